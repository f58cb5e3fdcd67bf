# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The thread as tables that a person reads in the terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import islice

from rich.console import Console
from rich.table import Table
from rich.text import Text

from sechseck.engines.knowledge import Knowledge, ThemeKind
from sechseck.engines.labels.label import Standing, StatementKind
from sechseck.engines.linking.link import Band, LinkType
from sechseck.engines.thread.thread_reading import ThreadReading

KINDS = {
    StatementKind.FINDING: "Befund",
    StatementKind.GOAL: "Ziel",
    StatementKind.MEASURE: "Maßnahme",
    StatementKind.ACTOR: "Beteiligte",
    StatementKind.PROCESS: "Verfahren",
    StatementKind.EVENT: "Ereignis",
    StatementKind.OTHER: "Sonstiges",
}
TYPES = {
    LinkType.SAME_TOPIC: "gleiches Thema",
    LinkType.SAME_AS: "sagt dasselbe",
    LinkType.SUPPORTS: "stützt",
    LinkType.IMPLEMENTS: "setzt um",
    LinkType.CONTRADICTS: "widerspricht",
}
STANDINGS = {
    Standing.DRAFT: "Entwurf",
    Standing.SUBMITTED: "eingereicht",
    Standing.ADOPTED: "beschlossen",
    Standing.EXPIRED: "abgelaufen",
    Standing.UNKNOWN: "kein Beschluss bekannt",
}
BANDS = {Band.STRONG: "stark", Band.MEDIUM: "mittel", Band.WEAK: "schwach"}
MOST_LINKS = 15
NO_THEME = "ohne Thema"


def print_thread(console: Console, thread: ThreadReading, knowledge: Knowledge) -> None:
    """Print what is said, linked, contradicting and missing, and the impulses."""
    texts = {one.id: one.passage.text for one in thread.statements}
    console.print(_documents(thread))
    console.print(_said(thread, knowledge))
    console.print(_links(thread, texts))
    console.print(_contradictions(thread))
    console.print(_gaps(thread, knowledge))
    console.print(_impulses(thread))


def _documents(thread: ThreadReading) -> Table:
    table = _table("Dokumente", "Dokument", "Stand", "gilt bis", "Aussagen")
    counts = Counter(one.document.name for one in thread.statements)
    for one in thread.documents:
        table.add_row(
            Text(one.name),
            STANDINGS[one.standing],
            one.horizon_end or "–",
            str(counts[one.name]),
        )
    return table


def _said(thread: ThreadReading, knowledge: Knowledge) -> Table:
    table = _table("Was gesagt wird", "Thema", *KINDS.values())
    counts: Counter[tuple[str, StatementKind]] = Counter()
    for one in thread.statements:
        hits = [*one.labels.themes, *one.labels.foundation]
        for theme in [hit.theme for hit in hits] or [NO_THEME]:
            counts[(theme, one.labels.kind)] += 1
    titles = {
        one.slug: one.title + (" (Fundament)" if one.kind is ThemeKind.FOUNDATION else "")
        for one in knowledge.themes
        if one.kind is not ThemeKind.CROSS_CUTTING
    }
    for slug, title in {**titles, NO_THEME: NO_THEME}.items():
        table.add_row(title, *(str(counts[(slug, kind)] or "–") for kind in KINDS))
    return table


def _links(thread: ThreadReading, texts: Mapping[str, str]) -> Table:
    counts = Counter(link.band for link in thread.links)
    found = ", ".join(f"{counts[band]} {word}" for band, word in BANDS.items())
    table = _table(f"Stärkste Verknüpfungen ({found})", "Aussage", "Art", "Aussage", "Warum")
    for link in islice(thread.links, MOST_LINKS):
        table.add_row(
            _quoted(link.source, texts),
            f"{TYPES[link.type]}\n{BANDS[link.band]} {link.score:.2f}".replace(".", ","),
            _quoted(link.target, texts),
            Text("\n".join(link.reasons)),
        )
    if not thread.links:
        table.add_row("–", "", "Keine gefunden.", "")
    return table


def _contradictions(thread: ThreadReading) -> Table:
    table = _table("Widersprüche", "Worum es geht", "Erklärung", "Fundstellen")
    for one in thread.contradictions:
        table.add_row(
            Text(one.topic or one.attribute),
            Text(one.explanation),
            Text("\n".join(one.statements)),
        )
    if not thread.contradictions:
        table.add_row("–", "Keine gefunden.", "")
    return table


def _gaps(thread: ThreadReading, knowledge: Knowledge) -> Table:
    titles = {one.slug: one.title for one in knowledge.themes}
    table = _table("Lücken", "Lücke", "Anzahl", "Was fehlt", "Beispiel")
    for gap in thread.gaps:
        example = titles.get(gap.items[0], gap.items[0])
        table.add_row(gap.title, str(gap.count), gap.explanation, Text(example))
    return table


def _impulses(thread: ThreadReading) -> Table:
    table = _table("Impulse", "Erklärung", "Aussagen, die dafür sprechen")
    for one in thread.impulses:
        table.add_row(Text(one.explanation), Text("\n".join(one.statements)))
    if not thread.impulses:
        table.add_row("Keine gefunden.", "")
    return table


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left", title_style="bold", show_lines=False)
    for position, column in enumerate(columns):
        table.add_column(column, overflow="fold", ratio=None if position else 1)
    return table


def _quoted(statement: str, texts: Mapping[str, str]) -> Text:
    return Text.assemble(texts[statement], "\n", (statement, "dim"))
