# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Changes that can turn a claim around although few letters differ."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable

from sechseck.engines.anchors.number_words import is_number_word
from sechseck.engines.german.tokens import surfaces, words
from sechseck.engines.german.wordlist import word_set

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_NEGATION = re.compile(r"\A(?:nicht|kein\w*|nie|niemals|niemand\w*|nirgends|weder|ohne|nichts)\Z")
_MODALS = {
    **dict.fromkeys(word_set("kann kannst können könnt"), "können"),
    **dict.fromkeys(word_set("könnte könnten"), "könnte"),
    **dict.fromkeys(word_set("muss müssen musst müsst muß"), "müssen"),
    **dict.fromkeys(word_set("müsste müssten"), "müsste"),
    **dict.fromkeys(word_set("soll sollen sollst"), "sollen"),
    **dict.fromkeys(word_set("sollte sollten"), "sollte"),
    **dict.fromkeys(word_set("darf dürfen"), "dürfen"),
    **dict.fromkeys(word_set("dürfte dürften"), "dürfte"),
    **dict.fromkeys(word_set("will wollen"), "wollen"),
    **dict.fromkeys(word_set("mag mögen möchte möchten"), "mögen"),
}
_ACRONYM_CAPITALS = 2


def changed_meaning(old: str, new: str) -> str:
    """Return what changed in the claim as a German sentence, "" if nothing did.

    Parameters
    ----------
    old, new
        Both texts in canonical form.

    Examples
    --------
    >>> changed_meaning("Wir bauen 40 Plätze.", "Wir bauen 400 Plätze.")
    'Eine Zahl hat sich geändert: 40 → 400.'
    >>> changed_meaning("Wir bauen Radwege.", "Wir bauen neue Radwege.")
    ''
    """
    for sentence, kind in _KINDS:
        before, after = Counter(kind(old)), Counter(kind(new))
        if before != after:
            return f"{sentence}{_difference(before - after, after - before)}."
    return ""


def _difference(lost: Counter[str], added: Counter[str]) -> str:
    if lost and added:
        return f": {', '.join(lost)} → {', '.join(added)}"
    return f", neu: {', '.join(added)}" if added else f", weggefallen: {', '.join(lost)}"


def _numbers(text: str) -> Iterable[str]:
    yield from _NUMBER.findall(text)
    for word in surfaces(text):
        if is_number_word(word.lower()):
            yield word.lower()


def _negations(text: str) -> Iterable[str]:
    for word in surfaces(text):
        if _NEGATION.match(word.lower()):
            yield "kein" if word.lower().startswith("kein") else word.lower()


def _modals(text: str) -> Iterable[str]:
    for word in surfaces(text):
        modal = _MODALS.get(word.lower())
        if modal:
            yield modal


def _names(text: str) -> Iterable[str]:
    for word in words(text):
        is_acronym = sum(map(str.isupper, word.surface)) >= _ACRONYM_CAPITALS
        if word.surface[:1].isupper() and (word.pos == "NE" or is_acronym):
            yield word.surface.removesuffix("s") if word.pos == "NE" else word.surface


_KINDS: tuple[tuple[str, Callable[[str], Iterable[str]]], ...] = (
    ("Eine Zahl hat sich geändert", _numbers),
    ("Eine Verneinung hat sich geändert", _negations),
    ("Ein „muss“, „soll“ oder „kann“ hat sich geändert", _modals),
    ("Ein Name hat sich geändert", _names),
)
