# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the thread knows about words that somebody wants to change."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Count, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sechseck.kernel.impact import Passage, Span, Touched, is_touched, register_impact
from sechseck.kernel.permissions import Actor
from sechseck.kernel.queries.nodes import seen_by
from sechseck.thread.models import Statement

CONFIRMED = "confirmed"


def statements_on(viewer: Actor, passage: Passage, spans: Sequence[Span]) -> list[Touched]:
    """Return the statements whose words overlap a span, with their links."""
    forth, back = Q(links_out__state=CONFIRMED), Q(links_in__state=CONFIRMED)
    here = Q(anchor__version=passage.version, is_gone=False)
    rows = Statement.objects.filter(seen_by(viewer) & here)
    rows = rows.select_related("node", "anchor").annotate(
        forth=Count("links_out", filter=forth, distinct=True),
        back=Count("links_in", filter=back, distinct=True),
    )
    return [
        _touched(row, (row.anchor.start, row.anchor.end))
        for row in rows.order_by("anchor__start")
        if row.anchor is not None and is_touched((row.anchor.start, row.anchor.end), spans)
    ]


def _touched(row: Statement, span: Span) -> Touched:
    links = getattr(row, "forth", 0) + getattr(row, "back", 0)
    parts = [row.get_commits_display()] if row.commits != Statement.Commits.NONE else []
    parts.append(_("bestätigte Verknüpfungen: %(number)s") % {"number": links})
    return Touched(row.get_kind_display(), row.text, row.node.path, span, ", ".join(parts))


def register_impacts() -> None:
    """Answer for statements."""
    register_impact("statements", gettext_lazy("Aussagen"), statements_on)
