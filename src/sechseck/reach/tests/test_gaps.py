# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A gap becomes a finding of the thread: once, with its origin, by somebody of the house."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import DatabaseError, transaction
from django.test import Client

from sechseck.evidence.actions.findings import publish_finding
from sechseck.evidence.models import Citation, Finding
from sechseck.kernel.errors import Conflict, Invalid, NotAllowed
from sechseck.kernel.models import User
from sechseck.reach.actions.gaps import take_gap
from sechseck.reach.models import Gap, Ground, Run
from sechseck.reach.queries.gap_list import sentence_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def gap(run: Run) -> Gap:
    """Where most people live too far from a pharmacy."""
    return run.gaps.filter(category="pharmacy").order_by("number")[0]


def test_gaps_have_ten_people_at_least_and_stand_in_order(run: Run) -> None:
    found = list(run.gaps.filter(category="pharmacy").order_by("number"))

    assert min(one.people for one in found) >= 10
    assert [one.people for one in found] == sorted((one.people for one in found), reverse=True)
    assert all(one.gain <= one.people for one in found)


def test_the_database_keeps_no_gap_of_a_few_people(gap: Gap) -> None:
    gap.pk, gap.number, gap.people = None, 999, 9
    with pytest.raises(DatabaseError), transaction.atomic():
        gap.save(force_insert=True)


def test_a_finding_names_the_run_and_waits_for_a_second_person(
    gap: Gap, anna: User, otto: User
) -> None:
    finding = take_gap(gap, sentence_of(gap), by=anna)

    assert finding.node.visibility == "internal"
    assert gap.run.result_sha256[:16] in Citation.objects.get(finding=finding).words
    with pytest.raises(NotAllowed):
        publish_finding(finding, version=2, by=anna)
    assert publish_finding(finding, version=2, by=otto).node.visibility == "public"


def test_a_gap_is_taken_once_and_by_nobody_strange(gap: Gap, anna: User, clara: User) -> None:
    with pytest.raises(NotAllowed):
        take_gap(gap, "Hier fehlt etwas.", by=clara)
    with pytest.raises(Invalid):
        take_gap(gap, " ", by=anna)
    take_gap(gap, "Hier fehlt etwas.", by=anna)

    with pytest.raises(Conflict):
        take_gap(gap, "Hier fehlt etwas.", by=anna)
    assert Finding.objects.count() == 1


def test_a_gap_is_taken_in_the_browser(gap: Gap, anna: User, client: Client) -> None:
    page = f"/erreichbarkeit/luecke/{gap.pk}/"
    assert "Als Befund übernehmen" not in client.get(page).content.decode()
    assert gap.area is not None
    assert gap.area.name in client.get("/erreichbarkeit/luecken/?bedarf=pharmacy").content.decode()
    client.force_login(anna)
    assert "Als Befund übernehmen" in client.get(page).content.decode()

    empty = client.post(f"{page}befund/", {"text": ""})
    done = client.post(f"{page}befund/", {"text": sentence_of(gap)})
    again = client.post(f"{page}befund/", {"text": sentence_of(gap)})

    assert (empty.status_code, done.status_code, again.status_code) == (422, 302, 422)
    finding = Finding.objects.get()
    assert done.headers["Location"] == finding.path
    assert finding.path in client.get(page).content.decode()
    client.logout()
    assert finding.text not in client.get(page).content.decode().replace(sentence_of(gap), "")


def test_a_gap_says_that_there_are_newer_data_and_stays(gap: Gap, client: Client) -> None:
    page, newer = f"/erreichbarkeit/luecke/{gap.pk}/", "Inzwischen ist mit neueren Daten gerechnet"
    assert newer not in client.get(page).content.decode()

    Ground.objects.create(
        sha256="0" * 64,
        network_sha256="1" * 64,
        places_sha256="2" * 64,
        population_sha256="3" * 64,
        day=date(2027, 1, 1),
        origins=[],
        counts={},
    )

    assert newer in client.get(page).content.decode()
