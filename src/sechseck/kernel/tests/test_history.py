# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""History of every object, public seals, one's own data, and erasures as pages."""

from __future__ import annotations

import ast
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sechseck.kernel.actions.audit import seal_batch
from sechseck.kernel.actions.trace import record
from sechseck.kernel.models import Erasure, Node, Seal, User
from sechseck.kernel.verbs import VERBS

AT = datetime(2026, 1, 1, 12, tzinfo=UTC)
HOUSE = Path(__file__).parents[2]


@pytest.fixture
def node(anna: User) -> Node:
    node = Node.objects.create(kind="theme", title="Wohnen", path="/thema/wohnen/")
    User.objects.filter(pk=anna.pk).update(first_name="Annabell", last_name="Sommer")
    record("document-described", node, by=anna)
    return node


@pytest.fixture
def berta(db: None) -> User:
    return User.objects.create_user("berta", role=User.Role.ADMIN)


def verbs() -> set[str]:
    """Return every verb that the program writes into the trace."""
    found = set()
    for path in HOUSE.rglob("*.py"):
        if "tests" in path.parts:
            continue
        for call in ast.walk(ast.parse(path.read_text())):
            if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "record":
                first = call.args[0] if call.args else None
                if isinstance(first, ast.Constant):
                    found.add(str(first.value))
    return found


def test_every_verb_has_words() -> None:
    assert verbs() - set(VERBS) == set(), "add words to kernel/verbs.py"


def test_the_public_reads_the_role_and_never_the_person(node: Node, client: Client) -> None:
    page = client.get(f"/verlauf/{node.pk}/").content.decode()

    assert "Angaben zum Dokument geändert" in page
    assert "Transformationsbüro" in page
    assert "Annabell" not in page
    assert "kernel_node" not in page


def test_the_office_reads_who_what_and_which_seal(node: Node, client: Client, anna: User) -> None:
    Node.objects.filter(pk=node.pk).update(visibility="internal")
    seal_batch(at=AT)
    client.force_login(anna)

    page = client.get(f"/verlauf/{node.pk}/").content.decode()

    assert "Annabell Sommer" in page
    assert f"geändert: Seite {node.pk}" in page
    assert "visibility" in page
    assert f"<td>{Seal.objects.get().number}</td>" in page


def test_the_history_of_what_is_hidden_is_not_there(node: Node, client: Client) -> None:
    Node.objects.filter(pk=node.pk).update(visibility="internal")

    assert client.get(f"/verlauf/{node.pk}/").status_code == 404
    assert client.get("/verlauf/999999/").status_code == 404


def test_a_long_history_costs_as_much_as_a_short_one(
    node: Node, client: Client, anna: User
) -> None:
    client.force_login(anna)
    counts = []
    for rows in (5, 50):
        for _ in range(rows):
            record("document-described", node, by=anna)
        with CaptureQueriesContext(
            connection,
        ) as asked:
            client.get(f"/verlauf/{node.pk}/")
        counts.append(len(asked))

    assert counts[0] == counts[1] <= 12


def test_seals_are_published_as_page_and_as_data(node: Node, client: Client) -> None:
    assert "Noch kein Siegel" in client.get("/protokoll/").content.decode()
    seal_batch(at=AT)

    head = Seal.objects.get().head
    assert head in client.get("/protokoll/").content.decode()
    assert client.get("/protokoll.json").json()["seals"][0]["head"] == head


def test_my_data_is_shown_and_handed_over(client: Client, clara: User) -> None:
    client.force_login(clara)

    page = client.get("/konto/meine-daten/")
    archive = client.get("/konto/meine-daten.zip")

    assert "Alles herunterladen" in page.content.decode()
    assert archive.headers["Content-Type"] == "application/zip"
    assert archive.headers["Cache-Control"] == "private, no-store"


def test_somebody_asks_and_the_administration_erases(
    client: Client, clara: User, berta: User
) -> None:
    client.force_login(clara)
    assert client.post("/konto/meine-daten/loeschen/").status_code == 302
    assert "haben Sie um Löschung gebeten" in client.get("/konto/meine-daten/").content.decode()
    asked = Erasure.objects.get()

    client.force_login(berta)
    place = f"/verwaltung/loeschung/{asked.pk}/"
    assert f'href="{place}"' in client.get("/verwaltung/loeschungen/").content.decode()
    assert "Zustimmen und löschen" in client.get(place).content.decode()
    answer = client.post(place, {"decision": "confirm"})

    clara.refresh_from_db()
    assert answer.status_code == 302
    assert clara.username == f"geloescht-{clara.pk}"


def test_a_proposal_is_seen_and_declined_by_another(
    client: Client, clara: User, berta: User, anna: User
) -> None:
    client.force_login(berta)
    words = {"person": "clara", "ground": "law"}
    assert client.post("/verwaltung/loeschungen/", words).status_code == 302
    assert client.post("/verwaltung/loeschungen/", words).status_code == 422
    asked = Erasure.objects.get()
    own = client.post(f"/verwaltung/loeschung/{asked.pk}/", {"decision": "confirm"})

    client.force_login(anna)
    client.post(f"/verwaltung/loeschung/{asked.pk}/", {"decision": "decline"})
    late = client.post(f"/verwaltung/loeschung/{asked.pk}/", {"decision": "confirm"})

    asked.refresh_from_db()
    assert (own.status_code, late.status_code) == (403, 409)
    assert asked.state == Erasure.State.DECLINED


@pytest.mark.parametrize(
    "words",
    [
        {"ground": "law"},
        {"person": "niemand", "ground": "law"},
        {"node": "/thema/wohnen/", "ground": "law"},
        {"person": "clara", "ground": "laune"},
    ],
)
def test_a_wrong_proposal_is_said(
    client: Client, clara: User, berta: User, words: dict[str, str]
) -> None:
    client.force_login(berta)

    assert client.post("/verwaltung/loeschungen/", words).status_code == 422


def test_strangers_do_not_see_the_erasures(client: Client, clara: User) -> None:
    client.force_login(clara)

    assert client.get("/verwaltung/loeschungen/").status_code == 404
