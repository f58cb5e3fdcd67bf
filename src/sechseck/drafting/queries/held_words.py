# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The rows that hold words of a text or of amendments."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Q, QuerySet

from sechseck.drafting.models import (
    Amendment,
    CarriedFrom,
    HunkDecision,
    Motion,
    ProposedProcedure,
    RangeAnchor,
    Text,
    TextVersion,
)
from sechseck.kernel.forgetting import Forgotten
from sechseck.kernel.models import Comment, Feedback, Node, Subject


def rows_of(amendments: Sequence[Amendment], text: Text | None) -> Forgotten:
    """Return the rows that hold words, before they are blanked."""
    nodes = [one.node_id for one in amendments] + ([text.node_id] if text else [])
    of_text: list[QuerySet[Any]] = [
        Text.objects.filter(pk=text.pk),
        Motion.objects.filter(text=text),
        TextVersion.objects.filter(text=text),
        RangeAnchor.objects.filter(version__text=text),
        Comment.objects.filter(range__version__text=text),
    ] if text else []  # fmt: skip
    found = [
        *of_text,
        Node.objects.filter(pk__in=nodes),
        Amendment.objects.filter(pk__in=[one.pk for one in amendments]),
        CarriedFrom.objects.filter(amendment__in=amendments),
        procedures_of(amendments),
        decisions_of(amendments, text),
        Subject.objects.filter(nodes__in=nodes).distinct(),
        Feedback.objects.filter(page__regex="|".join(_slugs(amendments, text)) or "^$"),
    ]
    rows: Forgotten = {}
    for one in found:
        numbers = set(one.values_list("pk", flat=True))
        rows.setdefault(one.model._meta.db_table, set()).update(numbers)
    return rows


def _slugs(amendments: Iterable[Amendment], text: Text | None) -> list[str]:
    return [one.slug for one in amendments] + ([text.slug] if text else [])


def procedures_of(amendments: Sequence[Amendment]) -> QuerySet[ProposedProcedure]:
    """Return what was recommended and answered."""
    return ProposedProcedure.objects.filter(amendment__in=amendments)


def decisions_of(amendments: Sequence[Amendment], text: Text | None) -> QuerySet[HunkDecision]:
    """Return what was typed in merges of the text, or finished ones of the amendments."""
    ids = [one.pk for one in amendments]
    carried = CarriedFrom.objects.filter(amendment__in=ids).values("base")
    based = Q(merge__base__amendments__in=ids) | Q(merge__base__in=carried)
    here = based & Q(merge__result__isnull=False)
    if text is not None:
        here |= Q(merge__base__text=text)
    numbers = HunkDecision.objects.filter(here).values("pk")
    return HunkDecision.objects.filter(pk__in=numbers, choice=HunkDecision.Choice.REPLACE)
