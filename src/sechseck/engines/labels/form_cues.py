# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Cues in the form of a statement: question, row of numbers, quotation, title."""

from __future__ import annotations

import re

from sechseck.engines.labels.act_cues import first_act_noun, first_state_noun
from sechseck.engines.labels.sentence import Sentence
from sechseck.engines.labels.surroundings import Surroundings
from sechseck.engines.readers.reading import BlockKind

_MANY_DIGITS = 0.3
_CHAPTER = re.compile(r"(?:kapitel|teil|abschnitt|anlage|anhang|baustein|themenfeld) \d{1,3}\b")
_FIELD = re.compile(r"(?:handlungsfeld|schwerpunkt|säule) \d{1,3}\b")
_ABOUT_TEXT = re.compile(
    r"\b(?:im folgenden|nachfolgend) (?:werden|wird|stellen|finden|sind)\b"
    r"|\bwir (?:be)?danken\b|\bbedanken (?:wir )?uns\b"
    r"|\b(?:unser|mein|ein|der)(?: \w+er)? dank gilt\b"
)


def about_text(s: Sentence, _: Surroundings) -> str:
    """Return the words by which a text speaks of itself, or thanks: it says nothing to link."""
    found = _ABOUT_TEXT.search(s.folded)
    return found.group() if found else ""


def question(s: Sentence, _: Surroundings) -> str:
    """Return "?" if the statement asks."""
    return "?" if s.text.rstrip('"“” )').endswith("?") else ""


def number_row(s: Sentence, c: Surroundings) -> str:
    """Return "Zahlen" for the row of a table or survey."""
    row = c.block is BlockKind.TABLE_ROW and not s.finite and _digit_share(s) > _MANY_DIGITS
    return "Zahlen" if s.is_number_row or row else ""


def _digit_share(s: Sentence) -> float:
    return sum(word[:1].isdigit() for word in s.lower) / max(1, len(s.lower))


def survey_row(s: Sentence, c: Surroundings) -> str:
    """Return "Antwort" for the row of a survey."""
    row = c.block is BlockKind.TABLE_ROW and "antwort" in s.folded
    return "Antwort" if row else ""


def leads_in(s: Sentence, c: Surroundings) -> str:
    """Return ":" for a line that only leads to what follows."""
    return ":" if s.finite and s.text.rstrip().endswith(":") and len(s.words) <= 8 else ""


def slogan(s: Sentence, _: Surroundings) -> str:
    """Return a note for a short sentence without full stop."""
    short = s.finite and len(s.words) <= 6 and s.text[-1:] not in ".:;"
    return "kurz, ohne Punkt" if short else ""


def item(_: Sentence, c: Surroundings) -> str:
    """Return "Listenpunkt" for a list item."""
    return "Listenpunkt" if c.block is BlockKind.ITEM else ""


def nominal_title(s: Sentence, c: Surroundings) -> str:
    """Return a note for a line without a verb that names an act or a wish."""
    named = first_act_noun(s) or first_state_noun(s)
    return named if named and title(s, c) else ""


def quotation(s: Sentence, _: Surroundings) -> str:
    """Return "Zitat" if the whole statement is quoted."""
    return "Zitat" if s.text[:1] in '„»"' and s.text.rstrip(".")[-1:] in '“”«"' else ""


def call(s: Sentence, _: Surroundings) -> str:
    """Return "!" for a short call without a modal verb."""
    return "!" if s.text.endswith("!") and not s.modals and len(s.words) <= 6 else ""


def title(s: Sentence, c: Surroundings) -> str:
    """Return a note for a line without a verb that is no list item."""
    bare = not s.finite and s.text[-1:] not in ".;:!" and c.block is not BlockKind.ITEM
    figures = s.is_number_row or c.block is BlockKind.TABLE_ROW
    return "ohne Verb" if bare and not s.verbs and not figures else ""


def short_title(s: Sentence, c: Surroundings) -> str:
    """Return a note for a title of at most four words."""
    short = len(s.words) <= 4 and not (first_act_noun(s) or first_state_noun(s))
    return "kurz und ohne Verb" if short and title(s, c) else ""


def nominal_item(s: Sentence, c: Surroundings) -> str:
    """Return "Stichwort" for a list item without a verb."""
    return "Stichwort" if not s.finite and c.block is BlockKind.ITEM and not s.verbs else ""


def headline(s: Sentence, _: Surroundings) -> str:
    """Return "Schlagzeile" for a news line or "Word: sentence"."""
    head, colon, _rest = s.text.partition(":")
    open_end = s.text[-1:].isalnum() and s.finite
    return "Schlagzeile" if open_end or (colon and len(head.split()) <= 4 and s.finite) else ""


def adjective_first(s: Sentence, c: Surroundings) -> str:
    """Return the adjective that begins a line without a verb: "Autofreie Innenstadt"."""
    first = s.words[0] if s.words and not s.finite and not s.is_number_row else None
    return first.surface if first and first.pos == "ADJ" and len(s.words) > 1 else ""


def topic_clause(s: Sentence, _: Surroundings) -> str:
    """Return the word that opens a title which is a clause: "Was uns antreibt"."""
    opens = s.lower[:1] and s.lower[0] in ("was", "wie", "warum", "wo", "wer", "worum", "wofür")
    return s.words[0].surface if opens and s.text[-1:].isalnum() and len(s.words) <= 8 else ""


def motto(s: Sentence, _: Surroundings) -> str:
    """Return "für" where a line without a main verb only says for what."""
    return "für" if s.lower[:1] == ("für",) and not s.main_verbs and s.text[-1:].isalnum() else ""


def chapter(s: Sentence, _: Surroundings) -> str:
    """Return the number of a chapter, or a note for two or three words without a noun."""
    found = _CHAPTER.match(s.folded) or (not s.finite and _FIELD.match(s.folded))
    if found:
        return found.group()
    bare = len(s.words) <= 4 and s.text[-1:].isalnum() and not s.nouns and not s.modals
    return "kurz" if bare and s.words and s.words[-1].tag == "VV(INF)" else ""
