# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who corrected what a statement is said to be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sechseck.thread.models import LabelDecision, Statement, Theme


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction in words."""

    who: str
    at: datetime
    before: str
    after: str
    reason: str
    is_undo: bool
    is_undone: bool


def label_history(statement: Statement) -> list[Correction]:
    """Return the corrections of a statement, the newest first."""
    rows = LabelDecision.objects.filter(statement=statement).select_related("by", "undone_by")
    events = list(rows.order_by("-id"))
    titles = dict(Theme.objects.values_list("slug", "title")) if events else {}
    return [
        Correction(
            who=event.by.get_full_name() or event.by.get_username(),
            at=event.at,
            before=_words(event.before, titles),
            after=_words(event.after, titles),
            reason=event.reason,
            is_undo=event.undoes_id is not None,
            is_undone=hasattr(event, "undone_by"),
        )
        for event in events
    ]


def _words(labels: dict[str, object], titles: dict[str, str]) -> str:
    """Return kind, commitment and themes as one text."""
    kind = str(Statement.Kind(str(labels["kind"])).label)
    commits = str(labels["commits"])
    bound = str(Statement.Commits(commits).label) if commits != "none" else ""
    slugs = labels["themes"]
    themes = [titles.get(slug, slug) for slug in slugs] if isinstance(slugs, list) else []
    return " · ".join(filter(None, (kind, bound, *themes)))
