# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What strategy knows about words that somebody wants to change: measures, money, indicators."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

from django.db.models import Prefetch, Q, Sum
from django.utils.translation import gettext as _

from sechseck.evidence.models import Indicator
from sechseck.kernel.impact import Passage, Span, Touched, is_touched
from sechseck.kernel.models import Node
from sechseck.kernel.permissions import Actor
from sechseck.kernel.wording import number
from sechseck.strategy.models import Measure, MeasureIndicator
from sechseck.strategy.queries.seen import measures_seen_by

# A full stop after a number ends no sentence: it may be the 31. of December.
SENTENCE_ENDS = re.compile(r"(?<=[^\s\d][.!?])\s+(?=[A-ZÄÖÜ„(])|\n+")


def measures_on(viewer: Actor, passage: Passage, spans: Sequence[Span]) -> list[Touched]:
    """Return the measures that stand on touched words, with their money and indicators.

    A measure stands where its statement is anchored, and in each sentence of the text of its
    plan in which its identifier or its title is written.
    """
    version = passage.version
    own = Q(plan__text__document=passage.document) | Q(statement__anchor__version=version)
    rows = measures_seen_by(viewer).filter(own).exclude(state=Measure.State.MERGED)
    rows = rows.select_related("statement__anchor").prefetch_related(_indicators())
    rows = rows.annotate(planned=Sum("budget__amount", filter=Q(budget__kind="plan")))
    return [
        touched
        for one in rows
        for span in _places(one, passage.text, version)
        if is_touched(span, spans)
        for touched in _touched(one, span)
    ]


def _indicators() -> Prefetch[Any, Any, Any]:
    rows = MeasureIndicator.objects.filter(
        indicator__node__visibility=Node.Visibility.PUBLIC
    ).select_related("indicator")
    return Prefetch("indicators", queryset=rows, to_attr="shown_indicators")


def _places(measure: Measure, text: str, version: int) -> Iterable[Span]:
    """Yield where a measure stands, each place once."""
    places: set[Span] = set()
    anchor = measure.statement.anchor if measure.statement else None
    if anchor is not None and anchor.version_id == version:
        places.add((anchor.start, anchor.end))
    for words in (measure.identifier, measure.title, measure.official_title):
        if len(words) > 2 or any(map(str.isdecimal, words)):
            places.update(_written(words, text))
    return _sentences(places, text)


def _written(words: str, text: str) -> Iterable[Span]:
    pattern = r"(?<!\w)" + r"\s+".join(re.escape(word) for word in words.split()) + r"(?!\w)"
    return [found.span() for found in re.finditer(pattern, text)]


def _sentences(places: Iterable[Span], text: str) -> list[Span]:
    """Return the sentences around places: who changes a word beside a title means the measure."""
    ends = [0, *(found.end() for found in SENTENCE_ENDS.finditer(text)), len(text)]
    return [
        (start, start + len(text[start:end].rstrip()))
        for start, end in pairwise(ends)
        if any(one < end and start < other for one, other in places)
    ]


def _touched(measure: Measure, span: Span) -> list[Touched]:
    money = getattr(measure, "planned", None)
    beside = _("geplant: %s €") % number(money, 2) if money is not None else _("noch ohne Geld")
    found = [Touched(_("Maßnahme"), str(measure), measure.path, span, beside)]
    moved: list[MeasureIndicator] = getattr(measure, "shown_indicators", [])
    for one in moved:
        indicator: Indicator = one.indicator
        words = _("bewegt von %s") % measure.identifier
        found.append(Touched(_("Kennzahl"), indicator.title, indicator.path, span, words))
    return found
