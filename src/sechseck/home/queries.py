# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Questions that cross contexts."""

from __future__ import annotations

from collections.abc import Iterable

from sechseck.kernel.gap_kinds import Viewer
from sechseck.kernel.models import Node
from sechseck.kernel.queries.nodes import seen_by
from sechseck.thread.models import Document, Statement, StatementLink
from sechseck.thread.queries.seen import seen_links
from sechseck.thread.queries.statements import visible_statements


def region_totals(viewer: Viewer) -> dict[str, int]:
    """Return how much there is of what; a link is as visible as its less visible end."""
    links = seen_links(viewer)
    return {
        "statements": visible_statements(viewer).count(),
        "documents": Document.objects.filter(seen_by(viewer)).count(),
        "links": links.filter(state=StatementLink.State.CONFIRMED).count(),
        "suggestions": links.filter(state=StatementLink.State.SUGGESTED).count(),
    }


def document_titles(nodes: Iterable[Node]) -> dict[int, str]:
    """Return the document of each statement among the nodes."""
    ids = [node.pk for node in nodes if node.kind == Node.Kind.STATEMENT]
    rows = Statement.objects.filter(node__in=ids).values_list("node_id", "document__title")
    return dict(rows)
