# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""On which day and in which hour minutes by bus hold, in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _

from sechseck.kernel.wording import day as day_in_words
from sechseck.reach.models import Run


@dataclass(frozen=True, slots=True)
class Hour:
    """A day of the timetable, and the hour in which people leave home."""

    day: date
    begins: str
    ends: str
    trips: int  # that day
    departures: int  # in that hour
    stops: int
    far_stops: int  # which no street is near, and nobody boards at
    valid: tuple[date, date]

    @property
    def words(self) -> str:
        """Return day and hour.

        >>> days = date(2026, 3, 3), date(2026, 3, 2), date(2026, 3, 27)
        >>> Hour(days[0], "7:30", "8:30", 2, 2, 3, 0, days[1:]).words
        'Dienstag, 3. März 2026, 7:30 bis 8:30 Uhr'
        """
        return _("%(weekday)s, %(day)s, %(begins)s bis %(ends)s Uhr") % {
            "weekday": WEEKDAYS[self.day.weekday()],
            "day": day_in_words(self.day),
            "begins": self.begins,
            "ends": self.ends,
        }

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing leaves then, so that the minutes are those on foot."""
        return self.departures == 0


def hour_of(run: Run) -> Hour | None:
    """Return when the minutes of a run hold; nothing for ways without a timetable."""
    told: dict[str, Any] = run.timetable
    if not told:
        return None
    hours, minutes = (int(part) for part in told["leaving"].split(":"))
    ends = (hours * 60 + minutes + told["window_min"]) % (24 * 60)
    first, last = (date.fromisoformat(one) for one in told["valid"])
    return Hour(
        day=date.fromisoformat(told["day"]),
        begins=f"{hours}:{minutes:02}",
        ends=f"{ends // 60}:{ends % 60:02}",
        trips=told["trips"],
        departures=told["departures"],
        stops=told["stops"],
        far_stops=told["far_stops"],
        valid=(first, last),
    )
