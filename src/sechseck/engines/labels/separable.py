# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Separable verbs: "nimmt … zu" is "zunehmen", not "nehmen"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sechseck.engines.german.word import Word
from sechseck.engines.german.wordlist import word_set

_PARTICLES = word_set(
    """
    ab an auf aus bei bereit dar durch ein entgegen fort frei her heraus hervor hin hinaus los
    mit nach statt teil um vor voran voraus vorbei weg weiter wieder zu zurück zusammen fest
    """
)
_JOINERS = frozenset(("und", "oder", "sowie", "aber"))


def separated(words: Sequence[Word], known: frozenset[str]) -> dict[str, str]:
    """Return the surfaces of verbs whose particle ends their clause, with the whole verb.

    Parameters
    ----------
    words
        The words of one clause.
    known
        Whole verbs that mean something of their own; others keep the lemma of their base.

    Examples
    --------
    >>> from sechseck.engines.german.tokens import words
    >>> separated(words("Die Armut nimmt auch hier zu"), frozenset(("zunehmen",)))
    {'nimmt': 'zunehmen'}
    """
    return {verb.surface: whole for verb, whole in _pairs(words) if whole in known}


def _pairs(words: Sequence[Word]) -> Iterator[tuple[Word, str]]:
    verb: Word | None = None
    for position, word in enumerate(words):
        low = word.surface.lower()
        if verb is not None and low in _PARTICLES and _ends_clause(words, position):
            yield verb, low + verb.lemma
            verb = None
        elif word.pos == "VV" and word.tag in ("VV(FIN)", "VV(INF)", "VV(PP)"):
            verb = verb if verb is not None and position == len(words) - 1 else word


def _ends_clause(words: Sequence[Word], position: int) -> bool:
    return position + 1 == len(words) or words[position + 1].surface.lower() in _JOINERS


def with_whole_verbs(words: Sequence[Word], whole: Mapping[str, str]) -> tuple[Word, ...]:
    """Return the words, separated verbs with the lemma of the whole verb."""
    if not whole:
        return tuple(words)
    return tuple(
        replace(word, lemma=whole[word.surface]) if word.surface in whole else word
        for word in words
    )
