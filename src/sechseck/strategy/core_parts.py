# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the frame knows of strategies, plans, goals and measures: panels, desk, impact."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.desk import DeskEntry, Waiting, register_desk
from sechseck.kernel.impact import register_impact
from sechseck.kernel.models import Node, User
from sechseck.kernel.panels import Panel, register_panel
from sechseck.kernel.permissions import Actor
from sechseck.strategy.models import Goal
from sechseck.strategy.personal import register_personal
from sechseck.strategy.queries.impact import measures_on
from sechseck.strategy.queries.releasing import asked_of, waiting_rows
from sechseck.strategy.queries.seen import (
    goals_seen_by,
    measures_seen_by,
    plans_seen_by,
    strategies_seen_by,
)
from sechseck.thread.models import ResolutionRecord
from sechseck.thread.queries.resolutions import resolutions_seen_by

MOST = 50


def register_core() -> None:
    """Tell the frame all of it."""
    register_panel(Node.Kind.RESOLUTION, _of_resolution)
    register_panel(Node.Kind.DERIVATION, _of_derivation)
    register_panel(Node.Kind.INDICATOR, _of_indicator)
    register_panel(Node.Kind.TEXT, _of_text)
    register_impact("measures", _("Maßnahmen, Geld und Kennzahlen"), measures_on)
    for entry in ENTRIES:
        register_desk(entry)
    register_personal()


def _of_resolution(viewer: Actor, node: Node) -> list[Panel]:
    """Lead from a resolution to what rests on it."""
    own = Q(resolution__node=node)
    found: Iterable[tuple[Any, Any]] = chain(
        ((_("Strategie"), one) for one in strategies_seen_by(viewer).filter(own)),
        ((_("Aktionsplan"), one) for one in plans_seen_by(viewer).filter(own)),
        ((_("Maßnahme"), one) for one in measures_seen_by(viewer).filter(own)[:MOST]),
    )
    return [Panel(label, str(one), one.path) for label, one in found]


def _of_derivation(viewer: Actor, node: Node) -> list[Panel]:
    """Lead from a derivation to the goals that follow."""
    rows = goals_seen_by(viewer).filter(derivations__node=node)
    return [Panel(_("Ziel"), one.title, one.path) for one in rows]


def _of_indicator(viewer: Actor, node: Node) -> list[Panel]:
    """Lead from an indicator to the goals it shows and the measures that move it."""
    goals = goals_seen_by(viewer).filter(indicators__indicator__node=node).distinct()
    measures = measures_seen_by(viewer).filter(indicators__indicator__node=node).distinct()
    shown = [Panel(_("Zeigt das Ziel"), one.title, one.path) for one in goals[:MOST]]
    return shown + [Panel(_("Wird bewegt von"), str(one), one.path) for one in measures[:MOST]]


def _of_text(viewer: Actor, node: Node) -> list[Panel]:
    """Lead from a text to the plan it is the text of."""
    rows = plans_seen_by(viewer).filter(text__node=node)
    return [Panel(_("Aktionsplan"), one.title, one.path) for one in rows]


def _to_release(user: User) -> Waiting:
    return Waiting(waiting_rows(user))


def _to_confirm(user: User) -> QuerySet[ResolutionRecord]:
    rows = resolutions_seen_by(user).filter(confirmed_at__isnull=True)
    return rows.exclude(proposed_by=user)


def _without_measure(user: User) -> QuerySet[Goal]:
    return goals_seen_by(user).filter(state=Goal.State.VALID, measures=None)


ENTRIES = (
    DeskEntry(
        _("Ziele und Maßnahmen veröffentlichen"),
        _("Prüfen Sie als zweite Person, was andere geschrieben haben."),
        "/freigeben/",
        "strategy.publish_object",
        _to_release,
    ),
    DeskEntry(
        _("Beschlüsse"),
        _("Tragen Sie ein, was Gremien beschlossen haben, und bestätigen Sie es zu zweit."),
        "/beschluesse/",
        "thread.record_resolution",
        _to_confirm,
    ),
    DeskEntry(
        _("Aktionspläne und Maßnahmen"),
        _("Schreiben Sie Pläne und Maßnahmen und sagen Sie, ob Ihre Stelle mitträgt."),
        "/aktionsplaene/",
        "strategy.write_measure",
        asked_of,
    ),
    DeskEntry(
        _("Ziele"),
        _("Schreiben Sie Ziele und sehen Sie, welchen noch keine Maßnahme dient."),
        "/ziele/",
        "strategy.write_goal",
        _without_measure,
    ),
)
