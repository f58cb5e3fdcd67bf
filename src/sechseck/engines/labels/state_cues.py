# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Cues that something is or was: past tense, shares, problems, causes."""

from __future__ import annotations

import re

from sechseck.engines.german.wordlist import word_set
from sechseck.engines.labels import vocabulary as v
from sechseck.engines.labels.sentence import Sentence, is_one_of, to_do
from sechseck.engines.labels.surroundings import Surroundings
from sechseck.engines.labels.vocabulary.aims import SOUGHT_PHRASES

_PAST_YEAR = re.compile(r"\b(?:seit|im jahr|ende|anfang|in) (?:19\d\d|20[01]\d|202[0-5])\b")
_AHEAD = re.compile(r"\b(?:bis|spätestens) (?:\w+ ){0,2}?20[2-9]\d\b")
_SHARE = re.compile(
    r"\d\s?(?:%|prozent|promille)|\b(?:drittel|hälfte|jede[rs]? \w{4,8}te)\b"
    r"|\b(?:ein|das|dem|drei|knappes|gutes) viertel (?:der|des|aller|davon|mehr|weniger|von)\b"
)
_FIGURE = re.compile(r"\b(?!20\d\d\b|19\d\d\b)\d{1,3}(?:[.,]\d{1,3}){0,3}\s(?!uhr\b)[a-zäöüß]{2,}")
_COMPARED = re.compile(
    r"\b(?:mehr|weniger|höher|niedriger|größer|kleiner|besser|schlechter|häufiger|seltener|älter)"
    r"\b[^.;]{0,80}? als\b"
)
_SHARE_FIRST = re.compile(
    r"\A(?:(?:nur|knapp|rund|etwa|fast|gut|über|mehr als|weniger als|zwei|drei|eine?|die|das) )*"
    r"(?:\d[\d.,]*\s?(?:%|prozent)|drittel|viertel|fünftel|hälfte|jede[rs]? \w{4,8}te)\b"
)
_DOING = v.ACT_NOUNS | v.STATE_NOUNS
_FORESEEN = frozenset(("zahl", "anzahl", "bedarf", "bevölkerung", "nachfrage", "einwohnerzahl"))
_GROWING = word_set(
    """
    zunehmen steigen ansteigen wachsen anwachsen sinken absinken abnehmen schrumpfen zurückgehen
    """
)
_DENIALS = frozenset(("nicht", "kein", "keine", "keinen", "nur", "kaum", "niemand", "ohne"))
_NEEDING = frozenset(("brauchen", "benötigen", "fehlen", "gebraucht", "benötigt"))
_LEADS_TO = re.compile(r"\bführ(?:t|en) (?:\w+ ){0,2}(?:zu|zur|zum|dazu)\b")
_SINCE = re.compile(r"\bseit (?:\w+ ){0,3}(?:jahren|jahrzehnten|monaten|langem|20[0-2]\d)\b")
_PRETERITE = re.compile(r"[a-zäöüß]{2,30}(?:te|ten)$")


def we_have(s: Sentence, _: Surroundings) -> str:
    """Return "wir haben" for a look back."""
    return "wir haben" if any(w.lemma in ("haben", "sein") for w in s.wir_verbs) else ""


def passive_past(s: Sentence, _: Surroundings) -> str:
    """Return "wurde" with its participle."""
    past = s.auxiliaries & {"wurde", "wurden"} and s.participles
    return f"wurde … {s.participles[-1].surface}" if past else ""


def perfect(s: Sentence, _: Surroundings) -> str:
    """Return the participle of a perfect tense."""
    done = s.auxiliaries & {"hat", "haben", "ist", "sind"} and s.participles and not s.is_wir
    done = done and not s.says(("geplant", "vorgesehen", "beabsichtigt"))
    return s.participles[-1].surface if done and not s.modals else ""


def preterite(s: Sentence, _: Surroundings) -> str:
    """Return a verb in the past tense."""
    for w in s.verbs:
        ends = _PRETERITE.match(w.surface) is not None
        if w.tag == "VV(FIN)" and ends and w.surface != w.lemma and w.surface + "n" != w.lemma:
            return w.surface
    return s.past_by_place or s.strong_past


def copula(s: Sentence, _: Surroundings) -> str:
    """Return "ist" for a plain predication."""
    plain = s.auxiliaries & {"ist", "sind", "wäre", "wären"} and not s.participles and not s.modals
    return "ist" if plain and " zu " not in f" {' '.join(s.core_lower)} " else ""


def programme_is(s: Sentence, c: Surroundings) -> str:
    """Return "sind" where a plan says how the things it will make are: "Die Angebote sind …"."""
    made = s.auxiliaries & {"sind"} and s.lower[:1] != ("es",) and not s.is_wir
    plain = c.is_programme and made and not s.modals and not _now_words(s) and not to_do(s)
    return "sind in einem Programm" if plain and not problem(s, c) else ""


def basis(s: Sentence, _: Surroundings) -> str:
    """Return the words for a basis or condition."""
    return s.says(("grundlage", "voraussetzung", "rückgrat", "schlüssel", "wichtiger faktor",
                   "faktor für", "beitrag zu", "basis für", "fundament"))  # fmt: skip


def share_named(s: Sentence, _: Surroundings) -> str:
    """Return a share or percentage."""
    wanted = s.is_wir or s.modals or s.says(SOUGHT_PHRASES)
    found = None if wanted else _SHARE.search(s.folded)
    return found.group() if found else ""


def problem(s: Sentence, _: Surroundings) -> str:
    """Return a word that describes how things are, where nothing is wanted."""
    found = s.has(v.PROBLEM_WORDS)
    ahead = (
        s.is_wir or s.modals or (found and (to_do(s) or _AHEAD.search(s.folded) or _names_act(s)))
    )
    return "" if ahead or (found and s.says(SOUGHT_PHRASES)) else found


def past_year(s: Sentence, _: Surroundings) -> str:
    """Return a year in the past."""
    found = _PAST_YEAR.search(s.folded)
    return found.group() if found else ""


def because(s: Sentence, _: Surroundings) -> str:
    """Return the words of a cause."""
    leads = _LEADS_TO.search(s.folded) if "führ" in s.folded else None
    found = next(filter(f" {s.folded}".__contains__, v.CAUSE_PHRASES), "").strip()
    return leads.group() if leads else found


def we_since(s: Sentence, _: Surroundings) -> str:
    """Return since when "we" do what we do: "Wir fördern bereits seit zehn Jahren …"."""
    found = _SINCE.search(s.folded) if s.is_wir and not s.modals else None
    return found.group() if found else ""


def plain_present(s: Sentence, _: Surroundings) -> str:
    """Return the verb of a plain statement in the present tense."""
    plain = s.main_verbs and not s.auxiliaries and not s.modals and not s.is_wir
    plain = plain and not s.strong_past
    return s.main_verbs[0].surface if plain else ""


def abstract_subject(s: Sentence, _: Surroundings) -> str:
    """Return the abstract noun that leads a statement: it describes, it does not act."""
    noun = s.first_noun
    if noun is None or not s.main_verbs or s.auxiliaries or s.modals or s.is_wir:
        return ""
    return noun.surface if noun.lemma.endswith(v.ABSTRACT_ENDINGS) else ""


def plain_have(s: Sentence, _: Surroundings) -> str:
    """Return "hat" where it is the only verb."""
    alone = (
        "mitglied" not in s.folded
        and s.auxiliaries & {"hat", "haben"}
        and not s.core_verbs
        and not s.modals
        and not s.is_wir
    )
    return "hat" if alone else ""


def past_modal(s: Sentence, _: Surroundings) -> str:
    """Return a modal verb in the past: "konnte gesenkt werden"."""
    return s.past_modal


def state_verb(s: Sentence, _: Surroundings) -> str:
    """Return the verb of a state in the present: "leben", "kosten"."""
    if s.modals or s.is_wir:
        return ""
    return next((w.surface for w in s.main_verbs if w.lemma in v.STATE_VERBS), "")


def now(s: Sentence, _: Surroundings) -> str:
    """Return the words for how things stand today, where nothing is wanted."""
    found = _now_words(s)
    ahead = found and (s.modals or to_do(s) or _AHEAD.search(s.folded) or _names_act(s))
    return "" if ahead else found


def _names_act(s: Sentence) -> bool:
    """Return whether a line without a verb begins with an act: nothing is told of today."""
    noun = s.first_noun
    return noun is not None and not s.finite and is_one_of(noun, _DOING)


def _now_words(s: Sentence) -> str:
    return next(filter(f" {s.folded}".__contains__, v.NOW_PHRASES), "").strip()


def forced_now(s: Sentence, _: Surroundings) -> str:
    """Return the words that say a duty or a limit is one of today: "muss inzwischen …"."""
    tied = s.modals & {"müssen", "können", "dürfen"} and not s.is_wir
    return (_now_words(s) or share_first(s, _, modal=True)) if tied else ""


def cannot(s: Sentence, _: Surroundings) -> str:
    """Return "nicht" or "nur" where something cannot be: it tells how things are."""
    bound = "können" in s.modals or s.says(("lässt sich", "lassen sich"))
    return next((w for w in s.core_lower if w in _DENIALS), "") if bound and not s.is_wir else ""


def figure(s: Sentence, _: Surroundings) -> str:
    """Return a number that counts something, where nothing is wanted."""
    found = None if s.is_wir or s.modals else _FIGURE.search(s.folded)
    return found.group() if found else ""


def compared(s: Sentence, _: Surroundings) -> str:
    """Return "mehr … als" and its like."""
    found = _COMPARED.search(s.folded)
    return found.group() if found and not s.modals else ""


def need_told(s: Sentence, _: Surroundings) -> str:
    """Return the verb by which a need is told as a fact: "werden 200 Plätze gebraucht"."""
    told = (w.surface for w in s.core if w.lemma in _NEEDING)
    counted = not s.is_wir and not s.modals and _FIGURE.search(s.folded)
    return next(told, "") if counted else ""


def we_notice(s: Sentence, _: Surroundings) -> str:
    """Return what "we" meet with: "Wir erleben …"."""
    if s.modals:
        return ""
    return next((w.surface for w in s.wir_verbs if w.lemma in v.NOTICE_VERBS), "")


def we_did(s: Sentence, _: Surroundings) -> str:
    """Return the participle of what "we" have done."""
    done = s.participles and any(w.lemma in ("haben", "sein") for w in s.wir_verbs)
    return s.participles[-1].surface if done else ""


def passive_state(s: Sentence, _: Surroundings) -> str:
    """Return the participle that tells in the passive how things are: "wird belastet"."""
    if s.modals or not s.auxiliaries & {"wird", "werden"}:
        return ""
    found = (w.surface for w in s.participles if w.surface.lower() in v.CONDITION_PARTICIPLES)
    return next(found, "") or (
        share_first(s, _) and s.participles[-1].surface if s.participles else ""
    )


def share_first(s: Sentence, _: Surroundings, *, modal: bool = False) -> str:
    """Return the share with which a statement begins, where nothing is wanted."""
    found = None if s.is_wir or (s.modals and not modal) else _SHARE_FIRST.match(s.folded)
    return found.group() if found else ""


def outlook(s: Sentence, _: Surroundings) -> str:
    """Return the verb of what will come: "ist … zu rechnen"."""
    waits = s.auxiliaries & {"ist", "sind"} and not s.modals
    for before, word in zip(s.core_lower, s.core[1:], strict=False):
        if waits and before == "zu" and word.lemma in v.OUTLOOK_VERBS:
            return word.surface
    return _forecast(s)


def _forecast(s: Sentence) -> str:
    """Return the infinitive of a forecast: "Der Bedarf wird bis 2040 steigen"."""
    will = s.auxiliaries & {"wird", "werden"} and not s.participles and not s.is_wir
    if not will or s.modals or not s.lemmas & _FORESEEN:
        return ""
    grown = (w.surface for w in s.core_verbs if w.tag == "VV(INF)" and w.lemma in _GROWING)
    return next(grown, "")
