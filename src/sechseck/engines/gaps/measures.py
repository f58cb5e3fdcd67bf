# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a measure leaves open, and promises that cannot be checked."""

from __future__ import annotations

from collections.abc import Iterator

from sechseck.engines.facts.fact import FactType
from sechseck.engines.gaps.vagueness import is_vague
from sechseck.engines.labels.label import Commits, Labels, StatementKind

# gap code: the slot that fills it, or a fact of these types
NEEDS: dict[str, tuple[str, frozenset[FactType]]] = {
    "measure-without-date": ("date", frozenset({FactType.DATE, FactType.PERIOD})),
    "measure-without-money": ("amount", frozenset({FactType.MONEY})),
    "measure-without-lead": ("lead", frozenset()),
    "measure-without-target": ("indicator", frozenset({FactType.PERCENT})),
    "measure-without-place": ("place", frozenset({FactType.PLACE})),
}
DURATION = "dauer"  # "in zwei Jahren" says when, not how much
CHECKABLE = {FactType.MONEY, FactType.PERCENT, FactType.QUANTITY}


def open_ends(text: str, labels: Labels) -> tuple[str, ...]:
    """Return the codes of what a single statement leaves open, whatever it is linked to.

    Parameters
    ----------
    text
        What the statement says.
    labels
        Its kind, slots and facts.

    Returns
    -------
    tuple of str
        Gap codes: what a measure does not name, and whether a promise is vague.
    """
    missing = tuple(_unnamed(labels)) if labels.kind is StatementKind.MEASURE else ()
    return (*missing, "vague-commitment") if _is_vague_commitment(text, labels) else missing


def _unnamed(labels: Labels) -> Iterator[str]:
    types = {fact.type for fact in labels.facts}
    for code, (slot, filling) in NEEDS.items():
        if not labels.slots.get(slot) and not types & filling:
            yield code


def _is_vague_commitment(text: str, labels: Labels) -> bool:
    """Tell whether a statement announces or commits without anything to check.

    A date alone does not make a promise checkable; it closes the gap of the missing date.
    """
    if labels.commits is Commits.NONE:
        return False
    numbers = any(fact.type in CHECKABLE and fact.attribute != DURATION for fact in labels.facts)
    return not numbers and is_vague(text)
