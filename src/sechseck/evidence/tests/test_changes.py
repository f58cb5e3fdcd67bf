# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What everybody reads of an indicator changes when a second person agrees."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import uuid4

import pytest
from django.test import Client

from sechseck.evidence.actions.changes import decline_change
from sechseck.evidence.actions.indicators import add_break, apply_change, edit_indicator
from sechseck.evidence.models import Indicator, IndicatorChange
from sechseck.evidence.tests.test_indicators import TOLD
from sechseck.kernel.desk import desk_of
from sechseck.kernel.errors import Conflict, Invalid, NotAllowed
from sechseck.kernel.models import User


def wished(indicator: Indicator, by: User, **more: object) -> IndicatorChange:
    edit_indicator(indicator, {**TOLD, "themes": [], **more}, version=1, by=by)
    return IndicatorChange.objects.get(decided_at=None)


def test_it_says_so_once_somebody_else_agrees(
    indicator: Indicator, anna: User, otto: User
) -> None:
    limits = {"direction": "range", "good_from": Decimal("1.5"), "good_to": Decimal(4)}
    change = wished(indicator, anna, title="Wohnraum", **limits)

    indicator.refresh_from_db()
    assert indicator.title != "Wohnraum"
    with pytest.raises(NotAllowed):
        apply_change(change, by=anna)
    apply_change(change, by=otto)

    indicator.refresh_from_db()
    assert (indicator.title, indicator.good_from) == ("Wohnraum", Decimal("1.5"))
    with pytest.raises(Conflict):
        apply_change(change, by=otto)


def test_a_break_waits_as_well(indicator: Indicator, anna: User, otto: User) -> None:
    assert add_break(indicator, date(2021, 1, 1), "Neu gezählt", by=anna) is None
    assert not indicator.breaks.exists()

    apply_change(IndicatorChange.objects.get(), by=otto)

    assert indicator.breaks.get().cause == "Neu gezählt"


def test_one_change_waits_at_a_time_and_a_no_has_a_reason(
    indicator: Indicator, anna: User, otto: User
) -> None:
    change = wished(indicator, anna, title="Wohnraum")

    with pytest.raises(Conflict):
        edit_indicator(indicator, {**TOLD, "title": "Häuser"}, version=1, by=otto)
    with pytest.raises(Invalid):
        decline_change(change, "", by=otto)
    decline_change(change, "Der alte Name ist besser.", by=otto)
    assert wished(indicator, otto, title="Häuser").pk != change.pk


def test_in_the_browser_the_second_person_sees_what_differs(
    indicator: Indicator, anna: User, otto: User
) -> None:
    wished(indicator, anna, title="Wohnraum")
    second, address = Client(), f"{indicator.path}aenderung/"
    second.force_login(otto)

    assert address in second.get(indicator.path).content.decode()
    assert "Wohnraum" in second.get(address).content.decode()
    assert "Wohnraum" not in Client().get(indicator.path).content.decode()
    assert second.post(address, {"do": "agree", "key": str(uuid4())}).status_code == 302
    assert "Wohnraum" in Client().get(indicator.path).content.decode()
    assert second.get(address).status_code == 404


def test_the_desk_leads_a_second_person_to_what_waits(
    indicator: Indicator, anna: User, otto: User, client: Client
) -> None:
    wished(indicator, anna, title="Wohnraum")
    asked = f'href="{indicator.path}aenderung/"'

    def pages(user: User) -> tuple[bool, bool]:
        client.force_login(user)
        desk = client.get("/mein-bereich/").content.decode()
        listed = client.get("/kennzahlen/").content.decode()
        waits = [row.waiting for row in desk_of(user) if row.url == "/kennzahlen/#wartet"]
        assert "/kennzahlen/#wartet" in desk
        return waits == [1], asked in listed

    assert pages(otto) == (True, True)
    assert pages(anna) == (False, False)
