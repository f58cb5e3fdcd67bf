# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""32 whole numbers of 16 bits at once: one row of 64 bytes, one line of the cache.

numba does not find the instructions for a loop over 16-bit numbers by itself; these functions
give it the vectors of LLVM, which every processor has some form of.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from llvmlite import ir
from numba import types
from numba.extending import intrinsic

from sechseck.engines.reach.units import LANES, NEVER

SHORT = ir.IntType(16)
VECTOR = ir.VectorType(SHORT, LANES)
LOOSE = 2  # rows may begin at any number
instruction: Callable[[Callable[..., Any]], Callable[..., None]] = intrinsic


def _row(context: Any, builder: Any, kind: Any, table: Any, row: Any) -> Any:
    """Return the address of a row of a table [rows, LANES]."""
    array = context.make_array(kind)(context, builder, table)
    start = builder.mul(row, ir.Constant(ir.IntType(64), LANES))
    return builder.bitcast(builder.gep(array.data, [start]), VECTOR.as_pointer())


def _spread(builder: Any, value: Any) -> Any:
    """Return a vector that holds a value in each lane."""
    nothing = ir.Constant(VECTOR, ir.Undefined)
    one = builder.insert_element(nothing, value, ir.Constant(ir.IntType(32), 0))
    zeros = ir.Constant(ir.VectorType(ir.IntType(32), LANES), [0] * LANES)
    return builder.shuffle_vector(one, nothing, zeros)


def _least(builder: Any, one: Any, other: Any) -> Any:
    return builder.select(builder.icmp_unsigned("<", one, other), one, other)


def _step(context: Any, builder: Any, signature: Any, values: Any) -> tuple[Any, Any]:
    """Return the address of the row that is reached, and what it takes over the other."""
    into = _row(context, builder, signature.args[0], values[0], values[1])
    over = builder.load(_row(context, builder, signature.args[2], values[2], values[3]))
    over.align = LOOSE
    return into, builder.add(over, _spread(builder, values[4]))


@instruction
def relax(typing: Any, table: Any, row: Any, source: Any, source_row: Any, weight: Any) -> Any:
    """Lower a row: table[row] = min(table[row], source[source_row] + weight)."""
    signature = types.void(table, types.int64, source, types.int64, types.uint16)

    def generate(context: Any, builder: Any, signature: Any, values: Any) -> Any:
        into, taken = _step(context, builder, signature, values)
        before = builder.load(into)
        before.align = LOOSE
        builder.store(_least(builder, taken, before), into, align=LOOSE)
        return context.get_dummy_value()

    return signature, generate


@instruction
def step(typing: Any, table: Any, row: Any, source: Any, source_row: Any, weight: Any) -> Any:
    """Set a row: table[row] = min(NEVER, source[source_row] + weight)."""
    signature = types.void(table, types.int64, source, types.int64, types.uint16)

    def generate(context: Any, builder: Any, signature: Any, values: Any) -> Any:
        into, taken = _step(context, builder, signature, values)
        never = ir.Constant(VECTOR, [NEVER] * LANES)
        builder.store(_least(builder, taken, never), into, align=LOOSE)
        return context.get_dummy_value()

    return signature, generate


@instruction
def settle(
    typing: Any, table: Any, row: Any, source: Any, source_row: Any, weight: Any, limit: Any
) -> Any:
    """Lower a row as ``relax`` does, and set what is above the limit to NEVER."""
    signature = types.void(table, types.int64, source, types.int64, types.uint16, types.uint16)

    def generate(context: Any, builder: Any, signature: Any, values: Any) -> Any:
        into, taken = _step(context, builder, signature, values)
        before = builder.load(into)
        before.align = LOOSE
        least = _least(builder, taken, before)
        above = builder.icmp_unsigned(">", least, _spread(builder, values[5]))
        never = ir.Constant(VECTOR, [NEVER] * LANES)
        builder.store(builder.select(above, never, least), into, align=LOOSE)
        return context.get_dummy_value()

    return signature, generate
