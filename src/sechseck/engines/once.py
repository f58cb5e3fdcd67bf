# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A property that is worked out once, at the first look."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

T = TypeVar("T")


class once(Generic[T]):
    """``functools.cached_property`` without its lock, which Python 3.11 takes at first looks.

    Worked out twice by two threads, the value is the same: engines only compute.
    """

    def __init__(self, work: Callable[[Any], T]) -> None:
        self._work = work
        self._name = work.__name__
        self.__doc__ = work.__doc__

    @overload
    def __get__(self, one: None, owner: type | None = None) -> Self: ...

    @overload
    def __get__(self, one: object, owner: type | None = None) -> T: ...

    def __get__(self, one: object | None, owner: type | None = None) -> Self | T:
        """Work the value out; from then on the instance itself holds it under this name."""
        if one is None:
            return self
        value = one.__dict__[self._name] = self._work(one)
        return value
