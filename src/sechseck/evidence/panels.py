# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What evidence shows on pages of rooms below it."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sechseck.evidence.models import Citation, Finding
from sechseck.evidence.queries.panels import area_values
from sechseck.kernel.models import Node
from sechseck.kernel.panels import Outcome, Panel, register_outcome, register_panel
from sechseck.kernel.permissions import Actor, may
from sechseck.thread.models import Statement


def register_panels() -> None:
    """Let a statement lead to its finding, or to a new one; a municipality to its values."""
    register_outcome(Node.Kind.STATEMENT, FINDINGS)
    register_panel(Node.Kind.AREA, _of_area)


def _found_in(node: Node) -> list[QuerySet[Any, Any]]:
    cited = Citation.objects.filter(statement__node=node).order_by()
    told = Finding.objects.filter(statement__node=node).order_by()
    return [told.values("node"), cited.values("finding__node")]


def _make_one(viewer: Actor, node: Node) -> list[Panel]:
    statement = node.statement
    is_finding = statement.kind == Statement.Kind.FINDING
    if not is_finding or not may(viewer, "evidence.write_finding"):
        return []
    url = f"/befunde/neu/?aussage={statement.ref}"
    return [Panel(gettext_lazy("Befund"), _("Befund daraus machen"), url)]


FINDINGS = Outcome({Node.Kind.FINDING: gettext_lazy("Befund")}, _found_in, _make_one)


def _of_area(viewer: Actor, node: Node) -> list[Panel]:
    return [Panel(one.title, one.words, one.url) for one in area_values(viewer, node)]
