# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Cues that someone acts: "wir" with a verb, passive, nouns of acting."""

from __future__ import annotations

import re

from sechseck.engines.german.wordlist import word_set
from sechseck.engines.labels import vocabulary as v
from sechseck.engines.labels.role_cues import from_date
from sechseck.engines.labels.sentence import Sentence, is_one_of
from sechseck.engines.labels.state_cues import (
    because,
    now,
    passive_state,
    preterite,
    problem,
    share_named,
    state_verb,
    we_notice,
)
from sechseck.engines.labels.surroundings import Surroundings
from sechseck.engines.labels.vocabulary.aims import SOUGHT_PHRASES
from sechseck.engines.labels.will_cues import we_stand

_MONEY = re.compile(r"\d\s?(?:mio\.?|millionen?|mrd\.?|tsd\.?)?\s?(?:€|euro\b|eur\b)|\beuro\b")
_DONE_TO = frozenset(("von", "der", "des", "eines", "einer", "aller", "und", "sowie", "unserer"))
_FEWEST = 3
_GIVING = word_set(
    """
    bereitstehen bereitstellen einstellen veranschlagen geben zuschießen fließen einplanen
    bewilligen investieren gewähren finanzieren vorsehen zahlen beisteuern beantragen
    """
)
# What is felt or thought is no act: "Vielfalt wird als Bereicherung erlebt".
_FELT = word_set(
    """
    erlebt empfunden wahrgenommen geschätzt gelebt verstanden anerkannt respektiert gesehen
    """
)
# "Wohnen ist ein Recht" promises nothing, nor does the past.
_NO_PROMISE = frozenset(("ist", "wurde", "wurden", "war", "waren", "wäre", "wären"))


def we_act(s: Sentence, _: Surroundings) -> str:
    """Return "wir" with the verb of an act."""
    if s.modals & {"wollen", "sollen", "müssen", "mögen"}:
        return ""
    found = [w for w in s.wir_verbs if w.pos == "VV"]
    if not found or we_stand(s, _) or we_notice(s, _):
        return ""
    return f"wir … {found[0].surface}"


def we_will(s: Sentence, _: Surroundings) -> str:
    """Return "wir werden"."""
    auxiliary = any(w.lemma == "werden" and w.pos == "VA" for w in s.wir_verbs)
    return "wir werden" if auxiliary else ""


def passive_now(s: Sentence, _: Surroundings) -> str:
    """Return "werden" with its participle, but not "wir werden … und haben …"."""
    if not s.auxiliaries & {"wird", "werden"} or not s.participles:
        return ""
    if s.modals or s.past_modal:
        return ""
    if passive_state(s, _) or s.says(SOUGHT_PHRASES):
        return ""
    if s.participles[-1].surface.lower() in _FELT:
        return ""
    return f"werden … {s.participles[-1].surface}"


def future(s: Sentence, _: Surroundings) -> str:
    """Return the infinitive after "wird" where others than "wir" act."""
    will = s.auxiliaries & {"wird", "werden"} and not s.participles and not s.is_wir
    verb = next((w.surface for w in s.verbs if w.tag == "VV(INF)"), "") if will else ""
    return verb if not (s.modals or s.past_modal) else ""


def present_act(s: Sentence, c: Surroundings) -> str:
    """Return the verb of an act in the present."""
    if s.auxiliaries or s.modals or s.is_wir or not s.finite:
        return ""
    acts = [w for w in s.main_verbs if w.lemma in v.ACT_VERBS]
    leads = "führen" if acts and because(s, c) else ""
    return next((w.surface for w in acts if w.lemma != leads), "")


def provision(s: Sentence, _: Surroundings) -> str:
    """Return the verb that tells what people get."""
    given = (w.surface for w in s.main_verbs if w.lemma in v.PROVISION_VERBS)
    got = next((verb for verb in given if not verb.startswith("entstand")), "")
    got = got or s.says(("dazu gehör", "hierzu gehör", "dazu zähl"))
    return "" if got and share_named(s, _) else got


def programme_present(s: Sentence, c: Surroundings) -> str:
    """Return a note for the plain present of a programme."""
    plain = c.is_programme and s.finite and not s.modals and not s.is_wir
    plain = plain and s.auxiliaries.isdisjoint(_NO_PROMISE)
    plain = plain and not (state_verb(s, c) or problem(s, c) or now(s, c) or preterite(s, c))
    return "Gegenwart in einem Programm" if plain else ""


def first_act_noun(s: Sentence, _: Surroundings | None = None) -> str:
    """Return the noun of acting that leads a statement without a verb."""
    noun = s.first_noun
    return noun.surface if noun and not s.finite and is_one_of(noun, v.ACT_NOUNS) else ""


def doing_noun(s: Sentence, _: Surroundings) -> str:
    """Return a first noun in -ung with what it is done to: "Freilegung von Bächen"."""
    if s.finite or len(s.words) < _FEWEST:
        return ""
    places = (n for n, word in enumerate(s.words[:3]) if word is s.first_noun)
    place = next(places, -1)
    behind = s.lower[place + 1] if 0 <= place < len(s.words) - 1 else ""
    noun = s.first_noun
    known = noun is not None and is_one_of(noun, v.STATE_NOUNS)
    named = noun is not None and noun.lemma.endswith("ung") and not known
    return noun.surface if named and noun and behind in _DONE_TO else ""


def first_state_noun(s: Sentence, _: Surroundings | None = None) -> str:
    """Return the noun of a wanted change that leads a statement without a verb."""
    noun = s.first_noun
    return noun.surface if noun and not s.finite and is_one_of(noun, v.STATE_NOUNS) else ""


def infinitive(s: Sentence, _: Surroundings) -> str:
    """Return the infinitive that ends a statement without a finite verb."""
    last = s.words[-1] if s.words else None
    bare = last is not None and not s.finite and last.tag in ("VV(INF)", "VV(IZU)", "VA(INF)")
    return last.surface if bare and last else ""


def body_acts(s: Sentence, _: Surroundings) -> str:
    """Return the public body that leads a statement in the present with a full verb."""
    plain = s.main_verbs and not s.auxiliaries and not s.modals and not s.is_wir
    telling = any(w.lemma in v.PROBLEM_WORDS for w in s.main_verbs)
    return s.body_first if plain and not telling else ""


def infinitive_act(s: Sentence, c: Surroundings) -> str:
    """Return the infinitive of an act that ends a statement without a finite verb."""
    last = s.words[-1] if s.words else None
    return last.surface if infinitive(s, c) and last and last.lemma in v.ACT_VERBS else ""


def from_now_on(s: Sentence, _: Surroundings) -> str:
    """Return a word that says a rule holds from now on."""
    return s.says(("künftig", "ab sofort", " nur noch ", "schrittweise", "zusätzlich"))


def funded(s: Sentence, _: Surroundings) -> str:
    """Return the verb by which money is given: "stellt 3 Mio. € bereit"."""
    money = _MONEY.search(s.folded) and not s.strong_past and not s.past_by_place
    told = s.auxiliaries & {"hat", "haben", "ist", "sind", "wurde", "wurden"} or s.modals
    given = (w.surface for w in s.core_verbs if w.lemma in _GIVING)
    return next(given, "") if money and not told else ""


def starts_on(s: Sentence, c: Surroundings) -> str:
    """Return the day or year from which a service in the present starts."""
    plain = s.main_verbs and not s.modals and not s.auxiliaries & {"hat", "haben", "ist", "sind"}
    return from_date(s, c) if plain else ""


def new_things(s: Sentence, _: Surroundings) -> str:
    """Return the first word of a line without a verb that names something new or a number."""
    first = s.words[0] if s.words and not s.finite and len(s.words) > 1 else None
    if first is None or s.is_number_row:
        return ""
    new = first.lemma in v.NEW_WORDS or (first.pos == "CARD" and s.words[1].pos in ("NN", "ADJ"))
    return first.surface if new else ""


def planned(s: Sentence, _: Surroundings) -> str:
    """Return the participle of planning: "Geplant ist …"."""
    return s.says(("geplant ist", "geplant sind", "ist geplant", "sind geplant", "vorgesehen",
                   "beabsichtigt", "in planung"))  # fmt: skip


def continuing(s: Sentence, c: Surroundings) -> str:
    """Return the small first word of a line without a verb that goes on with its lead."""
    first = s.words[0].surface if s.words and not s.finite else ""
    return first if first.islower() and s.text[:1].islower() else ""
