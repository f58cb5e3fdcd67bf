# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Cues for actors, events and ways of working."""

from __future__ import annotations

import re

from sechseck.engines.german.wordlist import word_set
from sechseck.engines.labels import vocabulary as v
from sechseck.engines.labels.sentence import BODY_WORDS, Sentence, is_one_of
from sechseck.engines.labels.surroundings import Surroundings

_PARTIES = BODY_WORDS | v.MEMBER_WORDS
_FULL_DATE = re.compile(
    r"\b\d{1,2}\.\s?(?:\d{1,2}\.(?:\s?\d{2,4})?|(?:jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez))"
)
_MONTH = re.compile(
    r"\bim (?:januar|februar|märz|april|mai|juni|juli|august|september|oktober"
    r"|november|dezember)\b"
)
_MEMBERS = re.compile(
    r"\b(?:hat|haben|zählt|zählen|umfasst|sitzen|sitzt)\b[^.;]{0,40}?"
    r"\b(?:mitglied|abgeordnet|vertret|sitze\b|leitung)"
    r"|\bmitglied(?:er)?\b[^.;,]{0,40}? (?:sind|ist) |\b(?:sind|ist) mitglied\b"
    r"|\A(?:zum|zur|dem|der) [\w-]+ gehör(?:t|en)\b"
    r"|\A(?:weitere |wichtige )?\w*(?:partner|träger|beteiligte)(?:innen)?(?: [\w-]+){1,4} sind "
    r"(?=[^.]*(?:, | und ))"
    r"|\bsitzen\b|\bgehör(?:t|en) (?:\w+ )?(?:zum|zur|dem|der)\b"
)
# Where none of them stands, the pattern need not look.
_BELONGING = (
    *("mitglied", "sitz", "gehör", "abgeordnet", "vertret", "leitung"),
    *("partner", "träger", "beteiligte"),
)
_DAY_FIRST = re.compile(r"(?:am|vom) (?:\w+, (?:dem|den) )?\d{1,2}\.")
_BEGINNING = frozenset(("beginnen", "starten", "tagen", "beraten", "treffen", "stattfinden"))
_CELLS = re.compile(
    r"\b(federführung|zuständig\w*|verantwortlich\w*|budget[^:;]{0,12}|kosten[^:;]{0,12}|frist"
    r"|umsetzung\w*|termin|zeitraum|beginn|ende|maßnahme|stand|status|laufzeit|zielwert|priorität"
    r"|ort|thema|handlungsfeld|nr\.?|indikator|finanzierung|mittel|partner):"
)
_FROM_DATE = re.compile(
    r"\b(?:ab|zum) (?:dem |der |ende |mitte |anfang |fahrplanwechsel |schuljahr )*"
    r"(?:\d{1,2}\. ?)?(?:[a-zä]{3,9} )?20[2-9]\d"
)
_BODY_HEAD = re.compile(
    r"\b\w*(?:[Gg]ruppe|[Kk]reis|[Bb]eirat|[Bb]ündnis|[Nn]etzwerk|[Aa]usschuss|[Gg]remium|[Ff]orum"
    r"|[Tt]eam|[Jj]ury|[Kk]ommission|[Rr]unde|[Pp]artner|[Bb]eteiligte)\b"
)
_WORKSHOPS = word_set(
    "werkstatt workshop beteiligung sitzung dialog verfahren arbeitsgruppe forum"
)
_CLOCK = re.compile(r"\b\d{1,2}(?::\d\d)? uhr\b")
_BOUND = re.compile(
    r"\b(?:bis|bis zum|bis ende|bis mitte|bis anfang|ab|ab dem|seit|seit dem|spätestens"
    r"|spätestens zum|spätestens am|zum|vom) $"
)


def members(s: Sentence, _: Surroundings) -> str:
    """Return the words of membership: "besteht aus"."""
    together = "zusammen" if s.lower[-1:] == ("zusammen",) and "arbeiten" in s.lower else ""
    belonging = s.lower[-1:] == ("an",) and any(w.lemma == "gehören" for w in s.verbs)
    if belonging:
        return "gehören … an"
    if s.lower[-1:] == ("mit",) and s.lemmas & {"arbeiten", "wirken"} and not s.is_wir:
        return "arbeiten … mit"
    if s.lower[:1] and s.lower[0] in ("verantwortlich", "zuständig", "federführend"):
        return s.words[0].surface
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
    """Return a day or an hour; a deadline or a start is no happening."""
    for pattern in (_FULL_DATE, _CLOCK, _MONTH):
        for found in pattern.finditer(s.folded):
            if not _BOUND.search(s.folded[max(0, found.start() - 20) : found.start()]):
                return found.group()
    return ""


def dated_event(s: Sentence, c: Surroundings) -> str:
    """Return a happening that has its day."""
    return event_word(s, c) if full_date(s, c) else ""


def process_word(s: Sentence, _: Surroundings) -> str:
    """Return a noun for a way of working; "treffen" as a verb is none."""
    nouns = (w.surface for w in s.nouns if is_one_of(w, v.PROCESS_WORDS))
    return next(nouns, "")


def process_verb(s: Sentence, _: Surroundings) -> str:
    """Return the verb of a working step."""
    if "angehört" in s.lower and s.auxiliaries & {"wird", "werden"}:
        return "angehört"  # the model takes it for "angehören"
    return next((w.surface for w in s.verbs if w.lemma in v.PROCESS_VERBS), "")


def rhythm(s: Sentence, _: Surroundings) -> str:
    """Return a word of rhythm: "jährlich", "zunächst"."""
    return s.has(v.RHYTHM_WORDS) or s.says(v.RHYTHM_PHRASES)


def dated_past(s: Sentence, c: Surroundings) -> str:
    """Return the day on which something has happened."""
    told = s.auxiliaries & {"hat", "haben", "ist", "sind", "wurde", "wurden"} and s.participles
    past = bool(told or s.strong_past)
    return full_date(s, c) if past else ""


def mission(s: Sentence, _: Surroundings) -> str:
    """Return the verb that tells what a body is there for."""
    if not s.body_first or s.modals or s.auxiliaries or s.is_wir:
        return ""
    return next((w.surface for w in s.main_verbs if w.lemma in v.MISSION_VERBS), "")


def has_members(s: Sentence, _: Surroundings) -> str:
    """Return the members that a body has, or those who sit in it."""
    found = _MEMBERS.search(s.folded) if s.says(_BELONGING) else None
    return found.group() if found else ""


def bodies(s: Sentence, _: Surroundings) -> str:
    """Return the first of the bodies that a line without a verb lists."""
    if s.finite or s.verbs:
        return ""
    named = [w.surface for w in s.nouns if is_one_of(w, _PARTIES)]
    return named[0] if len(named) > 1 else ""


def day_first(s: Sentence, _: Surroundings) -> str:
    """Return the day with which a statement in the present begins."""
    found = _DAY_FIRST.match(s.folded)
    return found.group() if found and not s.modals else ""


def body_list(s: Sentence, _: Surroundings) -> str:
    """Return the body before a colon that lists those who belong to it."""
    head, colon, rest = s.text.partition(":")
    named = _BODY_HEAD.search(head.strip()) if colon and rest.count(",") > 1 else None
    return named.group() if named and not s.finite and len(head.split()) <= 6 else ""


def begins(s: Sentence, c: Surroundings) -> str:
    """Return the verb of beginning or meeting that has a day."""
    verb = next((w.surface for w in s.core_verbs if w.lemma in _BEGINNING), "")
    return verb if verb and full_date(s, c) else ""


def measure_row(s: Sentence, _: Surroundings) -> str:
    """Return the first of the cells that only a list of measures has."""
    cells = _CELLS.findall(s.folded)
    return cells[0] if len(cells) > 1 else ""


def project_leads(s: Sentence, _: Surroundings) -> str:
    """Return the project or service that leads a statement in the present."""
    plain = s.main_verbs and not s.auxiliaries and not s.modals
    noun = s.first_noun
    return noun.surface if plain and noun and is_one_of(noun, v.PROJECT_WORDS) else ""


def from_date(s: Sentence, _: Surroundings) -> str:
    """Return the day or year from which something will hold."""
    found = _FROM_DATE.search(s.folded)
    return found.group() if found else ""


def worked_out(s: Sentence, _: Surroundings) -> str:
    """Return the participle that tells how something came about: "wurde gemeinsam erarbeitet"."""
    together = s.has(_WORKSHOPS) if "entstand" in s.lower or "entstanden" in s.lower else ""
    if together or not s.auxiliaries & {"wurde", "wurden"}:
        return together
    return next((w.surface for w in s.participles if w.lemma in v.WORKED_OUT), "")
