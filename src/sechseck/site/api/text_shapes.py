# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the API tells of texts and amendments, as its description says it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from ninja import Field, Schema

from sechseck.site.api.shapes import Paged

BLOCKS = Literal["p", "ul", "ol", "h2", "h3", "h4", "blockquote"]


class TextOut(Schema):
    """Ein Text, über den Menschen beschließen."""

    slug: str
    kind: Literal["motion", "action_plan", "strategy", "programme", "rules"]
    title: str
    prefix: str
    chapter: str
    proposers: str
    author_kind: str
    event: str
    status: str
    resolved_on: str | None
    adopted_on: str | None
    text_supporters_wanted: int
    support_until: str | None
    amendments_until: str | None
    supporters_wanted: int
    numbering: Literal["per_motion", "global", "by_line"]
    consultation_until: str | None
    caution: str
    url: str


class Texts(Paged):
    """Texte."""

    items: list[TextOut]


class TextVersionOut(Schema):
    """Eine Fassung; ist sie fest, ändern sich Worte und Zeilennummern nie."""

    number: int
    title: str
    sha256: str
    line_rule: str
    reason: str
    frozen_at: str | None
    in_force_since: str | None


class TextWithVersions(TextOut):
    """Ein Text mit seinen Fassungen, die neueste zuerst."""

    versions: list[TextVersionOut]


class BlockOut(Schema):
    """Ein Absatz; „runs“ sind Buchstaben mit ihren Auszeichnungen."""

    id: str
    type: BLOCKS
    level: int
    runs: list[Annotated[list[Any], Field(min_length=2, max_length=2)]]
    value: int | None = None


class LineOut(Schema):
    """Eine Zeile: „start“ und „end“ zählen Zeichen im Absatz „block“.

    „amendments“ nennt, aus welchen Änderungsanträgen Worte auf ihr stehen.
    """

    number: int
    text: str
    block: str
    start: int
    end: int
    amendments: list[str]


class TextVersionWords(TextVersionOut):
    """Eine Fassung mit Absätzen und nummerierten Zeilen."""

    text: str
    blocks: list[BlockOut]
    lines: list[LineOut]


class AmendmentOut(Schema):
    """Ein Änderungsantrag."""

    slug: str
    label: str
    text: str
    version: int
    title: str
    kind: Literal["change", "alternative", "editorial", "reason"]
    status: str
    supporters: int
    parent: str | None
    proposers: str
    delta_eur: float | None
    delta_date: str | None
    delta_target: str
    submitted_at: str | None
    caution: str
    url: str


class Amendments(Paged):
    """Änderungsanträge zu einem Text."""

    items: list[AmendmentOut]


class HunkOut(Schema):
    """Eine Änderung: „start“ und „end“ zählen Elemente der Fassung „base“.

    „replacement“ tritt an ihre Stelle: ein Wort ist [Zeichen, Auszeichnungen], ein Absatz
    beginnt mit [id, type, level, value] und endet mit [].
    """

    wording: str
    first: int
    last: int
    block: str
    start: int
    end: int
    replacement: list[list[Any]]
    base: str
    moved: list[str]


class ProcedureOut(Schema):
    """Was mit dem Änderungsantrag werden soll, wenn es alle lesen dürfen."""

    recommendation: str
    note: str
    answer: str
    hunks: list[dict[str, Any]]


class AmendmentWords(AmendmentOut):
    """Ein Änderungsantrag mit allem, was er ändert, und dem Text, wie er sein soll."""

    reason: str
    hunks: list[HunkOut]
    amended: list[BlockOut]
    procedure: ProcedureOut | None
