# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What an action refuses stands on the form, and what was typed is still there."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.utils.timezone import localdate

from sechseck.kernel.models import User
from sechseck.strategy.tests.made import a_measure, a_plan
from sechseck.strategy.tests.promised import promising, shown

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("region")]
AHEAD = (localdate() + timedelta(days=400)).isoformat()
TYPED = "Was ich mühsam schrieb"
REPORT = {"begins": "2026-01-01", "ends": AHEAD, "text": TYPED, "claimed_state": "late"}
STATUS = {"state": "late", "reason": TYPED, "until": AHEAD}
PROMISE = {"state": "started", "day": AHEAD, "source": TYPED}
FROZEN = {"title": TYPED, "begins": "2026-01-01", "ends": "2026-01-31", "day": AHEAD}
EVALUATION = {
    "question": TYPED,
    "design": "Davor und danach.",
    "result": "Etwas mehr.",
    "uncertainty": "Nur ein Jahr.",
    "verdict": "unclear",
    "day": AHEAD,
    "begins": "2026-01-01",
}


def address_of(kind: str, anna: User, otto: User) -> str:
    """Return where such a form is sent to."""
    if kind == "commitment":
        document = promising(anna)
        shown(document, anna, otto)
        return f"{document.commitments.order_by('line_from')[0].path}bericht/"
    plan = a_plan(anna)
    if kind == "report":
        return f"{plan.path}berichte/neu/"
    measure = a_measure(anna, plan, state="running", starts=date(2026, 1, 1))
    return f"{measure.path}{kind}/"


@pytest.mark.parametrize(
    ("kind", "form", "why"),
    [
        ("bericht", REPORT, "Berichten lässt sich nur, was schon war."),
        ("status", STATUS, "höchstens ein Jahr"),
        ("auswertung", EVALUATION, "keinen Tag in der Zukunft"),
        ("commitment", PROMISE, "Der Tag liegt in der Zukunft."),
        ("report", FROZEN, "für einen Tag sagen, der noch kommt"),
    ],
)
def test_what_was_typed_is_not_lost(
    kind: str, form: dict[str, str], why: str, anna: User, otto: User, client: Client
) -> None:
    address = address_of(kind, anna, otto)
    client.force_login(anna)

    answer = client.post(address, {"key": str(uuid4()), **form})

    told = answer.content.decode()
    assert answer.status_code == 422
    assert why in told
    assert TYPED in told
