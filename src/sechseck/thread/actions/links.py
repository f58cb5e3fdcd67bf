# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Write links: decisions of editors, and the engine's suggestions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

from django.db import transaction

from sechseck.engines.impulses.impulse import Impulse as FoundImpulse
from sechseck.engines.linking.link import Contradiction as FoundContradiction
from sechseck.engines.linking.link import SuggestedLink
from sechseck.engines.thread.weave import weave
from sechseck.kernel.actions.accounts import enlist_editor
from sechseck.kernel.actions.trace import record
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.kernel.statistics import count_anew
from sechseck.kernel.turns import wait_for_turn
from sechseck.thread.models import (
    Contradiction,
    ContradictionSide,
    Impulse,
    ImpulseVoice,
    Statement,
    StatementLink,
    Theme,
)
from sechseck.thread.queries.decided import decided_contradictions
from sechseck.thread.queries.engine_statements import engine_statements
from sechseck.thread.queries.references import check_kinds, statement_named
from sechseck.thread.queries.themes import knowledge

Row = Mapping[str, Any]
UNDIRECTED = ("same_topic", "same_as", "contradicts")
State = StatementLink.State


@transaction.atomic
def load_decisions(rows: Iterable[Row], *, by: User) -> int:
    """Confirm the links that a pack's editors decided; return how many are new.

    Raises
    ------
    Unresolved
        If a row names no statement, or several.
    """
    require(by, "kernel.load_pack")
    new = 0
    for row in rows:
        source, target = statement_named(row["source"]), statement_named(row["target"])
        if row["type"] in UNDIRECTED and source.pk > target.pk:
            source, target = target, source
        check_kinds(source, row["type"], target)
        editor = enlist_editor(row["decided_by"])
        link, created = StatementLink.objects.get_or_create(
            source=source,
            target=target,
            type=row["type"],
            defaults=_decision(row, source, target, editor),
        )
        if not created and link.state == State.SUGGESTED:
            for name, value in _decision(row, source, target, editor).items():
                setattr(link, name, value)
            link.save()
            created = True
        new += created
    return new


def _decision(row: Row, source: Statement, target: Statement, editor: User) -> dict[str, Any]:
    return {
        "state": State.CONFIRMED,
        "source_kind": source.kind,
        "target_kind": target.kind,
        "source_hash": source.canonical_hash,
        "target_hash": target.canonical_hash,
        "decided_by": editor,
        "decided_on": row["decided_on"],
        "decision": row["reason"][:300],
        "score": 1.0,
    }


@transaction.atomic
def refresh_suggestions(*, by: User) -> int:
    """Find suggestions, contradictions and impulses anew; what people decided stays.

    Returns the number of suggestions.
    """
    require(by, "kernel.load_pack")
    wait_for_turn()
    found = weave(engine_statements(Statement.objects.filter(is_gone=False)), knowledge())
    statements = {row.ref: row for row in Statement.objects.only("id", "ref", "kind")}
    count = _write_suggestions(found.links, statements)
    contradictions = [*found.contradictions, *decided_contradictions(found.contradictions)]
    _write_contradictions(contradictions, statements)
    _write_impulses(found.impulses, statements)
    count_anew()
    record("suggestions-refreshed", by=by, suggestions=count)
    return count


def _write_suggestions(links: Iterable[SuggestedLink], statements: dict[str, Statement]) -> int:
    StatementLink.objects.filter(state=State.SUGGESTED).delete()
    decided = {
        frozenset(pair) for pair in StatementLink.objects.values_list("source_id", "target_id")
    }
    rows = [_suggestion(link, statements) for link in links]
    free = [row for row in rows if frozenset((row.source_id, row.target_id)) not in decided]
    StatementLink.objects.bulk_create(free, batch_size=2000)
    return len(free)


def _suggestion(link: SuggestedLink, statements: dict[str, Statement]) -> StatementLink:
    source, target = statements[link.source], statements[link.target]
    if str(link.type) in UNDIRECTED and source.pk > target.pk:
        source, target = target, source
    return StatementLink(
        source=source,
        target=target,
        type=str(link.type),
        source_kind=source.kind,
        target_kind=target.kind,
        score=link.score,
        band=str(link.band),
        reasons=[reason[:300] for reason in link.reasons],
    )


def _write_contradictions(
    found: Iterable[FoundContradiction], statements: dict[str, Statement]
) -> None:
    """Keep the contradictions that are still there, so that their addresses stay."""
    keyed = {_key(one.topic, one.attribute, *sorted(one.statements)): one for one in found}
    Contradiction.objects.exclude(key__in=keyed).delete()
    known = set(Contradiction.objects.values_list("key", flat=True))
    for key, one in keyed.items():
        if key in known:
            continue
        row = Contradiction.objects.create(
            key=key,
            topic=one.topic[:200],
            attribute=one.attribute[:100],
            explanation=one.explanation[:600],
        )
        ContradictionSide.objects.bulk_create(
            [
                ContradictionSide(contradiction=row, statement=statements[ref], value=value[:300])
                for ref, value in zip(one.statements, one.values, strict=True)
            ]
        )


def _write_impulses(found: Iterable[FoundImpulse], statements: dict[str, Statement]) -> None:
    themes = Theme.objects.in_bulk(field_name="slug")
    Impulse.objects.all().delete()
    for one in found:
        first, second = (themes[slug] for slug in one.themes)
        row = Impulse.objects.create(
            key="-".join(one.themes),
            first=first,
            second=second,
            explanation=one.explanation[:600],
            score=one.score,
        )
        ImpulseVoice.objects.bulk_create(
            [ImpulseVoice(impulse=row, statement=statements[ref]) for ref in one.statements]
        )


def _key(*words: str) -> str:
    return sha256("\n".join(words).encode()).hexdigest()[:16]
