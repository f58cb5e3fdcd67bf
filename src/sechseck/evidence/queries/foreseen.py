# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What recording some values would do, before anybody does it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from sechseck.evidence.models import Indicator
from sechseck.evidence.queries.recorded import histories
from sechseck.evidence.typed import Typed
from sechseck.places.models import Area


@dataclass(frozen=True, slots=True)
class Foreseen:
    """One value of a file, and the one it would correct."""

    row: int
    area: str
    typed: Typed
    effect: str  # "added", "revised", "unchanged"
    before: Decimal | None = None
    quality: str = ""  # of the value before


def foreseen(indicator: Indicator, rows: Iterable[tuple[int, Typed]]) -> list[Foreseen]:
    """Return what each row would do."""
    known = histories(indicator)
    names = dict(Area.objects.values_list("pk", "name"))
    found = []
    for number, one in rows:
        before = known.get(one.key, [])
        if not before:
            found.append(Foreseen(number, names[one.area], one, "added"))
        else:
            last = before[-1]
            effect = "unchanged" if one.says_as(last) else "revised"
            found.append(Foreseen(number, names[one.area], one, effect, last.value, last.quality))
    return found
