# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whether a goal or measure announces something or binds its author."""

from __future__ import annotations

from sechseck.engines.labels import vocabulary as v
from sechseck.engines.labels.label import Commits, Standing, StatementKind
from sechseck.engines.labels.sentence import Sentence

_MAY_COMMIT = frozenset((StatementKind.GOAL, StatementKind.MEASURE))
_VAGUE_MODALS = frozenset(("sollen", "mögen", "können"))


def is_vague(sentence: Sentence) -> str:
    """Return the word that keeps a statement from binding anyone, else "".

    Examples
    --------
    >>> is_vague(Sentence.of("Die Verwaltung prüft den Ausbau."))
    'prüft'
    """
    word = sentence.has(v.VAGUE_WORDS)
    if word:
        return word
    vague = (w.surface for w in sentence.words if w.pos == "VM" and w.lemma in _VAGUE_MODALS)
    return next(vague, "")


def commitment(sentence: Sentence, kind: StatementKind, standing: Standing) -> Commits:
    """Return how far a statement binds its author.

    A draft announces; only an adopted text commits, and only where its words are firm.
    """
    if kind not in _MAY_COMMIT:
        return Commits.NONE
    if standing is Standing.ADOPTED and not is_vague(sentence):
        return Commits.COMMITMENT
    return Commits.ANNOUNCEMENT
