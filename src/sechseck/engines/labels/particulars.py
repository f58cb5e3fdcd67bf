# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Particulars behind a measure: "Kosten: 2 Mio. Euro." fills its slots and says no more."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sechseck.engines.labels.kinds import KindVerdict, as_other
from sechseck.engines.labels.label import Commits, Labels, StatementKind
from sechseck.engines.labels.slots import SLOTS
from sechseck.engines.readers.reading import BlockKind
from sechseck.engines.segmentation.passage import Passage

_PROMISES = frozenset((StatementKind.MEASURE, StatementKind.GOAL))
_SHARED = ("lead", "date", "amount")
_RESPONSIBLE = r"Zuständig(?:keit)?|Federführ(?:ung|end)|Verantwortlich(?:keit)?"
_PARTICULAR = re.compile(
    rf"(?P<name>(?P<who>{_RESPONSIBLE})|(?:Gesamt)?[Kk]osten(?:rahmen)?|Budget|Mittel|Finanzierung"
    r"|Zeitplan|Zeitraum|Zeitrahmen|Termin|Frist|Beginn|Start|Ende|Fertigstellung|Laufzeit"
    r"|Umsetzung)(?: \([^()]{1,40}\)| in Euro)?: ?(?P<value>[^:!?]{1,120})$"
)


def particular(text: str) -> str:
    """Return the name of a statement that is only a particular, else "".

    Examples
    --------
    >>> particular("Zeitplan: bis 2027."), particular("Wir bauen bis 2027.")
    ('Zeitplan', '')
    """
    found = _PARTICULAR.match(text)
    return found["name"] if found else ""


def with_particulars(passages: Sequence[Passage], labels: Sequence[Labels]) -> tuple[Labels, ...]:
    """Return the labels; particulars of a promise fill its slots and are of kind other.

    Parameters
    ----------
    passages
        The passages of a document in the order of the text.
    labels
        What each of them says on its own.
    """
    told = list(labels)
    owner = -1  # the promise that the particulars at hand belong to
    for place, (passage, own) in enumerate(zip(passages, labels, strict=True)):
        name = particular(passage.text)
        near = place > 0 and _is_same_block(passages[place - 1], passage)
        if name and near and owner >= 0:
            told[owner] = _filled(told[owner], own, passage.text)
            told[place] = _noted(own, name)
        else:
            owner = place if own.kind in _PROMISES else -1
    return tuple(told)


def _is_same_block(before: Passage, passage: Passage) -> bool:
    """Return whether one sentence follows the other in a paragraph or list item."""
    same = before.block is passage.block is not BlockKind.TABLE_ROW
    near = passage.line_start == before.line_end or 0 <= passage.start - before.end <= 1
    return same and before.heading == passage.heading and near


def _filled(promise: Labels, own: Labels, text: str) -> Labels:
    """Return the labels of a measure with what a particular adds; a goal stays as it is."""
    if promise.kind is not StatementKind.MEASURE:
        return promise
    found = _PARTICULAR.match(text)
    named = {slot: own.slots[slot] for slot in _SHARED if slot in own.slots}
    if found and found["who"]:
        named.setdefault("lead", found["value"].rstrip(" ."))
    both = named | promise.slots
    slots = {slot: both[slot] for slot in SLOTS if slot in both}
    return replace(promise, slots=slots, bindingness=len(slots))


def _noted(own: Labels, name: str) -> Labels:
    verdict: KindVerdict = as_other(own.kind_top2, f"Spalte einer Maßnahmenliste: „{name}“")
    return replace(own, kind_top2=verdict.top2, kind_reason=verdict.reason, commits=Commits.NONE)
