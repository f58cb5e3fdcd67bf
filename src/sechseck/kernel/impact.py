# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The registry of impact: what every context knows about the words that a change touches.

Drafting asks it about an amendment; the thread answers with statements and their links. A
context above registers what it knows, such as measures and budgets.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise

from sechseck.kernel.permissions import Actor

Span = tuple[int, int]  # letters of a document's version


@dataclass(frozen=True, slots=True)
class Touched:
    """One thing that stands on the words, and what hangs on it."""

    kind: str  # in the language of the page
    title: str
    url: str
    span: Span
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A version of a document and its text, loaded once for all who are asked."""

    version: int
    document: int
    text: str


Finder = Callable[[Actor, Passage, Sequence[Span]], list[Touched]]
_finders: dict[str, tuple[str | Promise, Finder]] = {}


def register_impact(name: str, title: str | Promise, finder: Finder) -> None:
    """Add one kind of things that may stand on words; its name is unique."""
    if name in _finders:
        raise ValueError(f"impact {name} is registered twice")
    _finders[name] = (title, finder)


def is_touched(span: Span, spans: Sequence[Span]) -> bool:
    """Whether a span overlaps another; an insertion touches what it stands inside.

    >>> is_touched((3, 9), [(0, 3), (5, 5)]), is_touched((3, 9), [(0, 3), (9, 9)])
    (True, False)
    """
    start, end = span
    return any(
        (one < end and start < other) or (one == other and start < one < end)
        for one, other in spans
    )


def impact_on(viewer: Actor, passage: Passage, spans: Sequence[Span]) -> list[Touched]:
    """Return everything the viewer may see that stands on these spans of a text."""
    if not spans:
        return []
    return [one for _title, finder in _finders.values() for one in finder(viewer, passage, spans)]
