# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A small text at every station of its way."""

from __future__ import annotations

from typing import Any

from sechseck.drafting.actions.amendment_steps import step_amendment
from sechseck.drafting.actions.amendments import write_amendment
from sechseck.drafting.actions.steps import step_text
from sechseck.drafting.actions.texts import write_text
from sechseck.drafting.models import Amendment, Text
from sechseck.engines.redline import Block, Version, block_of
from sechseck.kernel.models import User

WORDS = (
    "Wir bauen am alten Hafen neue Wohnungen.",
    "Der Bus fährt jede Stunde in alle Dörfer.",
    "Bis zum Jahr 2030 ist das fertig.",
)
TOLD = {
    "kind": "motion",
    "title": "Wohnen am Hafen",
    "prefix": "A1",
    "proposers": "Ortsverein",
    "author_kind": "party",
}


def blocks(*words: str) -> list[Block]:
    """Return paragraphs under the names b0, b1 …"""
    return [block_of(f"b{number}", text) for number, text in enumerate(words)]


def drafted(by: User, *words: str) -> Text:
    """Return a draft."""
    return write_text(TOLD, Version(tuple(blocks(*(words or WORDS)))), by=by)


def taken(text: Text, step: str, by: User, reason: str = "") -> Text:
    """Return a text after a step."""
    now = Text.objects.get(pk=text.pk)
    return step_text(now, step, reason=reason, version=now.version, by=by)


def published(by: User, second: User, *words: str) -> Text:
    """Return a text that somebody submitted and a second person published."""
    text = taken(drafted(by, *words), "submit", by)
    return Text.objects.get(pk=taken(text, "screen", second).pk)


def amended(text: Text, by: User, *words: str, **told: Any) -> Amendment:
    """Return the draft of an amendment: the text as it shall be."""
    return write_amendment(text, blocks(*words), told={"kind": "change", **told}, by=by)


def stepped(amendment: Amendment, step: str, by: User, reason: str = "") -> Amendment:
    """Return an amendment after a step."""
    now = Amendment.objects.get(pk=amendment.pk)
    return step_amendment(now, step, reason=reason, version=now.version, by=by)


def shown(text: Text, by: User, second: User, *words: str, **told: Any) -> Amendment:
    """Return an amendment that somebody submitted and a second person published."""
    draft = amended(text, by, *words, **told)
    return stepped(stepped(draft, "submit", by), "screen", second)
