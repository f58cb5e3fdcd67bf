# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Two people in the browser walk from an empty room to a decided measure that everybody reads."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.test import Client

from sechseck.kernel.models import Node, User
from sechseck.strategy.models import ActionPlan, Measure
from sechseck.strategy.tests.made import an_actor
from sechseck.thread.models import ResolutionRecord, Theme

pytestmark = pytest.mark.usefixtures("region")


@pytest.fixture
def browsers(anna: User, otto: User) -> tuple[Client, Client]:
    """Anna's browser and Otto's."""
    first, second = Client(), Client()
    first.force_login(anna)
    second.force_login(otto)
    return first, second


def send(browser: Client, path: str, **told: Any) -> HttpResponse:
    """Send a form and expect to be led on."""
    answer = browser.post(path, {"version": 0, **told, "key": str(uuid4())})
    assert answer.status_code == 302, answer.content.decode()[:3000]
    return answer  # type: ignore[return-value]


def released(browser: Client, node: Node, version: int) -> None:
    send(browser, f"/freigeben/{node.pk}/", version=version)


def test_from_an_empty_room_to_a_decided_measure(
    browsers: tuple[Client, Client], client: Client
) -> None:
    anna, otto = browsers
    wohnen, teilhabe = (Theme.objects.get(slug=name) for name in ("wohnen", "teilhabe"))
    send(anna, "/strategie/neu/", title="Tal 2040", kind="transformation", number=1)
    send(anna, "/ziel/neu/", title="Gut wohnen", horizon="mid", weight=1, theme=wohnen.pk)
    send(anna, "/aktionsplan/neu/", title="Wohnplan", main_theme=wohnen.pk)
    plan = ActionPlan.objects.select_related("node").get()
    released(otto, plan.node, 1)
    send(anna, "/massnahme/neu/", plan=plan.pk, identifier="W1", title="Wir bauen")
    measure = Measure.objects.select_related("node").get()
    part = f"{measure.path}teil/fundament/"
    send(anna, part, do="add", criterion=teilhabe.pk, answer="yes", argument="Alle sind gefragt.")
    send(anna, f"{measure.path}schritt/", step="propose", version=1)
    rat = an_actor("Rat", "committee")
    told = {"committee": rat.pk, "number": "7", "day": "2026-05-01", "wording": "Ja."}
    send(anna, "/beschluss/neu/", **told)
    resolution = ResolutionRecord.objects.get()
    send(otto, f"{resolution.path}bestaetigen/", version=1)
    decided = {"step": "decide", "resolution": resolution.pk, "version": 2}
    send(anna, f"{measure.path}schritt/", **decided)
    assert client.get(measure.path).status_code == 404
    released(otto, measure.node, 3)

    page = client.get(measure.path).content.decode()

    assert "beschlossen" in page
    assert "Alle sind gefragt." in page
    assert resolution.path in page
    assert measure.path in client.get(plan.path).content.decode()
    assert measure.path in client.get(resolution.path).content.decode()
