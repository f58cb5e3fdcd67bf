# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a measure leaves open, and promises that cannot be checked."""

from __future__ import annotations

from collections.abc import Iterator

from sechseck.engines.facts.fact import FactType
from sechseck.engines.gaps.vagueness import is_vague
from sechseck.engines.labels.label import Commits, StatementKind
from sechseck.engines.statement import ReadStatement

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


def measure_gaps(statement: ReadStatement) -> Iterator[str]:
    """Yield the codes of what a statement leaves open; only measures have such gaps."""
    if statement.labels.kind is not StatementKind.MEASURE:
        return
    types = {fact.type for fact in statement.labels.facts}
    for code, (slot, filling) in NEEDS.items():
        if not statement.labels.slots.get(slot) and not types & filling:
            yield code


def is_vague_commitment(statement: ReadStatement) -> bool:
    """Tell whether a statement announces or commits without anything to check.

    A date alone does not make a promise checkable; it closes the gap of the missing date.
    """
    if statement.labels.commits is Commits.NONE:
        return False
    numbers = any(
        fact.type in CHECKABLE and fact.attribute != DURATION for fact in statement.labels.facts
    )
    return not numbers and is_vague(statement.passage.text)
