# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What evidence shows on pages of rooms below it."""

from __future__ import annotations

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sechseck.evidence.models import Citation
from sechseck.evidence.queries.panels import area_values
from sechseck.evidence.queries.seen import findings_seen_by
from sechseck.kernel.models import Node
from sechseck.kernel.panels import Panel, register_panel
from sechseck.kernel.permissions import Actor, may
from sechseck.thread.models import Statement


def register_panels() -> None:
    """Let a statement lead to its finding, or to a new one; a municipality to its values."""
    register_panel(Node.Kind.STATEMENT, _of_statement)
    register_panel(Node.Kind.AREA, _of_area)


def _of_statement(viewer: Actor, node: Node) -> list[Panel]:
    cited = Citation.objects.filter(statement__node=node).values("finding")
    about = Q(statement__node=node) | Q(pk__in=cited)
    found = list(findings_seen_by(viewer).filter(about))
    shown = [Panel(gettext_lazy("Befund"), one.text[:160], one.path) for one in found]
    if found or not may(viewer, "evidence.write_finding"):
        return shown
    statement = Statement.objects.filter(node=node, kind=Statement.Kind.FINDING).first()
    if statement is None:
        return []
    url = f"/befunde/neu/?aussage={statement.ref}"
    return [Panel(gettext_lazy("Befund"), _("Befund daraus machen"), url)]


def _of_area(viewer: Actor, node: Node) -> list[Panel]:
    return [Panel(one.title, one.words, one.url) for one in area_values(viewer, node)]
