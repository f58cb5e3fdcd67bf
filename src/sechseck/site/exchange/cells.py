# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Cells of a CSV table that no spreadsheet takes for a formula, and that come back as they were.

A spreadsheet computes what begins with ``=``, ``+``, ``-`` or ``@``, and it may begin a cell
after any comma, semicolon or tab if it splits a line otherwise than we did. In front of such a
sign stands an apostrophe here; in front of an apostrophe in such a place, too. So taking one
away gives the text again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from sechseck.thread.exchange_tables import (
    DAY,
    DECIMAL,
    MOMENT,
    NUMBER,
    TEXT,
    VALUE,
    WORDS,
    YES_NO,
    Column,
)

_PLACE = r"(?:^|(?<=[;,\t\r\n]))"
_SIGN = r"(?=[=+\-@\t\r\n＝＋－＠'])"
_HERE = re.compile(_PLACE + _SIGN)
_BACK = re.compile(_PLACE + "'" + _SIGN)


def neutral(text: str) -> str:
    """Return a text that is no formula in any spreadsheet.

    >>> neutral("=1+1"), neutral("a;@b"), neutral("'so"), neutral("5,-")
    ("'=1+1", "a;'@b", "''so", "5,'-")
    """
    return _HERE.sub("'", text)


def original(text: str) -> str:
    """Return what a neutral text was.

    >>> [original(neutral(one)) for one in ("=1", "''x", ";'=", "ab")]
    ['=1', "''x", ";'=", 'ab']
    """
    return _BACK.sub("", text)


def cell(column: Column, value: Any) -> str:
    """Return a value as a cell; nothing is an empty cell."""
    if value is None:
        return ""
    if column.type in (NUMBER, DECIMAL):
        return repr(value)
    return neutral(_WRITTEN.get(column.type, str)(value))


def value(column: Column, text: str) -> Any:
    """Return what stands in a cell."""
    text = original(text)
    if not text and (column.type != TEXT or column.names):
        return None
    return _READ[column.type](text)


def _json(found: Any) -> str:
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def _yes_no(text: str) -> bool:
    return {"true": True, "false": False}[text]


_WRITTEN: dict[str, Callable[[Any], str]] = {
    YES_NO: lambda found: "true" if found else "false",
    DAY: lambda found: str(found.isoformat()),
    MOMENT: lambda found: str(found.isoformat()),
    WORDS: _json,
    VALUE: _json,
}
_READ: dict[str, Callable[[str], Any]] = {
    TEXT: str,
    NUMBER: int,
    DECIMAL: float,
    YES_NO: _yes_no,
    DAY: date.fromisoformat,
    MOMENT: datetime.fromisoformat,
    WORDS: json.loads,
    VALUE: json.loads,
}
