# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Questions that cross contexts."""

from __future__ import annotations

from collections.abc import Iterable

from sechseck.kernel.gap_kinds import Viewer
from sechseck.kernel.kept import kept
from sechseck.kernel.models import Node
from sechseck.kernel.replay import steady_cursor
from sechseck.thread.models import Statement, StatementLink
from sechseck.thread.queries.seen import NODE_IS_SEEN, UNSEEN_STATEMENTS, written_for
from sechseck.thread.queries.statement_list import COUNT

# All links are counted from an index alone; those with an end that is not seen are few.
DOCUMENT_IS_SEEN = NODE_IS_SEEN.replace("{row}", "d")
TOTALS = f"""
WITH unseen AS MATERIALIZED ({UNSEEN_STATEMENTS}),
less AS (
  SELECT l.id, l.state FROM thread_statementlink l WHERE l.source_id IN (SELECT id FROM unseen)
  UNION SELECT l.id, l.state FROM thread_statementlink l
  WHERE l.target_id IN (SELECT id FROM unseen)),
counted AS (
  SELECT state, count(*) AS number FROM thread_statementlink GROUP BY state
  UNION ALL SELECT state, -count(*) FROM less GROUP BY state)
SELECT state, sum(number)::integer FROM counted GROUP BY state
UNION ALL SELECT 'statements', ({COUNT})::integer
UNION ALL SELECT 'documents', count(*)::integer FROM thread_document d WHERE {DOCUMENT_IS_SEEN}
"""


def region_totals(viewer: Viewer) -> dict[str, int]:
    """Return how much there is of what; a link is as visible as its less visible end."""
    return kept("region-totals", viewer, lambda: _totals(viewer))


def _totals(viewer: Viewer) -> dict[str, int]:
    with steady_cursor() as cursor:
        cursor.execute(written_for(viewer, TOTALS))
        totals = dict(cursor.fetchall())
    return {
        "statements": totals["statements"],
        "documents": totals["documents"],
        "links": totals.get(StatementLink.State.CONFIRMED, 0),
        "suggestions": totals.get(StatementLink.State.SUGGESTED, 0),
    }


def statements_of(nodes: Iterable[Node]) -> dict[int, Statement]:
    """Return each statement among the nodes, with its document."""
    ids = [node.pk for node in nodes if node.kind == Node.Kind.STATEMENT]
    rows = Statement.objects.filter(node__in=ids).select_related("document")
    return {row.node_id: row for row in rows}
