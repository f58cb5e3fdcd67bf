# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Cues that something shall be: modal verbs, needs, goals, stance."""

from __future__ import annotations

import re

from sechseck.engines.labels import sentence
from sechseck.engines.labels import vocabulary as v
from sechseck.engines.labels.sentence import Sentence, is_one_of
from sechseck.engines.labels.surroundings import Surroundings
from sechseck.engines.labels.vocabulary.aims import SOUGHT_PHRASES

_YEAR_AHEAD = re.compile(r"\bbis (?:ende |zum jahr |spätestens )?20[2-9]\d\b")
_YEAR_DUE = re.compile(
    r"\b(?:bis|spätestens|ab|im jahr) (?:\w+ ){0,2}?20[2-9]\d\b|\bkünftig\b|\bin zukunft\b"
)
_WORLD = re.compile(
    r"\b(?:stadt|region|gemeinde|kommune|gesellschaft|landkreis|kreis), in (?:der|dem)\b"
)

_IMPORTANT = re.compile(
    r"\b(?:wichtig|sinnvoll|entscheidend)\b|\bwichtige[nrs]? (?:ziel|anliegen|aufgabe|auftrag)"
)
_CLEAR_ACTS = v.ACT_VERBS - v.BROAD_VERBS - v.AMOUNT_VERBS
_CONCRETE_ACTS = _CLEAR_ACTS - v.VAGUE_ACTS
_GOAL_SET = re.compile(
    r"\b(?:ziel|anspruch|vision|leitbild|zielwert|leitziel)e?s?:? (?:ist|sind|bleibt)\b|\bziel:"
    r"|\b(?:mit dem|zum|das|als|unser|erklärte[sn]?|es ist) ziel\b|\bziele? (?:gesetzt|setzen)\b"
    r"|\bziel (?:der|des|dieser|von)\b|\bist (?:das |unser |es )?\w{0,12} ?ziel\b"
)
_AIMS = ("ziel", "anspruch", "vision", "leitbild")  # without one the pattern need not look
_ENGAGED = re.compile(r"\bsetz(?:t|en) (?:wir )?(?:uns|sich)\b[^.;]{0,60} ein\b")
_MISSED = re.compile(
    r"\bziele?\b.{0,60}\b(?:nicht|verfehlt|verfehlen|noch nicht|kaum)\b|\bfern\w* .{0,20}\bziel\b"
)
_WANTED_PHRASES = (
    *SOUGHT_PHRASES,
    *("verantwortlich dafür", "dient dazu", "dient also"),
)
_MOVING = (v.AMOUNT_VERBS | v.STATE_VERBS) - {"gelten"}


def must(s: Sentence, _: Surroundings) -> str:
    """Return "müssen" if it is used."""
    return "müssen" if "müssen" in s.modals else ""


def must_act(s: Sentence, _: Surroundings) -> str:
    """Return the participle or infinitive of an act that must be done."""
    return act_in_core(s) if "müssen" in s.modals else ""


def to_do(s: Sentence, _: Surroundings) -> str:
    """Return "ist zu …": the infinitive of what is to be done."""
    return sentence.to_do(s)


def act_in_core(s: Sentence) -> str:
    """Return the verb of an act in the main clause, by its end if no word list knows it."""
    return next((w.surface for w in s.core_verbs if w.lemma in v.ACT_VERBS), "")


def need(s: Sentence, _: Surroundings) -> str:
    """Return the words of a need: "es bedarf", "notwendig"."""
    phrase = s.says(("gilt es", "es gilt", "braucht es", "es braucht", "bedarf es", "es bedarf"))
    return phrase or next(
        (w.surface for w in s.words if is_one_of(w, v.NEED_WORDS) and w.tag != "ADJ(A)"), ""
    )


def shall_state(s: Sentence, _: Surroundings) -> str:
    """Return "sollen" where a state shall be, not an act."""
    return "sollen" if "sollen" in s.modals and not shall_act(s, _) else ""


def shall_act(s: Sentence, _: Surroundings) -> str:
    """Return the verb of an act that shall be done."""
    if "sollen" not in s.modals:
        return ""
    passive = s.participles[-1].surface if "werden" in s.auxiliaries and s.participles else ""
    return act_in_core(s) or passive


def shall_passive(s: Sentence, _: Surroundings) -> str:
    """Return the participle after "sollen" and "werden"."""
    passive = "sollen" in s.modals and "werden" in s.auxiliaries and s.participles
    return s.participles[-1].surface if passive else ""


def body_shall(s: Sentence, c: Surroundings) -> str:
    """Return the public body that leads a statement and shall act."""
    return s.body_first if shall_act(s, c) and "werden" not in s.auxiliaries else ""


def body_must(s: Sentence, c: Surroundings) -> str:
    """Return the public body that leads a statement and must act."""
    return s.body_first if must_act(s, c) and "werden" not in s.auxiliaries else ""


def wanted_clause(s: Sentence, c: Surroundings) -> str:
    """Return the verb of the act that is wanted in a clause: "Wir wollen, dass … auflegt"."""
    if len(s.core) == len(s.words) or not (want(s, c) or demand(s, c) or we_stand(s, c)):
        return ""
    aside = (w for w in s.verbs if w.lemma in _CLEAR_ACTS and w not in s.core)
    return next((w.surface for w in aside), "")


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
    return act_in_core(s) if want(s, c) else ""


def reach(s: Sentence, _: Surroundings) -> str:
    """Return the verb by which a state shall be reached or kept, not an act be done."""
    if not s.modals:
        return ""
    return next((w.surface for w in s.core_verbs if w.lemma in v.REACH_VERBS), "")


def we_want(s: Sentence, c: Surroundings) -> str:
    """Return "wir wollen" before the infinitive of a full verb."""
    open_end = s.is_wir and s.core and s.core[-1].tag in ("VV(INF)", "VV(FIN)")
    return f"wir wollen … {s.core[-1].surface}" if open_end and want(s, c) else ""


def demand(s: Sentence, _: Surroundings) -> str:
    """Return "fordern" where the authors demand."""
    return next((w.surface for w in s.wir_verbs if w.lemma in ("fordern", "verlangen")), "")


def wanted_act_noun(s: Sentence, c: Surroundings) -> str:
    """Return the noun of acting that is wanted: "Wir fordern den Ausbau"."""
    nouns = (w.surface for w in s.core if w.pos == "NN" and is_one_of(w, v.ACT_NOUNS))
    noun = next(nouns, "")
    wanted = noun and (want(s, c) or demand(s, c) or we_stand(s, c) or need(s, c))
    return noun if wanted else ""


def important(s: Sentence, _: Surroundings) -> str:
    """Return the words that call something important."""
    found = _IMPORTANT.search(s.folded)
    return found.group() if found else s.says(v.IMPORTANT_PHRASES)


def against(s: Sentence, _: Surroundings) -> str:
    """Return the words of a refusal."""
    return s.says(v.AGAINST_PHRASES)


def forgo(s: Sentence, _: Surroundings) -> str:
    """Return the words by which an act is forgone."""
    return s.says(v.FORGO_PHRASES)


def goal_word(s: Sentence, _: Surroundings) -> str:
    """Return a word for a goal; one that is missed, or set by others before, is told of."""
    found = s.has(v.GOAL_WORDS) if "rechtsanspr" not in s.folded else ""
    found = found or s.says(_WANTED_PHRASES)
    told = found and (s.past_by_place or s.strong_past or _MISSED.search(s.folded))
    return "" if told else found


def goal_named(s: Sentence, _: Surroundings) -> str:
    """Return the words that set a goal: "Unser Ziel ist", "mit dem Ziel"."""
    found = _GOAL_SET.search(s.folded) if s.says(_AIMS) else None
    return found.group() if found else ""


def goal_mentioned(s: Sentence, c: Surroundings) -> str:
    """Return a word for a goal that is only spoken of."""
    found = goal_word(s, c)
    return found if found and not goal_named(s, c) else ""


def must_be_done(s: Sentence, c: Surroundings) -> str:
    """Return the participle of a clear act after "müssen … werden"."""
    return _done(s) if "müssen" in s.modals else ""


def shall_be_done(s: Sentence, c: Surroundings) -> str:
    """Return the participle of a clear act after "sollen … werden"."""
    return _done(s) if "sollen" in s.modals else ""


def _done(s: Sentence) -> str:
    passive = "werden" in s.auxiliaries
    return next((w.surface for w in s.participles if passive and w.lemma in _CONCRETE_ACTS), "")


def value(s: Sentence, _: Surroundings) -> str:
    """Return a word that values: "Stellenwert", "verdient"."""
    return s.has(v.VALUE_WORDS) or s.says(
        (
            "ist aufgabe",
            "wichtiger schritt",
            "unser auftrag",
            "ein recht auf",
            "ein recht darauf",
            "selbstverständlich",
        )
    )


def target_year(s: Sentence, _: Surroundings) -> str:
    """Return a year ahead: "bis 2035"."""
    found = _YEAR_AHEAD.search(s.folded)
    return found.group() if found else ""


def state_ahead(s: Sentence, c: Surroundings) -> str:
    """Return the year by which a state is there: "gibt es bis 2030 …"."""
    words = {"gibt", "ist", "sind", "hat", "haben", "wird", "leben", "erreicht", "liegt"}
    state = words & set(s.core_lower) and not s.participles and not s.is_wir
    state = state and not sentence.to_do(s)
    return target_year(s, c) if state else ""


def develops_ahead(s: Sentence, _: Surroundings) -> str:
    """Return the time ahead of a state in the present: "sinkt bis 2030", "ist künftig …"."""
    if s.modals or s.is_wir or s.participles or sentence.to_do(s):
        return ""
    state = s.auxiliaries & {"ist", "sind"} or any(w.lemma in _MOVING for w in s.main_verbs)
    found = _YEAR_DUE.search(s.folded) if state else None
    return found.group() if found else ""


def amount(s: Sentence, c: Surroundings) -> str:
    """Return the verb by which an amount shall change: "ist zu halbieren"."""
    wanted = s.modals & {"sollen", "müssen", "wollen"} or to_do(s, c)
    if not wanted and not (s.is_wir and target_year(s, c)):
        return ""
    return next((w.surface for w in s.core_verbs if w.lemma in v.AMOUNT_VERBS), "")


def must_passive(s: Sentence, c: Surroundings) -> str:
    """Return the participle of an act after "müssen" and "werden"."""
    passive = must_act(s, c) and "werden" in s.auxiliaries and s.participles
    return s.participles[-1].surface if passive else ""


def that_clause(s: Sentence, _: Surroundings) -> str:
    """Return "dass" where a list item only names what is wanted."""
    return "dass" if s.lower[:1] == ("dass",) else ""


def we_stand(s: Sentence, _: Surroundings) -> str:
    """Return the verb of a stance: "wir stehen für"."""
    found = next((w.surface for w in s.wir_verbs if w.lemma in v.STANCE_VERBS), "")
    found = found or s.says(v.STANCE_PHRASES)
    engaged = _ENGAGED.search(s.folded) if not found and " ein" in s.folded else None
    return engaged.group() if engaged else found


def world_in_which(s: Sentence, _: Surroundings) -> str:
    """Return "Region, in der": the picture of a future."""
    found = _WORLD.search(s.folded) if ", in de" in s.folded else None
    return found.group() if found else ""


def everyone(s: Sentence, _: Surroundings) -> str:
    """Return the words that speak of everyone."""
    return s.says(("alle menschen", "für alle", "jede ", "jeder ", "jedes ", "niemand"))


def so_that(s: Sentence, _: Surroundings) -> str:
    """Return the words that begin the description of a state."""
    return s.says((", in der ", ", dass ", ", damit "))


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
