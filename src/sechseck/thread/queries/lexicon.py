# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The lexicon as people edit it, and what a change of it would do to statements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from sechseck.engines.knowledge import LexiconEntry as Entry
from sechseck.engines.labels.label import ThemeHit
from sechseck.engines.labels.themes_only import ThemeReader
from sechseck.engines.readers.reading import BlockKind
from sechseck.engines.segmentation.passage import Passage
from sechseck.kernel.gap_kinds import Viewer
from sechseck.thread.models import (
    LexiconDifference,
    LexiconEntry,
    LexiconRevision,
    Statement,
    StatementTheme,
    Theme,
)
from sechseck.thread.queries.seen import seen_statement, seen_themes

Key = tuple[str, str, str]  # theme, pattern, match
Value = tuple[float, str]  # weight, not_near
Lexicon = dict[Key, Value]
Hits = dict[int, dict[str, ThemeHit]]  # by statement
READ_BY_PROGRAM = Q(own_words=False, label_source="engine")


def present_lexicon() -> Lexicon:
    """Return the lexicon that counts now."""
    rows = LexiconEntry.objects.order_by("theme__slug", "pattern", "match")
    columns = ("theme__slug", "pattern", "match", "weight", "not_near")
    return {
        (theme, pattern, match): (weight, near)
        for theme, pattern, match, weight, near in rows.values_list(*columns)
    }


def as_rows(lexicon: Lexicon) -> list[list[Any]]:
    """Return a lexicon as a revision keeps it."""
    return [[*key, *value] for key, value in sorted(lexicon.items())]


def of_rows(rows: Iterable[list[Any]]) -> Lexicon:
    """Return the lexicon that a revision holds."""
    return {
        (theme, pattern, match): (weight, near) for theme, pattern, match, weight, near in rows
    }


def latest_number() -> int:
    """Return the number of the last revision; before the first change it is 0."""
    numbers = LexiconRevision.objects.order_by("-number").values_list("number", flat=True)
    return numbers.first() or 0


def changed_themes(before: Lexicon, after: Lexicon) -> set[str]:
    """Return the themes of which two lexicons say different things."""
    keys = {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
    return {theme for theme, _pattern, _match in keys}


def theme_hits(lexicons: Iterable[Lexicon], themes: set[str]) -> list[Hits]:
    """Return what statements touch by several lexicons, of some themes.

    Only what the program itself labelled is read: the labels that people or a pack gave stay.
    """
    lonely = set(Theme.objects.filter(kind="foundation").values_list("slug", flat=True))
    readers = [ThemeReader(_entries(one, themes), lonely) for one in lexicons]
    found: list[Hits] = [{} for _reader in readers]
    for ids, passages in _documents():
        for hits, reader in zip(found, readers, strict=True):
            hits.update(zip(ids, reader.read(passages), strict=True))
    labelled = set(Statement.objects.filter(READ_BY_PROGRAM).values_list("pk", flat=True))
    return [{pk: hits for pk, hits in one.items() if pk in labelled} for one in found]


def _entries(lexicon: Lexicon, themes: set[str]) -> list[Entry]:
    return [
        Entry(theme, pattern, weight, match, near)
        for (theme, pattern, match), (weight, near) in lexicon.items()
        if theme in themes
    ]


def _documents() -> Iterator[tuple[list[int], list[Passage]]]:
    """Yield the statements of one document after the other; neighbours support each other."""
    rows = Statement.objects.filter(is_gone=False).order_by("document", "line_start", "ref")
    ids: list[int] = []
    passages: list[Passage] = []
    at = None
    for document, pk, text, line, heading in rows.values_list(
        "document", "pk", "text", "line_start", "heading"
    ).iterator():
        if document != at and ids:
            yield ids, passages
            ids, passages = [], []
        at = document
        ids.append(pk)
        passages.append(_passage(text, line, heading))
    if ids:
        yield ids, passages


def _passage(text: str, line: int, heading: list[str]) -> Passage:
    return Passage(
        text=text,
        exact=text,
        start=0,
        end=len(text),
        line_start=line,
        line_end=line,
        page=None,
        block=BlockKind.PARAGRAPH,
        heading=tuple(heading),
        is_statement=True,
    )


@dataclass(frozen=True, slots=True)
class Touched:
    """A statement that a change gives a theme or takes it from, with the words that say so."""

    text: str
    url: str
    document: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """What a change would do: how many statements have the theme before and after, and which."""

    before: int
    after: int
    gained: list[Touched]
    lost: list[Touched]

    @property
    def is_idle(self) -> bool:
        """Whether no statement gains or loses the theme."""
        return not self.gained and not self.lost


def preview(theme: str, before: Lexicon, after: Lexicon, viewer: Viewer) -> Preview:
    """Return what a change of the lexicon would do to the statements the viewer may see."""
    old, new = theme_hits((before, after), {theme})
    rows = StatementTheme.objects.filter(seen_statement(viewer, "statement__"), theme__slug=theme)
    has = set(rows.values_list("statement", flat=True))
    gained = {pk for pk in new if theme in new[pk] and theme not in old[pk]} - has
    lost = {pk for pk in old if theme in old[pk] and theme not in new[pk]} & has
    seen = _seen(gained | lost, viewer)
    gained, lost = gained & seen.keys(), lost & seen.keys()
    return Preview(
        before=len(has),
        after=len(has) + len(gained) - len(lost),
        gained=[_touched(seen[pk], new[pk][theme]) for pk in seen if pk in gained],
        lost=[_touched(seen[pk], old[pk][theme]) for pk in seen if pk in lost],
    )


def _seen(ids: set[int], viewer: Viewer) -> dict[int, Statement]:
    rows = Statement.objects.filter(seen_statement(viewer), pk__in=ids)
    rows = rows.select_related("document").order_by("document__slug", "line_start", "ref")
    return {one.pk: one for one in rows}


def _touched(one: Statement, hit: ThemeHit) -> Touched:
    return Touched(one.text, f"/aussage/{one.ref}/", one.document.title, hit.words)


@dataclass(frozen=True, slots=True)
class ThemeWords:
    """A theme with the number of its entries."""

    title: str
    url: str
    kind_label: str
    count: int


def themes_with_words(viewer: Viewer) -> list[ThemeWords]:
    """Return the themes that words speak for, in their order."""
    counts: dict[int, int] = defaultdict(int)
    for theme in LexiconEntry.objects.order_by().values_list("theme", flat=True):
        counts[theme] += 1
    rows = seen_themes(viewer).exclude(kind=Theme.Kind.CROSS_CUTTING)
    return [
        ThemeWords(
            one.label, f"/lexikon/thema/{one.slug}/", one.get_kind_display(), counts[one.pk]
        )
        for one in rows.order_by("-kind", "order", "slug")
    ]


def open_differences(viewer: Viewer) -> list[LexiconDifference]:
    """Return what the pack says differently and nobody has decided."""
    themes = seen_themes(viewer)
    rows = LexiconDifference.objects.filter(state=LexiconDifference.State.OPEN, theme__in=themes)
    return list(rows.select_related("theme").order_by("theme__order", "pattern"))


@dataclass(frozen=True, slots=True)
class EntryChange:
    """One entry in which a revision differs from the one before."""

    theme: str
    pattern: str
    match: str
    before: Value | None
    after: Value | None


def changes_between(before: Lexicon, after: Lexicon, viewer: Viewer) -> list[EntryChange]:
    """Return what differs between two lexicons, entry by entry, of themes the viewer sees."""
    titles = {one.slug: one.label for one in Theme.objects.all()}
    hidden = set(titles) - set(seen_themes(viewer).values_list("slug", flat=True))
    kinds: Mapping[str, Any] = dict(LexiconEntry.Match.choices)
    keys = sorted(before.keys() | after.keys())
    return [
        EntryChange(
            titles.get(key[0], key[0]),
            key[1],
            str(kinds.get(key[2], key[2])),
            before.get(key),
            after.get(key),
        )
        for key in keys
        if before.get(key) != after.get(key) and key[0] not in hidden
    ]
