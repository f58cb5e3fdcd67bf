# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Grade one promise."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sechseck.engines.facts.find import find_facts
from sechseck.engines.gaps.vagueness import VAGUE
from sechseck.engines.knowledge import RegisterEntry
from sechseck.engines.labels import vocabulary as v
from sechseck.engines.labels.sentence import Sentence
from sechseck.engines.labels.slots import fill_slots
from sechseck.engines.verifiability.wording import reason

HIGHEST = 3
VAGUE_MOST = 1  # what a promise with a vague word reaches
_CHECKED = ("act", "number", "date")
_BROAD = v.BROAD_VERBS | v.VAGUE_ACTS  # one sees them only by a number
_COUNTED = _BROAD | v.AMOUNT_VERBS | {"entstehen", "erreichen"}
_MAYBE = frozenset(("können", "mögen"))
_CONDITION = re.compile(
    r"\b(?:bei bedarf|nach möglichkeit|(?:so|wenn|soweit|wo immer) möglich|im rahmen der"
    r" (?:vorhandenen )?(?:möglichkeiten|mittel)|unter vorbehalt|vorbehaltlich)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """How checkable a promise is, and why; ``missing`` names what would help."""

    grade: int
    reasons: tuple[str, ...]
    missing: tuple[str, ...]


def grade_text(text: str, register: Sequence[RegisterEntry] = ()) -> Verdict:
    """Return the grade of a promise of which only the words are known.

    Examples
    --------
    >>> grade_text("Wir bauen bis 2027 drei neue Grundschulen.").grade
    3
    >>> grade_text("Die Verwaltung prüft den Ausbau der Radwege.").grade
    0
    """
    slots = fill_slots(Sentence.of(text), find_facts(text, register))
    return grade(text, slots)


def grade(text: str, slots: Mapping[str, str]) -> Verdict:
    """Return the grade of a promise with its reasons, one for each question.

    Parameters
    ----------
    text
        The promise.
    slots
        What it names (``labels.slots.SLOTS``); an empty word counts as not named.
    """
    sentence = Sentence.of(text)
    number = slots.get("amount") or slots.get("indicator") or ""
    vague = _vague_word(text, sentence, bool(number))
    found = {
        "act": _act(sentence, slots.get("act", ""), vague, bool(number)),
        "number": number,
        "date": slots.get("date", ""),
        "actor": slots.get("lead", "") or ("wir" if sentence.is_wir else ""),
        "place": slots.get("place", ""),
    }
    reached = sum(bool(found[question]) for question in _CHECKED)
    if not found["actor"]:
        reached = min(reached, HIGHEST - 1)
    if vague:
        reached = min(reached, VAGUE_MOST)
    reasons = [reason(question, words) for question, words in found.items()]
    if vague:
        reasons.append(reason("vague", vague))
    missing = tuple(question for question, words in found.items() if not words)
    return Verdict(reached, tuple(reasons), missing)


def _act(sentence: Sentence, act: str, vague: str, has_number: bool) -> str:
    """Return the act if one can see whether it was done.

    Whoever strengthens or improves something has done so visibly only with a number, and so
    has whoever says that something grows. What is a vague word itself is no act.
    """
    lemmas = {word.surface: word.lemma for word in sentence.words}
    is_vague = bool(act) and act.lower() in vague.lower().split()
    if act and not is_vague and (has_number or lemmas.get(act, act) not in _BROAD):
        return act
    if not has_number or is_vague:
        return ""
    return next((w.surface for w in sentence.verbs if w.lemma in _COUNTED), "")


def _vague_word(text: str, sentence: Sentence, has_number: bool) -> str:
    """Return the word that keeps a promise from being broken, whatever happens.

    "Stärken" and its like are vague as long as no number says how much.
    """
    word = sentence.has(v.VAGUE_WORDS)
    if word:
        return word
    if sentence.modals & _MAYBE:
        return next(w.surface for w in sentence.words if w.lemma in _MAYBE)
    found = _CONDITION.search(text) or (None if has_number else VAGUE.search(text))
    return found[0] if found else ""
