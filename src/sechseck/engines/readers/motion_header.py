# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The header table of a motion: event, proposer, status, dates."""

from __future__ import annotations

import re
from collections.abc import Iterable

HeaderRow = tuple[str, str]

_FIELDS = {
    "veranstaltung": "event",
    "antragsteller": "proposer",
    "initiator": "proposer",
    "status": "status",
    "angelegt": "created",
    "eingereicht": "submitted",
    "eingereicht am": "submitted",
    "veröffentlicht": "published",
    "veröffentlicht am": "published",
    "tagesordnungspunkt": "agenda_item",
    "abstimmung": "vote",
    "beschluss durch": "resolved_by",
    "beschlossen am": "resolved_on",
}
_GENDER = re.compile(r"(?:[*:_/]-?in(?:nen)?|innen)$")
_RESOLVED = re.compile(r"(?<!\s)\s*\(\s*(?:dort\s+)?beschlossen\s+am:?\s*([\d.]{6,10})\s*\)\s*")
_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,?\s*(\d{1,2}):(\d{2}))?")


def header_row(line: str) -> HeaderRow | None:
    """Return field and value of one row, None if the line is no such row.

    >>> header_row("| Antragsteller*in: | Vorstand |")
    ('proposer', 'Vorstand')
    """
    if len(line) > 1000:
        return None
    if "|" in line or "\t" in line:
        cells = [cell.strip() for cell in re.split(r"[|\t]", line.strip("|\t "))]
    else:
        cells = [cell.strip() for cell in line.split(":", 1)]
    if len(cells) < 2:
        return None
    name = _GENDER.sub("", cells[0].rstrip(": ").lower())
    field = _FIELDS.get(name)
    return (field, " ".join(cells[1:]).strip()) if field else None


def iso_date(text: str) -> str:
    """Return the first German date as ISO, with its time if it has one; "" if there is none.

    >>> iso_date("03.02.2025, 9:30"), iso_date("4.5.2025")
    ('2025-02-03T09:30', '2025-05-04')
    """
    found = _DATE.search(text)
    if found is None:
        return ""
    day, month, year, hour, minute = found.groups()
    date = f"{year}-{int(month):02}-{int(day):02}"
    return f"{date}T{int(hour):02}:{minute}" if hour else date


def metadata_of(rows: Iterable[HeaderRow]) -> dict[str, str]:
    """Return the rows as metadata; "(dort beschlossen am: …)" becomes ``resolved_on``."""
    known: dict[str, str] = {}
    for field, value in rows:
        resolved = _RESOLVED.search(value)
        if resolved:
            known["resolved_on"] = iso_date(resolved[1])
            value = _RESOLVED.sub(" ", value).strip()
        is_date = field in ("created", "submitted", "published", "resolved_on")
        known.setdefault(field, (iso_date(value) or value) if is_date else value)
    if "proposer" in known:
        known.setdefault("author", known["proposer"])
    return known
