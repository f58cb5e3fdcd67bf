# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A small region with something to settle, to assign and to follow."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.utils.timezone import localdate

from sechseck.kernel.gap_kinds import gap_kind
from sechseck.kernel.models import User
from sechseck.thread.actions.suggestions import refresh_suggestions
from sechseck.thread.models import Contradiction
from sechseck.thread.queries.gap_items import GapItem, gap_item
from sechseck.thread.tests.small_region import document, read_text, small_region, statement

LIVED_IN = "Am Kranichsee gibt es heute 480 Wohnungen.\n\nWir bauen dort neue Radwege am Ufer.\n"
OTHER = "Am Kranichsee gibt es heute 520 Wohnungen.\n\nAlle sollen den Radweg am Ufer nutzen.\n"


def two_documents(by: User) -> Contradiction:
    """Load two documents that name different numbers for one thing; return what differs."""
    small_region(by)
    read_text(document("plan", by), LIVED_IN, by)
    read_text(document("bericht", by), OTHER, by)
    refresh_suggestions(by=by)
    return Contradiction.objects.get()


def told(contradiction: Contradiction, **changes: Any) -> dict[str, Any]:
    """Return what somebody says about a contradiction."""
    side = contradiction.sides.order_by("id")[0].statement
    words = {"verdict": "value", "holds": side, "reason": "Neu gezählt.", "source": "Zählung 2026"}
    return {**words, **changes}


def item(code: str, part: str, by: User) -> GapItem:
    """Return the gap of the statement that holds some words."""
    kind = gap_kind(code)
    assert kind
    found = gap_item(kind, statement(part).ref, by)
    assert found
    return found


def given_to(owner: User, **changes: Any) -> dict[str, Any]:
    """Return who is to do it, until in a month."""
    return {"owner": owner, "unit": None, "due": in_days(30), **changes}


def in_days(days: int) -> date:
    """Return a day from today on."""
    return localdate() + timedelta(days=days)
