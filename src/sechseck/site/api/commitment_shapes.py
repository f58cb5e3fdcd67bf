# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the API tells of commitments and announcements, as its description says it."""

from __future__ import annotations

from typing import Literal

from ninja import Schema

from sechseck.site.api.shapes import Paged, Paging, Word

KINDS = Literal["commitment", "announcement"]
STATES = Literal["open", "started", "partly", "kept", "broken", "dropped"]


class CommitmentFilter(Paging):
    """Wie über der Liste der Versprechen."""

    dokument: Word = ""
    art: KINDS | Literal[""] = ""
    stand: STATES | Literal[""] = ""
    grad: Literal["0", "1", "2", "3", ""] = ""
    thema: Word = ""
    termin: Literal["vorbei", "offen", "ohne", ""] = ""


class CommitmentOut(Schema):
    """Ein Versprechen: eine Zusage eines beschlossenen Textes, sonst eine Ankündigung."""

    id: int
    kind: KINDS
    title: str
    quote: str
    own_words: bool
    document: str
    author_kind: Literal["office", "party", "committee", "association", "press"]
    standing: Literal["draft", "submitted", "adopted", "expired", "unknown"]
    statement: str
    line_from: int
    line_to: int
    actor: str
    due: str | None
    overdue: bool
    verifiability: int
    reasons: list[str]
    weight: int
    state: STATES
    state_since: str | None
    url: str


class Commitments(Paged):
    """Versprechen."""

    items: list[CommitmentOut]


class UpdateOut(Schema):
    """Was an einem Tag geschah, mit Quelle; Strittiges erst, wenn zwei zustimmen."""

    day: str
    state: STATES
    source: str
    url: str
    note: str
    second_editor: bool


class CommitmentWithUpdates(CommitmentOut):
    """Ein Versprechen mit allem, was darüber berichtet ist, das Neueste zuerst."""

    updates: list[UpdateOut]
