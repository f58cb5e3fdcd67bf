# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""On which days a service runs: its weekdays between two dates, and the exceptions."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from sechseck.engines.reach.transit.archive import Archive, GtfsError

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
ADDED, REMOVED = "1", "2"


@dataclass(slots=True)
class Calendar:
    """The days of all services; a service is named by its number."""

    names: dict[str, int] = field(default_factory=dict)
    weeks: list[tuple[int, str, date, date]] = field(default_factory=list)
    added: set[tuple[int, date]] = field(default_factory=set)
    removed: set[tuple[int, date]] = field(default_factory=set)

    def number(self, name: str) -> int:
        """Return the number of a service, a new one if it is met for the first time."""
        return self.names.setdefault(name, len(self.names))

    def running(self, day: date) -> set[int]:
        """Return the services that run on a day."""
        at = day.weekday()
        usual = {
            one
            for one, week, first, last in self.weeks
            if week[at] == "1" and first <= day <= last
        }
        more = {one for one, when in self.added if when == day}
        return (usual | more) - {one for one, when in self.removed if when == day}

    def valid(self) -> tuple[date, date] | None:
        """Return the first and the last day on which anything can run."""
        days = [when for _, when in self.added]
        days += [when for _, _, first, last in self.weeks for when in (first, last)]
        return (min(days), max(days)) if days else None


def read_calendar(archive: Archive) -> Calendar:
    """Read calendar.txt and calendar_dates.txt; a feed may have either or both."""
    found = Calendar()
    for name, first, last, *week in archive.rows(
        "calendar.txt", ("service_id", "start_date", "end_date", *WEEKDAYS)
    ):
        found.weeks.append((found.number(name), "".join(week), _day(first), _day(last)))
    for name, when, kind in archive.rows(
        "calendar_dates.txt", ("service_id", "date", "exception_type")
    ):
        if kind not in (ADDED, REMOVED):
            raise GtfsError("calendar_dates.txt: exception_type muss 1 oder 2 sein.")
        target = found.added if kind == ADDED else found.removed
        target.add((found.number(name), _day(when)))
    if found.valid() is None:
        raise GtfsError("Der Fahrplan nennt keinen einzigen Tag, an dem etwas fährt.")
    return found


def require_valid(calendar: Calendar, day: date) -> None:
    """Raise an error that names the valid range if a day lies outside it."""
    first, last = calendar.valid() or (day, day)
    if not first <= day <= last:
        raise GtfsError(
            f"Der Fahrplan gilt vom {first:%d.%m.%Y} bis zum {last:%d.%m.%Y}. "
            f"Der {day:%d.%m.%Y} liegt außerhalb."
        )


def _day(text: str) -> date:
    if len(text) == 8 and text.isascii() and text.isdigit():
        try:
            return date(int(text[:4]), int(text[4:6]), int(text[6:]))
        except ValueError:
            pass
    raise GtfsError(f"„{text[:20]}“ ist kein Tag wie 20260301.")
