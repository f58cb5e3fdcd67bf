# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Cues that someone acts: "wir" with a verb, passive, nouns of acting."""

from __future__ import annotations

from sechseck.engines.labels import vocabulary as v
from sechseck.engines.labels.sentence import Sentence, is_one_of
from sechseck.engines.labels.surroundings import Surroundings
from sechseck.engines.labels.will_cues import we_stand


def we_act(s: Sentence, _: Surroundings) -> str:
    """Return "wir" with the verb of an act."""
    if s.modals & {"wollen", "sollen", "müssen", "mögen"}:
        return ""
    found = [w for w in s.wir_verbs if w.pos == "VV"] if not we_stand(s, _) else []
    return f"wir … {found[0].surface}" if found else ""


def we_will(s: Sentence, _: Surroundings) -> str:
    """Return "wir werden"."""
    auxiliary = any(w.lemma == "werden" and w.pos == "VA" for w in s.wir_verbs)
    return "wir werden" if auxiliary else ""


def passive_now(s: Sentence, _: Surroundings) -> str:
    """Return "werden" with its participle."""
    if not s.auxiliaries & {"wird", "werden"} or s.modals or not s.participles:
        return ""
    return f"werden … {s.participles[-1].surface}"


def future(s: Sentence, _: Surroundings) -> str:
    """Return the infinitive after "wird" where others than "wir" act."""
    will = s.auxiliaries & {"wird", "werden"} and not s.participles and not s.is_wir
    verb = next((w.surface for w in s.verbs if w.tag == "VV(INF)"), "") if will else ""
    return verb if not s.modals else ""


def present_act(s: Sentence, c: Surroundings) -> str:
    """Return the verb of an act in the present."""
    if s.auxiliaries or s.modals or s.is_wir or not s.finite:
        return ""
    return next((w.surface for w in s.main_verbs if w.lemma in v.ACT_VERBS), "")


def provision(s: Sentence, _: Surroundings) -> str:
    """Return the verb that tells what people get."""
    got = next((w.surface for w in s.main_verbs if w.lemma in v.PROVISION_VERBS), "")
    return got or s.says(("dazu gehör", "hierzu gehör", "dazu zähl"))


def programme_present(s: Sentence, c: Surroundings) -> str:
    """Return a note for the plain present of a programme."""
    plain = c.is_programme and s.finite and not s.modals and not s.is_wir
    plain = plain and "ist" not in s.auxiliaries  # "Wohnen ist ein Recht" promises nothing
    return "Gegenwart in einem Programm" if plain else ""


def first_act_noun(s: Sentence, _: Surroundings | None = None) -> str:
    """Return the noun of acting that leads a statement without a verb."""
    noun = s.first_noun
    return noun.surface if noun and not s.finite and is_one_of(noun, v.ACT_NOUNS) else ""


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
