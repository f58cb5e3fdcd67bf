# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Gaps that somebody may see."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from sechseck.kernel.permissions import Actor
from sechseck.kernel.wording import number
from sechseck.places.queries import visible_municipalities
from sechseck.reach.hours import hour_of
from sechseck.reach.models import Gap, Run
from sechseck.reach.wording import PERSONS, need


def gaps_of(run: Run, category: str, viewer: Actor) -> QuerySet[Gap]:
    """Return the gaps of a need, where most people live first."""
    return _seen(viewer).filter(run=run, category=category).order_by("number")


def gap_seen_by(viewer: Actor, pk: int) -> Gap | None:
    """Return a gap with all that its page tells."""
    return _seen(viewer).filter(pk=pk).first()


def _seen(viewer: Actor) -> QuerySet[Gap]:
    seen = visible_municipalities(viewer).values("pk")
    rows = Gap.objects.filter(Q(area__in=seen) | Q(area__isnull=True))
    return rows.select_related("area", "run__ground", "taken__finding__node")


def sentence_of(gap: Gap) -> str:
    """Return a gap in a sentence, in the language of the region's documents."""
    where = f"In {gap.area.name}" if gap.area else "Hier"
    beside = [
        f"{number(round(many))} {label}"
        for many, label in ((gap.children, "unter 18"), (gap.aged, "ab 75"))
        if many
    ]
    who = f" ({', '.join(beside)})" if beside else ""
    half = f"; die Hälfte braucht {round(gap.minutes or 0)} Minuten oder länger"
    far = half if gap.minutes is not None else ""
    near = f". Am nächsten liegt: {gap.nearest}" if gap.nearest else ""
    hour = hour_of(gap.run)
    when = f", {hour.words}" if hour else ""
    return (
        f"{where} wohnen {number(round(gap.people))} Menschen{who} beieinander, für die "
        f"„{need(gap.category)}“ weiter als 15 Minuten weg ist"
        f" ({PERSONS[gap.run.profile]}{when}){far}{near}."
    )


def provenance_of(gap: Gap) -> str:
    """Return where the sentence comes from, so that somebody can compute it again."""
    run = gap.run
    return (
        f"Erreichbarkeit, Lauf {run.pk} ({run.result_sha256[:16]}), "
        f"Lücke {gap.category} {gap.number}, Stand {run.ground.day:%d.%m.%Y}, "
        f"/erreichbarkeit/luecke/{gap.pk}/"
    )
