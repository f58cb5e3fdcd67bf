# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Cues for actors, events and ways of working."""

from __future__ import annotations

import re

from sechseck.engines.labels import vocabulary as v
from sechseck.engines.labels.sentence import Sentence, is_one_of
from sechseck.engines.labels.surroundings import Surroundings

_FULL_DATE = re.compile(
    r"\b\d{1,2}\.\s?(?:\d{1,2}\.\s?\d{2,4}|(?:jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez))"
)
_MONTH = re.compile(
    r"\bim (?:januar|februar|märz|april|mai|juni|juli|august|september|oktober"
    r"|november|dezember)\b"
)
_CLOCK = re.compile(r"\b\d{1,2}(?::\d\d)? uhr\b")


def members(s: Sentence, _: Surroundings) -> str:
    """Return the words of membership: "besteht aus"."""
    together = "zusammen" if s.lower[-1:] == ("zusammen",) and "arbeiten" in s.lower else ""
    belonging = s.lower[-1:] == ("an",) and any(w.lemma == "gehören" for w in s.verbs)
    if belonging:
        return "gehören … an"
    return together or s.says(v.MEMBER_PHRASES)


def member_first(s: Sentence, _: Surroundings) -> str:
    """Return the role or body that leads a line without a verb."""
    noun = s.first_noun
    if noun is None or s.finite or s.verbs:
        return ""
    return noun.surface if is_one_of(noun, v.MEMBER_WORDS) else ""


def founded(s: Sentence, _: Surroundings) -> str:
    """Return the participle of founding."""
    return next((w.surface for w in s.participles if w.lemma in v.FOUNDING_VERBS), "")


def event_word(s: Sentence, _: Surroundings) -> str:
    """Return a word for a happening."""
    return s.has(v.EVENT_WORDS) or s.says((" statt.", " statt,"))


def full_date(s: Sentence, _: Surroundings) -> str:
    """Return a day or an hour."""
    found = _FULL_DATE.search(s.folded) or _CLOCK.search(s.folded) or _MONTH.search(s.folded)
    return found.group() if found else ""


def dated_event(s: Sentence, c: Surroundings) -> str:
    """Return a happening that has its day."""
    return event_word(s, c) if full_date(s, c) else ""


def process_word(s: Sentence, _: Surroundings) -> str:
    """Return a noun for a way of working."""
    return s.has(v.PROCESS_WORDS)


def process_verb(s: Sentence, _: Surroundings) -> str:
    """Return the verb of a working step."""
    return next((w.surface for w in s.verbs if w.lemma in v.PROCESS_VERBS), "")


def rhythm(s: Sentence, _: Surroundings) -> str:
    """Return a word of rhythm: "jährlich", "zunächst"."""
    return s.has(v.RHYTHM_WORDS) or s.says(v.RHYTHM_PHRASES)


def dated_past(s: Sentence, c: Surroundings) -> str:
    """Return the day on which something has happened."""
    past = s.auxiliaries & {"hat", "haben", "ist", "sind", "wurde", "wurden"} and s.participles
    return full_date(s, c) if past else ""
