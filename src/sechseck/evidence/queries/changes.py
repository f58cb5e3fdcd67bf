# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Changes of public indicators that wait for a second person."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from sechseck.evidence.models import Indicator, IndicatorChange
from sechseck.evidence.queries.locked import LABELS
from sechseck.evidence.queries.seen import indicators_seen_by
from sechseck.kernel.models import Node, User
from sechseck.kernel.permissions import Actor, may
from sechseck.places.models import Area
from sechseck.thread.models import Theme


def waiting_change(indicator: Indicator, viewer: Actor) -> IndicatorChange | None:
    """Return the change that waits, for those who work here."""
    if not may(viewer, "evidence.edit_indicator"):
        return None
    rows = indicator.changes.filter(decided_at__isnull=True)
    return rows.select_related("indicator", "proposed_by").first()


def changes_for(user: User) -> QuerySet[IndicatorChange]:
    """Return the changes of others that wait."""
    return IndicatorChange.objects.filter(decided_at__isnull=True).exclude(proposed_by=user)


def unpublished_for(user: User) -> QuerySet[Indicator]:
    """Return the indicators of others that wait to be published."""
    waiting = indicators_seen_by(user).filter(node__visibility=Node.Visibility.INTERNAL)
    return waiting.exclude(proposed_by=None).exclude(proposed_by=user)


def waiting_for(viewer: Actor) -> list[Indicator]:
    """Return the indicators a second person shall look at, if the viewer may be that one."""
    if not isinstance(viewer, User) or not may(viewer, "evidence.publish_indicator"):
        return []
    seen = indicators_seen_by(viewer).select_related("node").order_by("title", "pk")
    changed = Q(pk__in=changes_for(viewer).values("indicator"))
    return list(seen.filter(changed | Q(pk__in=unpublished_for(viewer).values("pk"))))


def told_apart(change: IndicatorChange) -> list[tuple[str, str, str]]:
    """Return for each field what it is called, what it says and what it should say."""
    found = change.indicator
    if "break" in change.fields:
        return [(_("Bruch"), "", _break_words(change.fields["break"]))]
    rows = []
    for name, value in change.fields.items():
        if name == "themes":
            now = [one.label for one in found.themes.all()]
            then = [one.label for one in Theme.objects.filter(pk__in=value)]
            rows.append((_("Themen"), ", ".join(now), ", ".join(then)))
        else:
            rows.append((str(LABELS[name]), *_words(found, name, value)))
    return rows


def _words(found: Indicator, name: str, value: Any) -> tuple[str, str]:
    choices = dict(getattr(found._meta.get_field(name), "flatchoices", ()))
    now = getattr(found, name)
    return _shown(choices.get(now, now)), _shown(choices.get(value, value))


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return _("ja") if value else _("nein")
    return "" if value is None else str(value)


def _break_words(told: dict[str, Any]) -> str:
    area = Area.objects.filter(pk=told["area"]).first() if told["area"] else None
    return ", ".join([told["day"], told["cause"], *([area.name] if area else [])])
