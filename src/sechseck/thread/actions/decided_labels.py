# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Labels that people decided, in the shape in which the engine says its own."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sechseck.engines.labels.label import Commits, Labels, StatementKind, ThemeHit
from sechseck.thread.actions.statement_rows import SHARE_OF_AN_EDITOR, Relabelled
from sechseck.thread.models import Statement

BY_PERSON = "Entscheidung einer Person"


@dataclass(frozen=True, slots=True)
class Decided:
    """What a statement is, which themes it touches, how far it binds its author."""

    kind: str
    commits: str
    themes: tuple[str, ...]  # slugs of themes and foundations, in order

    def as_json(self, source: str) -> dict[str, object]:
        """Return it as an event keeps it."""
        return {
            "kind": self.kind,
            "commits": self.commits,
            "themes": list(self.themes),
            "label_source": source,
        }


def decided_of(statement: Statement) -> Decided:
    """Return what the rows of a statement say."""
    slugs = statement.themes.order_by("theme__slug").values_list("theme__slug", flat=True)
    return Decided(statement.kind, statement.commits, tuple(slugs))


def as_decided(told: Relabelled, decided: Decided, reason: str = BY_PERSON) -> Relabelled:
    """Return a statement's text with the engine's facts and the labels that were decided."""
    labels: Labels = replace(
        told.labels,
        kind_top2=((StatementKind(decided.kind), SHARE_OF_AN_EDITOR),),
        kind_reason=reason,
        commits=Commits(decided.commits),
    )
    words = {hit.theme: hit.words for hit in (*told.labels.themes, *told.labels.foundation)}
    hits = tuple(
        ThemeHit(slug, SHARE_OF_AN_EDITOR, words.get(slug, ())) for slug in decided.themes
    )
    return replace(told, labels=labels, hits=hits)


def kept_as_decided(told: Relabelled) -> Relabelled:
    """Return new labels of a statement, or those that a person decided on earlier."""
    if told.statement.label_source != Statement.LabelSource.PERSON:
        return told
    return as_decided(told, decided_of(told.statement))
