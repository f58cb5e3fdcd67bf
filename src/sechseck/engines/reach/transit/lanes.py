# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a scan does with rows of 32 numbers of 16 bits, besides ``reach.lanes.relax``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from llvmlite import ir
from numba import types
from numba.extending import intrinsic

from sechseck.engines.reach.units import LANES

SHORT = ir.IntType(16)
ROW = ir.VectorType(SHORT, LANES)
_operation: Callable[[Callable[..., Any]], Callable[..., Any]] = intrinsic


def _place(context: Any, builder: Any, kind: Any, array: Any, row: Any) -> Any:
    """Return the address of a row of an array of n × 32 numbers that lie side by side."""
    first = context.make_array(kind)(context, builder, array).data
    offset = builder.mul(row, ir.Constant(ir.IntType(64), LANES))
    return builder.bitcast(builder.gep(first, [offset]), ROW.as_pointer())


def _load(builder: Any, place: Any) -> Any:
    return builder.load(place, align=2)


def _all(builder: Any, number: Any) -> Any:
    """Return a row that holds one number 32 times."""
    empty = ir.Constant(ROW, ir.Undefined)
    one = builder.insert_element(empty, number, ir.Constant(ir.IntType(32), 0))
    nowhere = ir.Constant(ir.VectorType(ir.IntType(32), LANES), [0] * LANES)
    return builder.shuffle_vector(one, empty, nowhere)


def _least(builder: Any, one: Any, other: Any) -> Any:
    return builder.select(builder.icmp_unsigned("<", one, other), one, other)


def _most(builder: Any, one: Any, other: Any) -> Any:
    return builder.select(builder.icmp_unsigned("<", one, other), other, one)


@_operation
def lower(context: Any, source: Any, i: Any, target: Any, j: Any) -> Any:
    """Compute ``target[j] = min(target[j], source[i])``; tell whether that changed anything."""
    signature = types.boolean(source, types.int64, target, types.int64)

    def code(context: Any, builder: Any, signed: Any, given: Any) -> Any:
        start = _place(context, builder, signed.args[0], given[0], given[1])
        end = _place(context, builder, signed.args[2], given[2], given[3])
        new, old = _load(builder, start), _load(builder, end)
        builder.store(_least(builder, new, old), end, align=2)
        bits = ir.IntType(LANES)
        changed = builder.bitcast(builder.icmp_unsigned("<", new, old), bits)
        return builder.icmp_unsigned("!=", changed, ir.Constant(bits, 0))

    return signature, code


@_operation
def order(context: Any, rows: Any, i: Any, j: Any) -> Any:
    """Put the smaller numbers of two rows into the first and the larger into the second."""
    signature = types.void(rows, types.int64, types.int64)

    def code(context: Any, builder: Any, signed: Any, given: Any) -> Any:
        places = [_place(context, builder, signed.args[0], given[0], at) for at in given[1:]]
        one, other = (_load(builder, place) for place in places)
        builder.store(_least(builder, one, other), places[0], align=2)
        builder.store(_most(builder, one, other), places[1], align=2)
        return context.get_dummy_value()

    return signature, code


@_operation
def since(context: Any, rows: Any, i: Any, less: Any, cap: Any, j: Any) -> Any:
    """Compute ``rows[i] = min(rows[i] - less, cap[j])``."""
    signature = types.void(rows, types.int64, types.uint16, cap, types.int64)

    def code(context: Any, builder: Any, signed: Any, given: Any) -> Any:
        place = _place(context, builder, signed.args[0], given[0], given[1])
        most = _place(context, builder, signed.args[3], given[3], given[4])
        span = builder.sub(_load(builder, place), _all(builder, given[2]))
        builder.store(_least(builder, span, _load(builder, most)), place, align=2)
        return context.get_dummy_value()

    return signature, code
