# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Cues from the title right above: under "Ziele" a plain present tells what shall be."""

from __future__ import annotations

from collections.abc import Callable

from sechseck.engines.labels.act_cues import first_act_noun, present_act
from sechseck.engines.labels.label import StatementKind
from sechseck.engines.labels.sentence import Sentence
from sechseck.engines.labels.state_cues import now, preterite, problem
from sechseck.engines.labels.surroundings import Surroundings
from sechseck.engines.labels.will_cues import act_in_core, target_year
from sechseck.engines.readers.reading import BlockKind

_PAST = frozenset(("wurde", "wurden", "war", "waren", "hat", "haben"))


def title_says(kind: str) -> Callable[[Sentence, Surroundings], str]:
    """Return the test whether the title above announces a kind."""

    def test(_: Sentence, c: Surroundings) -> str:
        return (c.lead_in or c.titles[-1]) if c.kind is not None and c.kind.value == kind else ""

    return test


def _is_told(s: Sentence, c: Surroundings) -> bool:
    """Return whether a statement tells of the past or of how things stand."""
    past = bool(s.auxiliaries & _PAST or preterite(s, c) or s.past_modal)
    return past or bool(problem(s, c) or now(s, c))


def aim_below(s: Sentence, c: Surroundings) -> str:
    """Return the title of goals over a plain present: "Bis 2031 entstehen 500 Wohnungen"."""
    if c.near_kind is not StatementKind.GOAL:
        return ""
    plain = s.finite and not s.is_wir and not s.modals and not _is_told(s, c)
    passive = s.auxiliaries & {"wird", "werden"} and s.participles
    return c.near_title if plain and not passive else ""


def aim_noun_below(s: Sentence, c: Surroundings) -> str:
    """Return the title of goals over a line without a verb that names no act."""
    if c.near_kind is not StatementKind.GOAL:
        return ""
    return c.near_title if not s.finite and not s.verbs and not first_act_noun(s) else ""


def state_below(s: Sentence, c: Surroundings) -> str:
    """Return the title of an analysis over a statement in which nobody wants anything."""
    if c.near_kind is not StatementKind.FINDING:
        return ""
    plain = not s.is_wir and not s.modals and not target_year(s, c)
    plain = plain and not (s.auxiliaries & {"wird", "werden"} and act_in_core(s))
    return c.near_title if plain else ""


def act_below(s: Sentence, c: Surroundings) -> str:
    """Return the title of measures over an act, or over a line without a verb."""
    if c.near_kind is not StatementKind.MEASURE:
        return ""
    act = not s.finite or present_act(s, c) or (s.auxiliaries & {"wird", "werden"})
    return c.near_title if act and not _is_told(s, c) else ""


def those_below(s: Sentence, c: Surroundings) -> str:
    """Return the title of those who take part over a line without a verb."""
    return c.near_title if c.near_kind is StatementKind.ACTOR and not s.finite else ""


def is_heading(s: Sentence, c: Surroundings) -> str:
    """Return a note for a line that the document sets as a title."""
    return "als Titel gesetzt" if c.block is BlockKind.HEADING else ""


def heading_sentence(s: Sentence, c: Surroundings) -> str:
    """Return a note for a title that is a sentence, or has a colon or a dash."""
    spoken = s.finite or ":" in s.text or " – " in s.text
    return "als Titel gesetzt" if spoken and is_heading(s, c) else ""
