# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who may see what of the thread: a part is never more visible than its whole.

A statement is as visible as its document, a link as its less visible end. Every list, count
and table of the thread asks one of these conditions. They are written by hand: Django takes
longer to put them together than PostgreSQL takes to answer, and pages ask them often. What
is hidden is little, so it is gathered once per query instead of asked per row.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from django.db.models import BooleanField, F, Func, Q, QuerySet

from sechseck.kernel.gap_kinds import Viewer
from sechseck.kernel.models import Node
from sechseck.kernel.queries.nodes import granted_to, hidden_levels_of, levels_of, seen_by
from sechseck.thread.models import StatementLink, Theme

NODE_IS_SEEN = (
    "((SELECT n.visibility FROM kernel_node n WHERE n.id = {row}.node_id) = ANY(%(levels)s)"
    " OR {row}.node_id = ANY(%(granted)s))"
)
IS_HIDDEN = "n.visibility = ANY(%(hidden)s) AND n.id <> ALL(%(granted)s)"
HIDDEN_NODES = f"SELECT n.id FROM kernel_node n WHERE n.kind = 'statement' AND {IS_HIDDEN}"
HIDDEN_DOCUMENTS = (
    "SELECT o.id FROM thread_document o JOIN kernel_node n ON n.id = o.node_id"
    f" WHERE n.kind = 'document' AND {IS_HIDDEN}"
)
STATEMENT_IS_VISIBLE = (
    "{node} NOT IN (" + HIDDEN_NODES + ") AND {document} NOT IN (" + HIDDEN_DOCUMENTS + ")"
)
STATEMENT_IS_SEEN = (
    STATEMENT_IS_VISIBLE.replace("{node}", "{row}.node_id").replace(
        "{document}", "{row}.document_id"
    )
    + " AND NOT {row}.is_gone"
)
HIDDEN_STATEMENTS = (
    "SELECT u.id FROM thread_statement u WHERE u.node_id IN (" + HIDDEN_NODES + ")"
    " UNION ALL SELECT u.id FROM thread_statement u"
    " WHERE u.document_id IN (" + HIDDEN_DOCUMENTS + ")"
)
UNSEEN_STATEMENTS = (
    "SELECT u.id FROM thread_statement u WHERE u.is_gone UNION ALL " + HIDDEN_STATEMENTS
)
NODE_IS_SAID = (
    "{node} NOT IN (SELECT u.node_id FROM thread_statement u WHERE u.is_gone"
    " UNION ALL SELECT u.node_id FROM thread_statement u"
    " WHERE u.document_id IN (" + HIDDEN_DOCUMENTS + "))"
)
LINK_IS_SEEN = (
    "{source} NOT IN (" + UNSEEN_STATEMENTS + ") AND {target} NOT IN (" + UNSEEN_STATEMENTS + ")"
)
LINK_IS_VISIBLE = LINK_IS_SEEN.replace(UNSEEN_STATEMENTS, HIDDEN_STATEMENTS)
SEEN_LINKS = (
    "(SELECT l.* FROM thread_statementlink l WHERE "
    + LINK_IS_SEEN.replace("{source}", "l.source_id").replace("{target}", "l.target_id")
    + ")"
)


class _Condition(Func):
    """A condition by hand over some columns, as Django's filters take it."""

    output_field = BooleanField()

    def __init__(self, sql: str, viewer: Viewer, **columns: str) -> None:
        template = written_for(viewer, sql)
        super().__init__(*map(F, columns.values()), template=template, names=tuple(columns))

    def as_sql(
        self, compiler: Any, connection: Any, *_more: Any, **_rest: Any
    ) -> tuple[str, list[Any]]:
        """Put the columns into the condition."""
        sql, values = self.extra["template"], []
        for name, column in zip(self.extra["names"], self.source_expressions, strict=True):
            written, more = compiler.compile(column)
            sql = sql.replace(f"{{{name}}}", written)
            values.extend(more)
        return f"({sql})", values


def seen_statement(viewer: Viewer, path: str = "") -> Q:
    """Return the condition under which the statement at ``path`` is seen and still said."""
    return visible_statement(viewer, path) & Q(**{f"{path}is_gone": False})


def visible_statement(viewer: Viewer, path: str = "") -> Q:
    """Return the condition under which the viewer may see the statement at ``path``."""
    ends = {"node": f"{path}node", "document": f"{path}document"}
    return Q(_Condition(STATEMENT_IS_VISIBLE, viewer, **ends))


def written_for(viewer: Viewer, sql: str) -> str:
    """Return a query by hand with what this viewer may see written into it.

    Only our own names of levels and numbers of nodes are written; whatever a visitor typed
    stays a parameter.
    """
    levels, hidden = levels_of(viewer), hidden_levels_of(viewer)
    return _written(sql, tuple(levels), tuple(hidden), tuple(granted_to(viewer)))


@lru_cache(maxsize=256)
def _written(
    sql: str, levels: tuple[str, ...], hidden: tuple[str, ...], granted: tuple[int, ...]
) -> str:
    words = {"levels": levels, "hidden": hidden}
    for name, found in words.items():
        listed = ", ".join(f"'{Node.Visibility(level).value}'" for level in found)
        sql = sql.replace(f"%({name})s", f"ARRAY[{listed}]::text[]")
    numbers = ", ".join(str(int(number)) for number in granted)
    return sql.replace("%(granted)s", f"ARRAY[{numbers}]::bigint[]")


def seen_links(viewer: Viewer) -> QuerySet[StatementLink]:
    """Return the links both of whose ends the viewer may see and that are still said."""
    return StatementLink.objects.filter(
        _Condition(LINK_IS_SEEN, viewer, source="source", target="target")
    )


def visible_links(viewer: Viewer) -> QuerySet[StatementLink]:
    """Return the links both of whose ends the viewer may see, said or gone."""
    return StatementLink.objects.filter(
        _Condition(LINK_IS_VISIBLE, viewer, source="source", target="target")
    )


def seen_themes(viewer: Viewer) -> QuerySet[Theme]:
    """Return the themes the viewer may see."""
    return Theme.objects.filter(seen_by(viewer))


def seen_nodes(viewer: Viewer) -> QuerySet[Node]:
    """Return everything that can be found, a statement only with its document."""
    return Node.objects.filter(seen_by(viewer, ""), _Condition(NODE_IS_SAID, viewer, node="pk"))
