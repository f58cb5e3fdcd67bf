# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the page of a finding shows: everything it rests on, with values as they are today."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import F, Q

from sechseck.evidence.models import (
    Citation,
    Derivation,
    DerivationFinding,
    Finding,
    Indicator,
    Observation,
)
from sechseck.evidence.queries.seen import derivations_seen_by
from sechseck.evidence.queries.series import latest
from sechseck.evidence.wording import period, shown
from sechseck.kernel.models import Source
from sechseck.kernel.permissions import Actor
from sechseck.kernel.queries.nodes import seen_by
from sechseck.thread.models import Statement
from sechseck.thread.queries.seen import visible_statement


@dataclass(frozen=True, slots=True)
class CitedValue:
    """A measured value as it was cited and as it is known today."""

    indicator: Indicator
    place: str
    period: str
    value: str
    why: str  # it is missing
    cited: str  # what it was called when it was cited, if that differs
    source: Source


@dataclass(frozen=True, slots=True)
class ShownCitation:
    """One thing a finding rests on; what the viewer may not see is only counted."""

    number: int
    kind: str
    label: str
    words: str
    value: CitedValue | None = None
    statement: Statement | None = None
    indicator: Indicator | None = None


def citations_of(finding: Finding, viewer: Actor) -> list[ShownCitation]:
    """Return what a finding rests on, as far as the viewer may see it."""
    whole = Q(observation=None, indicator=None)
    alone = Q(observation=None) & seen_by(viewer, "indicator__node__")
    seen = whole | alone | seen_by(viewer, "observation__indicator__node__")
    rows = list(
        finding.citations.filter(seen).select_related(
            "indicator",
            "observation__indicator",
            "observation__area",
            "statement",
        )
    )
    today = _today([one.observation for one in rows if one.observation is not None])
    asked = [one.statement_id for one in rows if one.statement_id is not None]
    said = {one.pk: one for one in _statements(asked, viewer)}
    return [
        _shown(one, today, said)
        for one in rows
        if one.statement_id is None or one.statement_id in said
    ]


def _statements(asked: list[int], viewer: Actor) -> list[Statement]:
    if not asked:
        return []
    rows = Statement.objects.filter(visible_statement(viewer), pk__in=asked)
    return list(rows.select_related("document"))


def _today(cited: list[Observation]) -> dict[tuple[object, ...], Observation]:
    """Return what each cited value is called today, in one question."""
    if not cited:
        return {}
    rows = Observation.objects.filter(
        indicator__in={one.indicator_id for one in cited},
        area__in={one.area_id for one in cited},
        ends__in={one.ends for one in cited},
    )
    return {_key(one): one for one in latest(rows).select_related("dataset__source")}


def _key(one: Observation) -> tuple[object, ...]:
    return one.indicator_id, one.area_id, one.begins, one.ends, one.dimension


def _shown(
    one: Citation, today: dict[tuple[object, ...], Observation], said: dict[int, Statement]
) -> ShownCitation:
    value = None
    if one.observation is not None:
        value = _value(one.observation, today[_key(one.observation)])
    return ShownCitation(
        number=one.pk,
        kind=one.kind,
        label=str(one.get_kind_display()),
        words=one.words,
        value=value,
        statement=said.get(one.statement_id) if one.statement_id is not None else None,
        indicator=one.indicator,
    )


def _value(cited: Observation, now: Observation) -> CitedValue:
    indicator = cited.indicator
    before, after = shown(cited, indicator), shown(now, indicator)
    return CitedValue(
        indicator=indicator,
        place=cited.area.name,
        period=period(cited.begins, cited.ends),
        value=after,
        why=str(now.get_quality_display()) if now.value is None else "",
        cited=before if before != after else "",
        source=now.dataset.source,
    )


def derivations_of(finding: Finding, viewer: Actor) -> list[tuple[str, Derivation]]:
    """Return what is derived from a finding, and whether it speaks for or against it."""
    rows = derivations_seen_by(viewer).filter(sides__finding=finding)
    labels = dict(DerivationFinding.Side.choices)
    return [(str(labels[one.side]), one) for one in rows.annotate(side=F("sides__side"))]
