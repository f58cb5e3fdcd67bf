# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Findings and derivations as a region's pack brings them; twice changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, time
from typing import Any

from django.db import transaction

from sechseck.evidence.actions.naming import named_node
from sechseck.evidence.models import Citation, Derivation, DerivationFinding, Finding
from sechseck.evidence.queries.cited import Target
from sechseck.kernel.actions.trace import record
from sechseck.kernel.models import Node, User
from sechseck.kernel.permissions import require
from sechseck.thread.models import Statement, Theme

Row = Mapping[str, Any]
PUBLIC, INTERNAL = Node.Visibility.PUBLIC, Node.Visibility.INTERNAL
WORDS = ("title", "reasoning", "warrant", "counter_evidence", "confidence")


@transaction.atomic
def load_finding(
    row: Row,
    statement: Statement | None,
    targets: Sequence[tuple[str, Target, str]],
    *,
    first: User,
    second: User,
    by: User,
) -> bool:
    """Add a finding with what it cites; one that people changed since stays as they left it."""
    require(by, "kernel.load_pack")
    found = Finding.objects.filter(pack_key=row["key"]).select_related("node").first()
    if found is not None and (found.version > 1 or _says(found, row, targets)):
        return False
    one = found or Finding(pack_key=row["key"], node=Node(kind=Node.Kind.FINDING))
    one.text, one.statement = row["text"], statement
    one.proposed_by, one.published_by = first, second
    one.node.visibility = PUBLIC
    named_node(one.node, one, one.text, by=by)
    one.themes.set(Theme.objects.filter(slug__in=row["themes"]))
    one.citations.all().delete()
    for kind, target, words in targets:
        Citation.objects.create(finding=one, kind=kind, words=words, **target.fields())
    record("finding-loaded", one.node, by=by)
    return True


def _says(found: Finding, row: Row, targets: Sequence[tuple[str, Target, str]]) -> bool:
    cited = [
        (one.kind, one.statement_id, one.observation_id, one.indicator_id, one.words)
        for one in found.citations.all()
    ]
    wanted = [(kind, *target.numbers(), words) for kind, target, words in targets]
    themes = {theme.slug for theme in found.themes.all()}
    return found.text == row["text"] and cited == wanted and themes == set(row["themes"])


@transaction.atomic
def load_derivation(row: Row, *, first: User, second: User | None, by: User) -> bool:
    """Add a derivation; adopted ones everybody sees."""
    require(by, "kernel.load_pack")
    found = Derivation.objects.filter(pack_key=row["key"]).select_related("node").first()
    sides = _sides(row)
    if found is not None and (found.version > 1 or _argues(found, row, sides)):
        return False
    one = found or Derivation(pack_key=row["key"], node=Node(kind=Node.Kind.DERIVATION))
    for name in WORDS:
        setattr(one, name, row[name])
    one.proposed_by, one.adopted_by = first, second
    day = row["adopted_on"]
    one.adopted_at = datetime.combine(day, time(), tzinfo=UTC) if day else None
    one.node.visibility = PUBLIC if second else INTERNAL
    named_node(one.node, one, f"{one.title} {one.reasoning}", by=by)
    one.sides.all().delete()
    keys = dict(Finding.objects.values_list("pack_key", "pk"))
    DerivationFinding.objects.bulk_create(
        [DerivationFinding(derivation=one, finding_id=keys[key], side=side) for key, side in sides]
    )
    record("derivation-loaded", one.node, by=by)
    return True


def _sides(row: Row) -> list[tuple[str, str]]:
    return [(key, side) for side in ("for", "against") for key in row[side]]


def _argues(found: Derivation, row: Row, sides: Iterable[tuple[str, str]]) -> bool:
    stand = [(one.finding.pack_key, one.side) for one in found.sides.select_related("finding")]
    words = all(getattr(found, name) == row[name] for name in WORDS)
    return words and stand == list(sides) and bool(found.adopted_at) == bool(row["adopted_on"])
