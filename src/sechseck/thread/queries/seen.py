# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who may see what of the thread: a part is never more visible than its whole.

A statement is as visible as its document, a link as its less visible end. Every list, count
and table of the thread asks one of these conditions.
"""

from __future__ import annotations

from django.db.models import Q, QuerySet

from sechseck.kernel.gap_kinds import Viewer
from sechseck.kernel.models import Node
from sechseck.kernel.queries.nodes import seen_by
from sechseck.thread.models import StatementLink, Theme

# The same conditions by hand, for the lists that are asked most; ``levels`` is a parameter.
NODE_IS_SEEN = (
    "(SELECT n.visibility FROM kernel_node n WHERE n.id = {row}.node_id) = ANY(%(levels)s)"
)
STATEMENT_IS_SEEN = (
    NODE_IS_SEEN + " AND (SELECT n.visibility FROM thread_document o"
    " JOIN kernel_node n ON n.id = o.node_id WHERE o.id = {row}.document_id) = ANY(%(levels)s)"
    " AND NOT {row}.is_gone"
)


def seen_statement(viewer: Viewer, path: str = "") -> Q:
    """Return the condition under which the statement at ``path`` is seen and still said."""
    return visible_statement(viewer, path) & Q(**{f"{path}is_gone": False})


def visible_statement(viewer: Viewer, path: str = "") -> Q:
    """Return the condition under which the viewer may see the statement at ``path``."""
    return seen_by(viewer, f"{path}node__") & seen_by(viewer, f"{path}document__node__")


def seen_links(viewer: Viewer) -> QuerySet[StatementLink]:
    """Return the links both of whose ends the viewer may see."""
    return StatementLink.objects.filter(
        seen_statement(viewer, "source__"), seen_statement(viewer, "target__")
    )


def seen_themes(viewer: Viewer) -> QuerySet[Theme]:
    """Return the themes the viewer may see."""
    return Theme.objects.filter(seen_by(viewer))


def seen_nodes(viewer: Viewer) -> QuerySet[Node]:
    """Return everything that can be found, a statement only with its document."""
    seen = Q(statement__isnull=True) | (
        seen_by(viewer, "statement__document__node__") & Q(statement__is_gone=False)
    )
    return Node.objects.filter(seen_by(viewer, ""), seen)
