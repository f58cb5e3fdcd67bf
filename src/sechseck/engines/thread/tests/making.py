# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Statements, labels and facts for tests, in one line each."""

from __future__ import annotations

from sechseck.engines.facts.fact import Fact, FactType
from sechseck.engines.labels.label import Commits, Labels, StatementKind, ThemeHit
from sechseck.engines.labels.source_document import SourceDocument
from sechseck.engines.readers.reading import BlockKind
from sechseck.engines.segmentation.passage import Passage
from sechseck.engines.statement import ReadStatement


def passage(text: str, line: int = 1, block: BlockKind = BlockKind.PARAGRAPH) -> Passage:
    """Return a passage on one line."""
    return Passage(text, text, 0, len(text), line, line, None, block, (), True)


def labels(
    kind: StatementKind = StatementKind.GOAL,
    *,
    themes: tuple[str, ...] = (),
    facts: tuple[Fact, ...] = (),
    slots: dict[str, str] | None = None,
    commits: Commits = Commits.NONE,
) -> Labels:
    """Return labels with one sure kind."""
    return Labels(
        kind_top2=((kind, 0.9), (StatementKind.OTHER, 0.1)),
        kind_reason="",
        themes=tuple(ThemeHit(theme, 1.0, (theme,)) for theme in themes),
        foundation=(),
        bindingness=len(slots or {}),
        slots=slots or {},
        commits=commits,
        facts=facts,
    )


def statement(
    name: str,
    text: str,
    kind: StatementKind = StatementKind.GOAL,
    *,
    themes: tuple[str, ...] = (),
    facts: tuple[Fact, ...] = (),
    slots: dict[str, str] | None = None,
    commits: Commits = Commits.NONE,
    block: BlockKind = BlockKind.PARAGRAPH,
) -> ReadStatement:
    """Return a statement; its document is what stands before the colon of its name."""
    return ReadStatement(
        id=name,
        document=SourceDocument(name.split(":")[0]),
        passage=passage(text, block=block),
        labels=labels(kind, themes=themes, facts=facts, slots=slots, commits=commits),
    )


def fact(
    text: str,
    shown: str,
    value: float | str | tuple[str, ...],
    kind: FactType = FactType.QUANTITY,
    *,
    unit: str = "",
    attribute: str = "",
    topic: str = "",
    approx: bool = False,
    bound: str = "",
) -> Fact:
    """Return a fact at the place where ``shown`` stands in the text."""
    start = text.index(shown)
    end = start + len(shown)
    return Fact(kind, value, unit, attribute, shown, start, end, approx, bound, topic)
