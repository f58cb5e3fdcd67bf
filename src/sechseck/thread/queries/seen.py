# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who may see what of the thread: a part is never more visible than its whole.

A statement is as visible as its document, a link as its less visible end. Every list, count
and table of the thread asks one of these conditions.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet

from sechseck.kernel.gap_kinds import Viewer
from sechseck.kernel.models import Node
from sechseck.kernel.queries.nodes import hidden_levels_of, levels_of, seen_by
from sechseck.thread.models import Document, Statement, StatementLink, Theme

# The same conditions by hand, for the lists that are asked most; ``levels`` and ``hidden``
# are parameters. What is hidden is little, so it is gathered once instead of asked per row.
NODE_IS_SEEN = (
    "(SELECT n.visibility FROM kernel_node n WHERE n.id = {row}.node_id) = ANY(%(levels)s)"
)
STATEMENT_IS_SEEN = (
    "{row}.node_id NOT IN (SELECT n.id FROM kernel_node n"
    " WHERE n.kind = 'statement' AND n.visibility = ANY(%(hidden)s))"
    " AND {row}.document_id NOT IN (SELECT o.id FROM thread_document o"
    " JOIN kernel_node n ON n.id = o.node_id WHERE n.visibility = ANY(%(hidden)s))"
    " AND NOT {row}.is_gone"
)


def seen_statement(viewer: Viewer, path: str = "") -> Q:
    """Return the condition under which the statement at ``path`` is seen and still said."""
    return visible_statement(viewer, path) & Q(**{f"{path}is_gone": False})


def visible_statement(viewer: Viewer, path: str = "") -> Q:
    """Return the condition under which the viewer may see the statement at ``path``."""
    statements, documents = _hidden(viewer)
    return ~Q(**{f"{path}node__in": statements}) & ~Q(**{f"{path}document__in": documents})


def _hidden(viewer: Viewer) -> tuple[QuerySet[Any, Any], QuerySet[Any, Any]]:
    """Return the nodes of hidden statements, and the hidden documents; mostly there are none."""
    nodes = Node.objects.filter(visibility__in=hidden_levels_of(viewer))
    documents = Document.objects.filter(node__in=nodes.filter(kind=Node.Kind.DOCUMENT))
    return nodes.filter(kind=Node.Kind.STATEMENT).values("pk"), documents.values("pk")


def seen_parameters(viewer: Viewer) -> dict[str, list[str]]:
    """Return what the conditions by hand ask for."""
    return {"levels": levels_of(viewer), "hidden": hidden_levels_of(viewer)}


def seen_links(viewer: Viewer) -> QuerySet[StatementLink]:
    """Return the links both of whose ends the viewer may see and that are still said.

    Asked by what is not seen: that is little, and no statement need be looked up for a link.
    """
    nodes, documents = _hidden(viewer)
    links = StatementLink.objects.all()
    for unseen in ({"node__in": nodes}, {"document__in": documents}, {"is_gone": True}):
        ends = Statement.objects.filter(**unseen).order_by().values("pk")
        links = links.exclude(source__in=ends).exclude(target__in=ends)
    return links


def seen_themes(viewer: Viewer) -> QuerySet[Theme]:
    """Return the themes the viewer may see."""
    return Theme.objects.filter(seen_by(viewer))


def seen_nodes(viewer: Viewer) -> QuerySet[Node]:
    """Return everything that can be found, a statement only with its document."""
    seen = Q(statement__isnull=True) | (
        seen_by(viewer, "statement__document__node__") & Q(statement__is_gone=False)
    )
    return Node.objects.filter(seen_by(viewer, ""), seen)
