# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Search over all nodes: lemmas, compound parts, and a repaired typing mistake."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Value, Window
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from sechseck.engines.german.stopwords import STOP_WORDS
from sechseck.engines.german.terms import word_terms
from sechseck.engines.german.tokens import words
from sechseck.engines.german.word import Word
from sechseck.home.correction import nearest_term
from sechseck.home.queries import statements_of
from sechseck.kernel.gap_kinds import Viewer
from sechseck.kernel.models import Node
from sechseck.kernel.models import Word as Vocabulary
from sechseck.kernel.templatetags.quoting import plain
from sechseck.thread.models import LexiconEntry, Statement, Theme
from sechseck.thread.queries.listing import place_of
from sechseck.thread.queries.seen import seen_nodes, seen_themes

MOST_WORDS = 12


@dataclass(frozen=True, slots=True)
class Question:
    """What a visitor asked, as the index takes it."""

    parts: tuple[str, ...]  # a tsquery for each word
    terms: frozenset[str]
    corrected: str | None
    apart: tuple[str, ...] = ()  # parts of its compounds, for when nothing says the whole


@dataclass(frozen=True, slots=True)
class Hit:
    """One result."""

    kind: str  # of a statement
    kind_label: str
    snippet_html: SafeString
    url: str
    document_title: str
    meta: str  # place and standing


def ask(text: str, viewer: Viewer) -> Question | None:
    """Turn what a visitor typed into a query; unknown words take their nearest neighbour."""
    asked = [(word, word_terms(word)) for word in words(text)][:MOST_WORDS]
    asked = [(word, terms) for word, terms in asked if terms]
    if not asked:
        return None
    every = {term for _word, terms in asked for term in terms}
    known = set(_vocabulary(viewer).filter(term__in=every).values_list("term", flat=True))
    parts, used, corrected, is_corrected = [], set[str](), [], False
    apart: list[str] = []
    for word, terms in asked:
        found = _expression(terms, known)
        if found is None:
            terms = _corrected(word, viewer) or terms
            is_corrected = is_corrected or terms[0] != word.lemma
            corrected.append(terms[0])
        else:
            corrected.append(word.surface)
        parts.append(found or _either(terms))
        used.update(terms)
        apart += terms[1:]
    said = " ".join(corrected) if is_corrected else None
    return Question(tuple(parts), frozenset(used), said, tuple(dict.fromkeys(apart)))


def _expression(terms: tuple[str, ...], known: set[str]) -> str | None:
    """Return the expression of a word whose lemma or whose parts the index knows."""
    if terms[0] in known or all(part in known for part in terms[1:] or ("",)):
        return _either(terms)
    return None


def _either(terms: tuple[str, ...]) -> str:
    """Return the lemma, or its beginning, or its parts side by side, as in a longer compound."""
    lemma, parts = terms[0], terms[1:]
    choices = [f"{_quoted(lemma)}:*"]
    if len(parts) > 1:
        choices.append(" <-> ".join(_quoted(part) for part in parts))
    return " | ".join(f"({choice})" for choice in choices)


def _quoted(term: str) -> str:
    return "'" + term.replace("\\", "").replace("'", "''") + "'"


def _vocabulary(viewer: Viewer) -> QuerySet[Vocabulary]:
    """Return the words of what the viewer may see; a correction must not tell of the rest."""
    said = SearchQuery(OuterRef("term"), config="simple")
    return Vocabulary.objects.filter(Exists(seen_nodes(viewer).filter(search=said)))


def _corrected(word: Word, viewer: Viewer) -> tuple[str, ...] | None:
    """Return the terms of the word that was meant; the word itself is the first."""
    meant = nearest_term(word, _vocabulary(viewer))
    if meant is None:
        return None
    told = words(meant.capitalize())
    parts = word_terms(told[0])[1:] if len(told) == 1 else ()
    return (meant, *parts)


def found_nodes(question: Question, viewer: Viewer, *, any_word: bool = False) -> QuerySet[Node]:
    """Return the nodes that hold all words of a question, or any of them, the best first."""
    joined = (" | " if any_word else " & ").join(f"({part})" for part in question.parts)
    query = SearchQuery(joined, search_type="raw", config="simple")
    return (
        seen_nodes(viewer)
        .filter(search=query)
        .annotate(rank=SearchRank(F("search"), query, normalization=2))
        .order_by("-rank", "id")
    )


def nodes_near(question: Question, viewer: Viewer) -> QuerySet[Node]:
    """Return the nodes that say a part of a compound, where nothing says the whole."""
    parts = tuple(_quoted(part) for part in question.apart)
    if not parts:
        return Node.objects.none()
    return found_nodes(replace(question, parts=parts), viewer, any_word=True)


def nodes_saying(text: str, viewer: Viewer) -> QuerySet[Node]:
    """Return what a search finds; nothing where no word can be asked for."""
    question = ask(text, viewer)
    return found_nodes(question, viewer) if question else Node.objects.none()


class RankedNodes:
    """Nodes as a paginator takes them; the first page and the count are one question.

    To rank the nodes each must be looked at, so a count of its own would cost as much again.
    """

    def __init__(self, rows: QuerySet[Node], size: int) -> None:
        numbered = rows.annotate(number=Window(Count("*"))).values_list("pk", "number")
        self._rows = rows
        self._first = list(numbered[:size])

    def count(self) -> int:
        """Return how many there are."""
        return int(self._first[0][1]) if self._first else 0

    def __len__(self) -> int:
        return self.count()

    def __getitem__(self, part: slice) -> list[Node]:
        start, stop = part.start or 0, part.stop
        if stop <= len(self._first):
            found = [pk for pk, _number in self._first[start:stop]]
        else:
            found = list(self._rows.values_list("pk", flat=True)[start:stop])
        nodes = Node.objects.defer("search", "terms").in_bulk(found)
        return [nodes[pk] for pk in found if pk in nodes]


def themes_of_words(text: str, viewer: Viewer) -> list[Theme]:
    """Return the themes for which a word of the question speaks, by the lexicon."""
    asked = {term for word in words(text)[:MOST_WORDS] for term in word_terms(word)}
    speaks = Q(pk__in=[])
    for term in asked:
        entries = LexiconEntry.objects.annotate(asked=Value(term)).filter(weight__gt=0)
        stems = entries.filter(match="stem", asked__startswith=F("pattern"))
        whole = entries.filter(match="word", pattern=term)
        speaks |= Q(pk__in=stems.values("theme")) | Q(pk__in=whole.values("theme"))
    return list(seen_themes(viewer).filter(speaks).order_by("kind", "order"))


def hits(question: Question, nodes: Iterable[Node]) -> list[Hit]:
    """Return nodes as results, with the words that matched marked."""
    found = list(nodes)
    said = statements_of(found)
    return [_hit(node, said.get(node.pk), question) for node in found]


def _hit(node: Node, statement: Statement | None, question: Question) -> Hit:
    place, standing = "", ""
    if statement:
        place = place_of(statement.line_start, statement.page, statement.row)
        standing = statement.document.get_standing_display()
    return Hit(
        kind=statement.kind if statement else "",
        kind_label=str((statement or node).get_kind_display()),
        snippet_html=marked(plain(node.title), question.terms),
        url=node.path,
        document_title=statement.document.title if statement else "",
        meta=f"{place} · {standing}" if statement else "",
    )


def marked(text: str, asked: frozenset[str]) -> SafeString:
    """Return the text, escaped, with every word marked that shares a term with the question."""
    pieces: list[str] = []
    at = 0
    for word in words(text):
        start = text.find(word.surface, at)
        if start < 0 or word.surface.lower() in STOP_WORDS:
            continue
        end = start + len(word.surface)
        pieces.append(escape(text[at:start]))
        shown = escape(text[start:end])
        is_hit = any(
            term == one or (len(one) > 3 and term.startswith(one))
            for term in word_terms(word)
            for one in asked
        )
        pieces.append(f"<mark>{shown}</mark>" if is_hit else shown)
        at = end
    return mark_safe("".join(pieces) + escape(text[at:]))
