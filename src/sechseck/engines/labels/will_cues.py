# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Cues that something shall be: modal verbs, needs, goals, stance."""

from __future__ import annotations

import re

from sechseck.engines.labels import vocabulary as v
from sechseck.engines.labels.sentence import Sentence
from sechseck.engines.labels.surroundings import Surroundings

_YEAR_AHEAD = re.compile(r"\bbis (?:ende |zum jahr |spätestens )?20[2-9]\d\b")
_WORLD = re.compile(
    r"\b(?:stadt|region|gemeinde|kommune|gesellschaft|landkreis|kreis), in (?:der|dem)\b"
)


def must(s: Sentence, _: Surroundings) -> str:
    """Return "müssen" if it is used."""
    if "müssen" in s.modals:
        return "müssen"
    to_do = s.auxiliaries & {"ist", "sind"} and not s.participles
    return next((w.surface for w in s.verbs if w.tag == "VV(IZU)"), "") if to_do else ""


def need(s: Sentence, _: Surroundings) -> str:
    """Return the words of a need: "es bedarf", "notwendig"."""
    return s.says(("gilt es", "es gilt", "braucht es", "es braucht", "es bedarf")) or s.has(
        v.NEED_WORDS
    )


def shall_state(s: Sentence, _: Surroundings) -> str:
    """Return "sollen" where a state shall be, not an act."""
    return "sollen" if "sollen" in s.modals and not shall_act(s, _) else ""


def shall_act(s: Sentence, _: Surroundings) -> str:
    """Return the participle of an act that shall be done."""
    if "sollen" not in s.modals or "werden" not in s.auxiliaries:
        return ""
    return next((w.surface for w in s.participles if w.lemma in v.ACT_VERBS), "")


def may_not(s: Sentence, _: Surroundings) -> str:
    """Return "dürfen" if it is used."""
    return "dürfen" if "dürfen" in s.modals else ""


def can(s: Sentence, _: Surroundings) -> str:
    """Return "können" if it is used."""
    return "können" if "können" in s.modals else ""


def want(s: Sentence, _: Surroundings) -> str:
    """Return "wollen" if someone wants."""
    return "wollen" if s.modals & {"wollen", "mögen"} else ""


def want_act(s: Sentence, c: Surroundings) -> str:
    """Return the verb of an act that someone wants."""
    return next((w.surface for w in s.verbs if w.lemma in v.ACT_VERBS), "") if want(s, c) else ""


def goal_word(s: Sentence, _: Surroundings) -> str:
    """Return a word for a goal."""
    return s.has(v.GOAL_WORDS) or s.says(("verantwortlich dafür", "dient dazu", "dient also"))


def value(s: Sentence, _: Surroundings) -> str:
    """Return a word that values: "Stellenwert", "verdient"."""
    return s.has(v.VALUE_WORDS) or s.says(
        (
            "ist aufgabe",
            "wichtiger schritt",
            "unser auftrag",
            "ein recht auf",
            "selbstverständlich",
        )
    )


def target_year(s: Sentence, _: Surroundings) -> str:
    """Return a year ahead: "bis 2035"."""
    found = _YEAR_AHEAD.search(s.folded)
    return found.group() if found else ""


def we_stand(s: Sentence, _: Surroundings) -> str:
    """Return the verb of a stance: "wir stehen für"."""
    found = next((w.surface for w in s.wir_verbs if w.lemma in v.STANCE_VERBS), "")
    return found or s.says(("setzen wir uns für", "wir setzen uns", "wir stellen uns"))


def world_in_which(s: Sentence, _: Surroundings) -> str:
    """Return "Region, in der": the picture of a future."""
    found = _WORLD.search(s.folded)
    return found.group() if found else ""


def everyone(s: Sentence, _: Surroundings) -> str:
    """Return the words that speak of everyone."""
    return s.says(("alle menschen", "für alle", "jede ", "jeder ", "jedes ", "niemand"))


def so_that(s: Sentence, _: Surroundings) -> str:
    """Return the words that begin the description of a state."""
    return s.says((", in der ", ", dass ", "damit "))


def wish(s: Sentence, _: Surroundings) -> str:
    """Return the words of a wish in a line without a verb: "Mehr Platz für alle"."""
    if s.finite or s.verbs or s.is_number_row:
        return ""
    first = s.lower[0] if s.lower else ""
    return first if first in v.WISH_WORDS else s.says(v.WISH_PHRASES)


def people_want(s: Sentence, c: Surroundings) -> str:
    """Return the people who want something: a finding about them, no goal of the authors."""
    people = s.first_noun is not None and s.first_noun.lemma in v.PEOPLE_WORDS
    return s.first_noun.surface if people and s.first_noun and want(s, c) and not s.is_wir else ""
