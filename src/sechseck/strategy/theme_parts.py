# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the page of a theme knows of goals and measures: the nearest ones, and their lists."""

from __future__ import annotations

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, F, OuterRef, Subquery
from django.db.models.functions import JSONObject
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sechseck.kernel.models import Node
from sechseck.kernel.panels import Panel, register_panel
from sechseck.kernel.permissions import Actor
from sechseck.strategy.models import Goal, Measure
from sechseck.strategy.queries.seen import goals_seen_by, measures_seen_by

MOST = 6


def register_themes() -> None:
    """Tell the frame."""
    register_panel(Node.Kind.THEME, _of_theme)


def _of_theme(viewer: Actor, node: Node) -> list[Panel]:
    """Lead from a theme to what the region wants there, and to what it does; one statement."""
    slug = node.path.strip("/").rpartition("/")[2]
    goals, number = _goals_and_measures(viewer, node)
    shown = [Panel(gettext_lazy("Ziel"), one["title"], one["path"]) for one in goals[:MOST]]
    if len(goals) > MOST:
        shown.append(Panel(gettext_lazy("Ziele"), _("alle Ziele"), f"/ziele/?thema={slug}"))
    if number:
        title = _("alle Maßnahmen (%s)") % number
        url = f"/massnahmen/?thema={slug}"
        shown.append(Panel(gettext_lazy("Was wir tun"), title, url))
    return shown


def _goals_and_measures(viewer: Actor, node: Node) -> tuple[list[dict[str, str]], int]:
    """Return the nearest goals, one more than is shown, and how many measures there are."""
    rows = goals_seen_by(viewer).filter(theme__node=OuterRef("pk"))
    goals = rows.exclude(state=Goal.State.DROPPED).order_by(
        F("target_day").asc(nulls_last=True), "pk"
    )
    told = goals.values(told=JSONObject(title="title", path="node__path"))[: MOST + 1]
    measures = measures_seen_by(viewer).filter(theme__node=OuterRef("pk"))
    every = measures.exclude(state=Measure.State.MERGED).order_by().values("theme")
    number = Subquery(every.annotate(number=Count("pk")).values("number"))
    one = Node.objects.filter(pk=node.pk).values_list(ArraySubquery(told), number)
    found, count = one[0]
    return found, count or 0
