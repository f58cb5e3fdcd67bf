# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Querysets that are put together once and asked again with other values.

Django takes longer to write the questions of a page than the database to answer them, and
writes them anew for each visitor. Here a queryset is built and written once with stand-ins for
its values; afterwards the values take their places among the parameters, never in the SQL.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import Model, QuerySet

from sechseck.kernel.replay import MOST

Row = TypeVar("Row", bound=Model)
NUMBER = -4_611_686_018_427_387_904  # no row has such a number, no visitor types such a word
WORD = "\u27e6{}\u27e7"


@dataclass(frozen=True, slots=True)
class Written:
    """A question with the places of its values among its parameters."""

    query: Any
    compiler: Any
    sql: str
    parameters: tuple[Any, ...]
    places: tuple[tuple[int, str], ...]


@dataclass(slots=True)
class _Asked:
    """What Django's rows want to know of a queryset."""

    model: type[Model]
    query: Any
    db: str = DEFAULT_DB_ALIAS
    _known_related_objects: dict[Any, Any] = field(default_factory=dict)


_written: dict[Hashable, tuple[Written, Any]] = {}


def rows_of(key: Hashable, build: Callable[..., QuerySet[Row]], **values: int | str) -> list[Row]:
    """Return the rows of a queryset; its values are given by name.

    Parameters
    ----------
    key
        Holds all that the question depends on but the values: its name and who looks.
    build
        Makes the queryset of models, without prefetching, from stand-ins for the values.
    """
    name = (key, *((name, type(value)) for name, value in values.items()))
    if name not in _written:
        if len(_written) >= MOST:
            _written.clear()
        _written[name] = _write(build, values)
    written, rows = _written[name]
    return list(rows(_Asked(written.query.model, _Answering(written, values))))


class _Answering:
    """A query that is written already; it asks over the connection of this thread."""

    def __init__(self, written: Written, values: dict[str, Any]) -> None:
        parameters = list(written.parameters)
        for place, name in written.places:
            kind = type(parameters[place])  # Django tells the database the size of a number
            parameters[place] = kind(values[name])
        self._written = written
        self._said = written.sql, tuple(parameters)

    def get_compiler(self, using: str) -> Any:
        """Return a compiler that has done its work."""
        compiler = copy.copy(self._written.compiler)
        compiler.connection = connections[using]
        compiler.as_sql = lambda: self._said
        return compiler


def _write(build: Callable[..., QuerySet[Any]], values: dict[str, Any]) -> tuple[Written, Any]:
    """Build the queryset with stand-ins and find where they went."""
    stand_ins = {
        name: NUMBER - at if isinstance(value, int) else WORD.format(name)
        for at, (name, value) in enumerate(values.items())
    }
    rows = build(**stand_ins)
    compiler = rows.query.get_compiler(DEFAULT_DB_ALIAS)
    sql, parameters = compiler.as_sql()
    names = {value: name for name, value in stand_ins.items()}
    places = tuple(
        (at, names[one])
        for at, one in enumerate(parameters)
        if isinstance(one, int | str) and one in names
    )
    if {name for _at, name in places} != set(values) or any(str(one) in sql for one in names):
        raise ValueError(f"{build} must hand on every value as a parameter")
    written = Written(rows.query, compiler, sql, tuple(parameters), places)
    return written, rows._iterable_class
