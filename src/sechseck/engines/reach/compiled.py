# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""numba's compiler with what all loops over streets share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

from numba import njit

Loop = TypeVar("Loop", bound=Callable[..., object])
Number = Any  # a whole number, as wide as the compiler makes it
_compiler: Any = njit
_SHARED = {"nogil": True, "error_model": "numpy", "no_cfunc_wrapper": True}


def loop(function: Loop) -> Loop:
    """Compile a function to machine code, once for this machine; nothing else is promised."""
    return cast(Loop, _compiler(cache=True, **_SHARED)(function))


def part(function: Loop) -> Loop:
    """Compile a function that only loops call: it becomes part of them and can do nothing alone.

    What Python would need to call it is left out, which saves a fifth of the compilation.
    """
    return cast(Loop, _compiler(no_cpython_wrapper=True, **_SHARED)(function))
