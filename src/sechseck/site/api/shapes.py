# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the API gives and takes, as its description tells it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from ninja import Field, Schema
from pydantic import AfterValidator, ConfigDict

MOST_ROWS = 500
KINDS = Literal["finding", "goal", "measure", "actor", "process", "event", "other"]
LINKS = Literal["same_topic", "same_as", "supports", "implements", "contradicts"]
ACTORS = Literal[
    "committee",
    "department",
    "office",
    "network",
    "institution",
    "programme",
    "party",
    "association",
]


def _storable(text: str) -> str:
    """Refuse the sign NUL and halves of signs, which JSON can write and no text holds."""
    if "\0" in text or any("\ud800" <= sign <= "\udfff" for sign in text):
        raise ValueError("Das ist kein Text.")
    return text


Text = Annotated[str, AfterValidator(_storable)]
Word = Annotated[Text, Field(max_length=120)]


class Problem(Schema):
    """Was nicht ging, in einem deutschen Satz."""

    fehler: str
    zeilen: list[dict[str, Any]] | None = None


class Paging(Schema):
    """Welche Seite einer Liste."""

    seite: int = Field(1, ge=1, le=1_000_000, description="Seite, ab 1")
    je_seite: int = Field(50, ge=1, le=200, description="Zeilen je Seite")


class StatementFilter(Paging):
    """Wie über der Liste der Aussagen."""

    text: Annotated[Text, Field(max_length=100)] = ""
    art: KINDS | Literal[""] = ""
    thema: Word = ""
    dokument: Word = ""
    kommune: Annotated[Text, Field(max_length=8)] = ""


class LinkFilter(Schema):
    """Verknüpfungen in der Reihenfolge, in der sie entstanden sind."""

    nach: int = Field(0, ge=0, le=2**62, description="„next“ der Seite davor")
    je_seite: int = Field(50, ge=1, le=200)
    aussage: Word = ""
    dokument: Word = ""
    art: LINKS | Literal[""] = ""
    stand: Literal["confirmed", "suggested", ""] = ""
    staerke: Literal["strong", "medium", "weak", ""] = ""


class ActorFilter(Paging):
    """Beteiligte nach ihrer Art."""

    art: ACTORS | Literal[""] = ""


class Paged(Schema):
    """Eine Seite einer Liste."""

    count: int
    page: int
    pages: int


class StatementOut(Schema):
    """Eine Aussage mit ihrer Stelle."""

    ref: str
    document: str
    text: str
    kind: KINDS
    commits: Literal["none", "announcement", "commitment"]
    bindingness: int
    own_words: bool
    is_gone: bool
    line_start: int
    line_end: int
    page: int | None
    version: int | None
    start: int | None
    end: int | None
    themes: list[str]


class Statements(Paged):
    """Aussagen."""

    items: list[StatementOut]


class DocumentOut(Schema):
    """Ein Dokument."""

    slug: str
    title: str
    author: str
    author_kind: str
    standing: str
    dated: str
    horizon_end: str
    retrieved: str
    url: str
    licence: str
    note: str
    statements: int
    versions: int


class Documents(Paged):
    """Dokumente."""

    items: list[DocumentOut]


class VersionOut(Schema):
    """Eine Fassung; ihre Bytes ändern sich nie."""

    document: str
    number: int
    sha256: str
    size: int
    retrieved_at: str
    licence: str
    reader: str
    reader_version: str
    segmenter_version: str
    warnings: list[str]


class Versions(Schema):
    """Die Fassungen eines Dokuments, die neueste zuerst."""

    items: list[VersionOut]


class VersionText(VersionOut):
    """Eine Fassung mit ihrem Text; was nicht öffentlich ist, ist geschwärzt."""

    text: str


class LinkOut(Schema):
    """Eine Verknüpfung; nur Menschen bestätigen."""

    id: int
    source: str
    type: LINKS
    target: str
    state: Literal["confirmed", "suggested"]
    score: float
    band: str
    reasons: list[str]
    generator: str
    decided_on: str | None
    decision: str


class Links(Schema):
    """Verknüpfungen; „next“ ist leer auf der letzten Seite."""

    items: list[LinkOut]
    next: int | None


class SideOut(Schema):
    """Eine Seite eines Widerspruchs."""

    statement: str
    value: str


class ContradictionOut(Schema):
    """Aussagen, die für dieselbe Sache Verschiedenes angeben."""

    key: str
    topic: str
    attribute: str
    explanation: str
    sides: list[SideOut]


class Contradictions(Paged):
    """Widersprüche."""

    items: list[ContradictionOut]


class GapOut(Schema):
    """Eine Art von Lücke mit ihrer Zahl."""

    code: str
    title: str
    sentence: str
    subject: str
    count: int
    total: int
    waived: int


class Gaps(Schema):
    """Alle Arten von Lücken."""

    items: list[GapOut]


class GapItems(Paged):
    """Was fehlt: der Name dessen, dem etwas fehlt."""

    gap: GapOut
    items: list[str]


class ThemeOut(Schema):
    """Ein Thema der Figur."""

    slug: str
    kind: Literal["theme", "foundation", "cross_cutting"]
    title: str
    sentence: str
    said: int
    linked: int
    missing: int


class Themes(Schema):
    """Themen, Fundament und Querschnitt."""

    items: list[ThemeOut]


class MunicipalityOut(Schema):
    """Eine Kommune."""

    ags: str
    ars: str
    name: str
    official_name: str
    type: str
    valid_from: str | None
    valid_to: str | None


class Municipalities(Paged):
    """Kommunen."""

    items: list[MunicipalityOut]


class ActorOut(Schema):
    """Beteiligte: Gremien, Stellen, Netzwerke, keine Privatpersonen."""

    slug: str
    kind: ACTORS
    sector: str
    name: str
    parent: str | None
    sentence: str


class Actors(Paged):
    """Beteiligte."""

    items: list[ActorOut]


class _Strict(Schema):
    model_config = ConfigDict(extra="forbid")


class SpanIn(_Strict):
    """Eine Stelle im Text der Fassung: text[start:end] ist genau „exact“."""

    start: int = Field(ge=0, le=2**31)
    end: int = Field(ge=1, le=2**31)
    exact: Annotated[Text, Field(min_length=1, max_length=5000)]


class StatementsIn(_Strict):
    """Aussagen zu einer Fassung: alle oder keine."""

    version: int = Field(ge=1, le=2**31 - 1, description="die neueste Fassung")
    statements: list[SpanIn] = Field(min_length=1, max_length=MOST_ROWS)


class LinkIn(_Strict):
    """Ein Vorschlag; bestätigen kann ihn nur ein Mensch."""

    source: Word
    type: LINKS
    target: Word
    band: Literal["strong", "medium", "weak"] = "weak"
    reasons: list[Annotated[Text, Field(min_length=1, max_length=300)]] = Field(
        default_factory=list, max_length=5
    )


class LinksIn(_Strict):
    """Vorschläge: alle oder keiner."""

    links: list[LinkIn] = Field(min_length=1, max_length=MOST_ROWS)


class Added(Schema):
    """Die Namen der neuen Aussagen, in der Reihenfolge der Anfrage."""

    refs: list[str]


class Suggested(Schema):
    """Die Nummern der neuen Vorschläge, in der Reihenfolge der Anfrage."""

    ids: list[int]
