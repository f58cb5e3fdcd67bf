# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Write a thread as JSON-LD, one row a line, and read it back."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any

from sechseck.site.exchange.context import ALSO, context, iri, key_of
from sechseck.thread.exchange_tables import BY_KIND, BY_NAME, DAY, MOMENT, Table

Row = dict[str, Any]
Rows = Iterable[tuple[str, Iterable[Row]]]


def written(tables: Rows) -> Iterator[str]:
    """Yield the parts of the file; equal threads give equal bytes."""
    yield f'{{"@context":{_json(context())},\n"@graph":['
    between = "\n"
    for name, rows in tables:
        for row in rows:
            yield between + _json(_node(BY_NAME[name], row))
            between = ",\n"
    yield "\n]}\n"


def read(text: str) -> dict[str, list[Row]]:
    """Return the rows of a file that `written` made, table by table.

    Raises
    ------
    ValueError
        If it is no such file; the message is German.
    """
    content = json.loads(text)
    graph = content.get("@graph") if isinstance(content, dict) else None
    if not isinstance(graph, list):
        raise ValueError("Die Datei enthält keinen roten Faden („@graph“ fehlt).")
    found: dict[str, list[Row]] = defaultdict(list)
    for place, node in enumerate(graph, start=1):
        table = BY_KIND.get(_kind(node))
        if table is None:
            raise ValueError(f"Eintrag {place} ist von unbekannter Art.")
        found[table.name].append(_row(table, node, place))
    return dict(found)


def _node(table: Table, row: Row) -> Row:
    kinds = [table.kind, ALSO[table.kind]] if table.kind in ALSO else table.kind
    node: Row = {"@id": iri(table.name, row[table.key])} if table.key else {}
    node["@type"] = kinds
    for column in table.columns:
        value = row[column.name]
        if value is None:
            continue
        node[column.name] = iri(column.names, value) if column.names else _plain(value)
    return node


def _row(table: Table, node: Row, place: int) -> Row:
    row: Row = {}
    for column in table.columns:
        value = node.get(column.name)
        try:
            if value is not None and column.names:
                value = key_of(column.names, value)
            elif value is not None and column.type == DAY:
                value = date.fromisoformat(value)
            elif value is not None and column.type == MOMENT:
                value = datetime.fromisoformat(value)
        except (AttributeError, TypeError, ValueError) as error:
            raise ValueError(f"Eintrag {place}, „{column.name}“: {value!r}") from error
        row[column.name] = value
    return row


def _kind(node: Any) -> str:
    kinds = node.get("@type", "") if isinstance(node, dict) else ""
    return str(kinds[0]) if isinstance(kinds, list) and kinds else str(kinds)


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
