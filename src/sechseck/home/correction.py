# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The word somebody meant: nearest to all of the typed word, only then by a part of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from django.contrib.postgres.search import TrigramSimilarity, TrigramWordSimilarity
from django.db.models import F, FloatField, Q, QuerySet
from django.db.models.functions import Greatest

from sechseck.engines.german.tokens import words
from sechseck.engines.german.word import Word
from sechseck.kernel.models import Word as Vocabulary

LIKE_ENOUGH = 0.45  # of the whole word
INSIDE_ENOUGH = 0.6  # of a part of a longer word
SAME_BEGINNING = 2  # letters; who mistypes rarely mistypes these
MOST_CANDIDATES = 300
MOST_COMPOUNDS = 40  # to take a compound apart costs more than to compare a word
MOST_ASKED = 20


@dataclass(frozen=True, slots=True, order=True)
class _Guess:
    """A word that may be meant; the smallest is the best."""

    distance: int
    is_inside: bool  # stands in a longer compound
    unlike: float
    meant: str
    term: str  # of the vocabulary


def nearest_term(word: Word, seen: QuerySet[Vocabulary]) -> str | None:
    """Return what somebody meant, of the vocabulary or inside one of its compounds."""
    typed = word.surface.lower()
    near = Q(term__trigram_similar=typed) | Q(term__trigram_word_similar=typed)
    rows = list(
        Vocabulary.objects.filter(near | Q(term__startswith=typed[:SAME_BEGINNING]))
        .annotate(whole=TrigramSimilarity("term", typed))
        .annotate(inside=TrigramWordSimilarity(typed, "term"))
        .annotate(like=Greatest(F("whole"), F("inside"), output_field=FloatField()))
        .order_by("-like", "term")
        .values_list("term", "whole", "inside")[:MOST_CANDIDATES]
    )
    guesses = sorted(_guesses(typed, word.lemma, rows)) + _loose(rows)
    guesses = guesses[:MOST_ASKED]
    visible = set(
        seen.filter(term__in={guess.term for guess in guesses}).values_list("term", flat=True)
    )
    return next((guess.meant for guess in guesses if guess.term in visible), None)


def _guesses(typed: str, lemma: str, rows: list[tuple[str, float, float]]) -> Iterator[_Guess]:
    """Yield words, and runs of compound parts, that few slips of the hand lead to."""
    for term, whole, _inside in rows:
        yield from _close((typed, lemma), term, term, 1 - whole)
    longer = [row for row in rows if len(row[0]) > len(typed) + 1][:MOST_COMPOUNDS]
    for term, _whole, inside in longer:
        for run in _runs(term):
            yield from _close((typed, lemma), run, term, 1 - inside)


def _close(typed: Iterable[str], meant: str, term: str, unlike: float) -> Iterator[_Guess]:
    distance = min(slips(one, meant) for one in typed)
    if distance <= _most_slips(meant):
        yield _Guess(distance, meant != term, unlike, meant, term)


def _most_slips(meant: str) -> int:
    return 0 if len(meant) < 4 else 1 if len(meant) < 8 else 2


def _loose(rows: list[tuple[str, float, float]]) -> list[_Guess]:
    """Return words that are only alike: the whole word first, then a part of a longer one."""
    whole = sorted((-whole, term) for term, whole, _inside in rows if whole >= LIKE_ENOUGH)
    inside = sorted((-inside, term) for term, _whole, inside in rows if inside >= INSIDE_ENOUGH)
    return [_Guess(0, False, unlike, term, term) for unlike, term in whole + inside]


def _runs(term: str) -> Iterator[str]:
    """Yield the words inside a compound that are longer than one part, and each part."""
    for word in words(term.capitalize()):
        for first, last in combinations(range(len(word.parts) + 1), 2):
            if last - first < len(word.parts):
                yield "".join(word.parts[first : last - 1]) + word.part_lemmas[last - 1]


def slips(typed: str, meant: str) -> int:
    """Return how many letters were left out, added, changed or swapped with the next one.

    Words whose lengths differ by more than two are not compared: the difference stands for it.

    >>> slips("wonungsbau", "wohnungsbau"), slips("frauenhuas", "frauenhaus")
    (1, 1)
    """
    if abs(len(typed) - len(meant)) > 2:
        return abs(len(typed) - len(meant))
    before: list[int] = []
    row = list(range(len(meant) + 1))
    for at, letter in enumerate(typed, 1):
        before, last, row = row, before, [at]
        for other, wanted in enumerate(meant, 1):
            cost = min(before[other] + 1, row[-1] + 1, before[other - 1] + (letter != wanted))
            if at > 1 < other and letter == meant[other - 2] and typed[at - 2] == wanted:
                cost = min(cost, last[other - 2] + 1)
            row.append(cost)
    return row[-1]
