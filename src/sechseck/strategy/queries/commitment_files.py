# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Commitments as rows for programs, and what is new about them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from sechseck.kernel.permissions import Actor
from sechseck.strategy.models import Commitment, CommitmentUpdate
from sechseck.strategy.queries.commitments import COUNTED, is_overdue, tracked
from sechseck.thread.models import Document

MOST_NEWS = 50
COLUMNS = (
    "Nummer",
    "Art",
    "Versprechen",
    "Wortlaut",
    "Dokument",
    "von Zeile",
    "bis Zeile",
    "Zuständig",
    "Termin",
    "Termin vorbei",
    "Nachprüfbar (0–3)",
    "Gewicht",
    "Stand",
    "Stand vom",
    "Adresse",
)


@dataclass(frozen=True, slots=True)
class News:
    """One entry of the feed."""

    key: str
    at: datetime
    title: str
    sentence: str
    path: str


def table_row(one: Any, day: date) -> tuple[object, ...]:
    """Return one commitment as a row of a table."""
    return (
        one.pk,
        one.get_kind_display(),
        one.title,
        one.quote,
        one.document.title,
        one.line_from,
        one.line_to,
        one.actor.name if one.actor and one.actor_is_seen else "",
        one.due.isoformat() if one.due else "",
        "ja" if is_overdue(one, day) else "nein",
        one.verifiability,
        one.weight,
        one.get_state_display(),
        one.last_day.isoformat() if one.last_day else "",
        one.path,
    )


def row_of(one: Any, day: date) -> dict[str, Any]:
    """Return one commitment as programs read it."""
    return {
        "id": one.pk,
        "kind": one.kind,
        "title": one.title,
        "quote": one.quote,
        "own_words": one.anchor_id is None,
        "document": one.document.slug,
        "author_kind": one.document.author_kind,
        "standing": one.document.standing,
        "statement": one.statement.ref,
        "line_from": one.line_from,
        "line_to": one.line_to,
        "actor": one.actor.name if one.actor and one.actor_is_seen else "",
        "due": one.due.isoformat() if one.due else None,
        "overdue": is_overdue(one, day),
        "verifiability": one.verifiability,
        "reasons": one.reasons,
        "weight": one.weight,
        "state": one.state,
        "state_since": one.last_day.isoformat() if one.last_day else None,
        "url": one.path,
    }


def update_row(one: CommitmentUpdate) -> dict[str, Any]:
    """Return one update as programs read it."""
    return {
        "day": one.day.isoformat(),
        "state": one.state,
        "source": one.source,
        "url": one.url,
        "note": one.note,
        "second_editor": one.settled_at is not None,
    }


def news_of(document: Document, viewer: Actor) -> list[News]:
    """Return what was reported and published about the promises of a document, newest first."""
    seen = tracked(viewer).filter(document=document)
    updates = CommitmentUpdate.objects.filter(COUNTED, commitment__in=seen.values("pk"))
    newest = updates.select_related("commitment").order_by("-at", "-pk")[:MOST_NEWS]
    published = seen.order_by("-published_at", "-pk")[:MOST_NEWS]
    found = [_of_update(one) for one in newest] + [_of_commitment(one) for one in published]
    return sorted(found, key=lambda one: (one.at, one.key), reverse=True)[:MOST_NEWS]


def _of_update(one: CommitmentUpdate) -> News:
    sentence = f"{one.get_state_display()}, {one.day:%d.%m.%Y}. Quelle: {one.source}"
    at = one.settled_at or one.at
    note = f" {one.note}" if one.note else ""
    return News(f"u{one.pk}", at, one.commitment.title, sentence + note, one.commitment.path)


def _of_commitment(one: Commitment) -> News:
    at = one.published_at or datetime.combine(date.min, time(), UTC)
    words = f"Neu aufgenommen: {one.get_kind_display()}. „{one.quote}“"
    return News(f"c{one.pk}", at, one.title, words, one.path)
