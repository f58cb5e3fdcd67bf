# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What people reported in words that an erasure may take away."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.erasers import BLANK, Hanging
from sechseck.kernel.models import Node, User
from sechseck.strategy.models import (
    CommitmentUpdate,
    Evaluation,
    Measure,
    ProgressUpdate,
    StatusOverride,
)

LEAST = 3  # letters of a name that is looked for
EVALUATED = ("question", "design", "baseline", "result", "uncertainty")


def words_about(node: Node) -> list[Hanging]:
    """Return what was reported about promises and measures that came out of a document."""
    born = Q(statement__document__node=node) | Q(node__also_said__statement__document__node=node)
    measures = Measure.objects.filter(born).order_by().values("pk")
    told = CommitmentUpdate.objects.filter(commitment__document__node=node)
    reports = ProgressUpdate.objects.filter(measure__in=measures).exclude(text=BLANK)
    by_hand = StatusOverride.objects.filter(measure__in=measures).exclude(reason=BLANK)
    judged = Evaluation.objects.filter(measure__in=measures).exclude(question=BLANK)
    return [
        Hanging(_("Berichte über Zusagen"), told.exclude(source=BLANK), ("source",)),
        Hanging(_("Berichte über Maßnahmen"), reports, ("text",)),
        Hanging(_("Von Hand gesetzte Status"), by_hand, ("reason",)),
        Hanging(_("Auswertungen"), judged, EVALUATED),
    ]


def reports_naming(person: User) -> list[QuerySet[Any]]:
    """Return own reports in which the person's own name or address stands."""
    names = {person.username, person.first_name, person.last_name, person.email}
    known = sorted(name for name in names if len(name) >= LEAST)
    return [
        ProgressUpdate.objects.filter(_says(known, ("text", "evidence")), by=person),
        StatusOverride.objects.filter(_says(known, ("reason",)), by=person),
        CommitmentUpdate.objects.filter(
            _says(known, ("note", "source", "declined", "url")), proposed_by=person
        ),
    ]


def _says(names: Iterable[str], columns: Iterable[str]) -> Q:
    found = Q(pk__in=[])
    for name in names:
        for column in columns:
            found |= Q(**{f"{column}__icontains": name})
    return found
