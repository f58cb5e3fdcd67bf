# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Take promises out of a text, and say what they are called, whose they are, until when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from hashlib import sha256
from typing import Any

from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sechseck.engines.german.terms import terms
from sechseck.engines.verifiability import grade
from sechseck.kernel.actions.nodes import learn_words
from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Difference, Invalid, Outdated
from sechseck.kernel.models import Node, User
from sechseck.kernel.permissions import require
from sechseck.kernel.wording import day
from sechseck.strategy.models import Commitment
from sechseck.strategy.queries.commitments import (
    kind_for,
    locked,
    not_taken_up,
    short_title,
)
from sechseck.strategy.queries.seen import goals_seen_by, measures_seen_by
from sechseck.thread.models import Document, Statement
from sechseck.thread.queries.statements import visible_statements

MOST_AT_ONCE = 500
TOLD: dict[str, str | Promise] = {  # what an editor says, and how people call it
    "title": gettext_lazy("Was ist versprochen?"),
    "actor": gettext_lazy("Wer steht dafür ein?"),
    "due": gettext_lazy("Bis wann?"),
    "weight": gettext_lazy("Wie viel wiegt es?"),
}


@transaction.atomic
def propose_commitments(
    document: Document, statements: Iterable[int], *, by: User
) -> list[Commitment]:
    """Take up promises of a document; until a second person publishes them they are internal.

    A statement that somebody else has taken up meanwhile is left alone.
    """
    require(by, "strategy.propose_commitment")
    wanted = set(statements)
    if not wanted:
        raise Invalid(_("Bitte wählen Sie mindestens eine Aussage."))
    if len(wanted) > MOST_AT_ONCE:
        raise Invalid(_("Das sind mehr als 500 Aussagen auf einmal."))
    locked = Document.objects.select_for_update().get(pk=document.pk)  # so nobody takes one twice
    rows = visible_statements(by).filter(not_taken_up(), document=locked, pk__in=wanted)
    rows = rows.select_related("anchor__version", "document").order_by("line_start", "ref")
    made = [_take_up(one, locked, by) for one in rows]
    learn_words([one.title for one in made], by=by)
    return made


def _take_up(statement: Statement, document: Document, by: User) -> Commitment:
    """Quote a promise exactly, or as we told it in our own words."""
    anchor = statement.anchor
    quote = anchor.exact if anchor is not None else statement.text
    verdict = grade(statement.text, statement.slots)
    title = short_title(statement.text)
    node = Node.objects.create(
        kind=Node.Kind.COMMITMENT,
        title=title,
        path="/zusage/",
        visibility=Node.Visibility.INTERNAL,
        terms=" ".join(terms(title)),
    )
    made = Commitment.objects.create(
        node=node,
        statement=statement,
        document=document,
        text_version=anchor.version if anchor is not None else None,
        anchor=anchor,
        kind=kind_for(document),
        line_from=anchor.line_start if anchor is not None else statement.line_start,
        line_to=anchor.line_end if anchor is not None else statement.line_end,
        quote=quote,
        quote_sha256=sha256(quote.encode()).hexdigest(),
        title=title,
        verifiability=verdict.grade,
        reasons=list(verdict.reasons),
        weight=1,
        proposed_by=by,
    )
    node.path = made.path
    node.save(update_fields=["path"])
    record("commitment-proposed", node, by=by, kind=made.kind, grade=made.verifiability)
    return made


@transaction.atomic
def edit_commitment(
    commitment: Commitment, told: Mapping[str, Any], *, version: int, by: User
) -> Commitment:
    """Say anew what is promised in plain words, by whom, until when, and how much it weighs."""
    found = locked(commitment, by)
    require(by, "strategy.edit_commitment", found)
    if found.is_published:
        require(by, "strategy.merge_commitments")  # what everybody reads the office changes
    if found.version != version:
        raise Outdated(
            _("Inzwischen hat jemand anderes diese Angaben geändert."),
            [
                Difference(label, _shown(told[name]), _shown(getattr(found, name)))
                for name, label in TOLD.items()
                if told[name] != getattr(found, name)
            ],
            version=found.version,
        )
    if not str(told["title"]).strip():
        raise Invalid(_("Bitte sagen Sie kurz, was versprochen ist."))
    if told["weight"] not in (1, 2, 3):
        raise Invalid(_("Das Gewicht ist 1, 2 oder 3."))
    for name in TOLD:
        setattr(found, name, told[name])
    found.title = short_title(str(told["title"]))
    _keep(found, by)
    return counted(found, "commitment-changed", by=by)


def _shown(value: object) -> str:
    return day(value) if isinstance(value, date) else str(value or "–")


def _keep(commitment: Commitment, by: User) -> None:
    """Store the fields, and let search find it by its new title."""
    commitment.save(update_fields=list(TOLD))
    node = commitment.node
    node.title, node.terms = commitment.title, " ".join(terms(commitment.title))
    node.save(update_fields=["title", "terms", "changed_at"])
    learn_words([commitment.title], by=by)


@transaction.atomic
def link_commitment(
    commitment: Commitment, *, goals: Iterable[int], measures: Iterable[int], by: User
) -> Commitment:
    """Say which goals and measures it led to; those the person may not see stay as they are."""
    found = locked(commitment, by)
    require(by, "strategy.edit_commitment", found)
    for linked, seen, chosen in (
        (found.goals, goals_seen_by(by), goals),
        (found.measures, measures_seen_by(by), measures),
    ):
        hidden = linked.exclude(pk__in=seen.values("pk")).values_list("pk", flat=True)
        linked.set([*hidden, *seen.filter(pk__in=list(chosen)).values_list("pk", flat=True)])
    return counted(found, "commitment-linked", by=by)


@transaction.atomic
def counted(commitment: Commitment, verb: str, *, by: User, **details: object) -> Commitment:
    """Count a change of a locked commitment and note it."""
    commitment.version += 1
    commitment.save(update_fields=["version"])
    record(verb, commitment.node, by=by, **details)
    return commitment
