# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Record values: a correction is a new row, the one before stays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import now
from django.utils.translation import gettext as _

from sechseck.evidence.models import Dataset, Indicator, Observation
from sechseck.evidence.queries.locked import locked_indicator
from sechseck.evidence.queries.recorded import Key, histories
from sechseck.evidence.typed import Typed
from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Invalid
from sechseck.kernel.models import Source, User
from sechseck.kernel.permissions import require


@dataclass(frozen=True, slots=True)
class Recorded:
    """How many values are new, corrected, and known already."""

    added: int = 0
    revised: int = 0
    unchanged: int = 0


@transaction.atomic
def dataset_of(
    source: Source, *, edition: str, retrieved: date, sha256: str = "", path: str = "", by: User
) -> Dataset:
    """Return the edition of a source that values come from; ``path`` is its page here."""
    require(by, "evidence.record_values")
    told = {"source": source, "edition": edition[:100], "sha256": sha256}
    found, _is_new = Dataset.objects.get_or_create(
        **told, defaults={"retrieved": retrieved, "path": path}
    )
    return found


@transaction.atomic
def record_observations(
    indicator: Indicator,
    rows: Sequence[Typed],
    *,
    dataset: Dataset,
    known_at: datetime | None = None,
    by: User,
) -> Recorded:
    """Add what is new or differs from the latest revision; two writers wait for each other.

    A value goes the way of the one before: it is known no earlier than that. Several rows on
    one key are its revisions in their order; those already told are not told again.
    """
    require(by, "evidence.record_values")
    found = locked_indicator(indicator)
    known = histories(found)
    counts = Recorded()
    new: list[Observation] = []
    for key, told in _by_key(rows).items():
        before = known.get(key, [])
        late = told[_already(told, before) :]
        if not before and late:
            counts = _plus(counts, added=1, revised=len(late) - 1)
        else:
            counts = _plus(counts, revised=len(late), unchanged=not late)
        new += _revisions(found, late, before, dataset, known_at or now(), by)
    Observation.objects.bulk_create(new)
    if new:
        told_of = {"added": counts.added, "revised": counts.revised}
        record("values-recorded", found.node, by=by, **told_of)
    return counts


def _plus(counts: Recorded, **more: int) -> Recorded:
    names = ("added", "revised", "unchanged")
    return Recorded(*(getattr(counts, name) + int(more.get(name, 0)) for name in names))


def _by_key(rows: Sequence[Typed]) -> dict[Key, list[Typed]]:
    found: dict[Key, list[Typed]] = {}
    for row in rows:
        if row.begins > row.ends:
            raise Invalid(_("Ein Zeitraum endet nicht, bevor er beginnt."))
        found.setdefault(row.key, []).append(row)
    return found


def _already(told: Sequence[Typed], before: Sequence[Observation]) -> int:
    """Return how many of the values told stand there already, in their order.

    One value alone is compared with the latest: whoever says it now means what holds now.
    """
    if len(told) == 1 and before and not told[0].is_history:
        return int(told[0].says_as(before[-1]))
    count = 0
    for one in before:
        if count < len(told) and told[count].says_as(one):
            count += 1
    return count


def _revisions(
    indicator: Indicator,
    told: Sequence[Typed],
    before: Sequence[Observation],
    dataset: Dataset,
    known_at: datetime,
    by: User,
) -> list[Observation]:
    revision = before[-1].revision if before else 0
    earliest = before[-1].known_at if before else None
    made = []
    for one in told:
        revision += 1
        known = one.known_at or known_at
        earliest = known if earliest is None else max(known, earliest)
        made.append(
            Observation(
                indicator=indicator,
                area_id=one.area,
                begins=one.begins,
                ends=one.ends,
                dimension=one.dimension,
                revision=revision,
                value=one.value,
                quality=one.quality,
                note=one.note[:300],
                known_at=earliest,
                dataset=dataset,
                by=by,
            )
        )
    return made
