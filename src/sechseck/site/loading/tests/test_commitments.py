# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Commitments of a region's pack: read, checked by row, loaded once; and who meets them how."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.conf import LazySettings
from django.test import Client

from sechseck.kernel.actions.accounts import enlist_program
from sechseck.kernel.packs.commitments import DISPUTED as PACK_DISPUTED
from sechseck.kernel.packs.commitments import STATES, check_commitments
from sechseck.kernel.packs.pack import read_pack
from sechseck.kernel.packs.table import PackInvalid, RowError
from sechseck.site.drills import authorisation
from sechseck.site.drills.matrix import expected_rows
from sechseck.site.drills.visiting import leaving_nothing
from sechseck.site.drills.world import World, build_world
from sechseck.site.loading.commitments import load_commitments
from sechseck.site.packs import pack_folder
from sechseck.strategy.models import Commitment, CommitmentUpdate
from sechseck.strategy.queries.commitments import DISPUTED, state_of
from sechseck.thread.models import Statement

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("example")]
EXAMPLE = {"region": {"is_example": True}}
ROW: dict[str, Any] = {
    "key": "neu",
    "statement": "aktionsplan-2026#Sie wird vom Fachbereich Wirtschaft und Handwerk geführt",
    "title": "Neu",
    "actor": "",
    "due": None,
    "weight": 1,
    "measures": (),
    "proposed_by": "Redaktion",
    "published_by": "Geschäftsstelle",
    "_row": 7,
}
TOLD: dict[str, Any] = {
    "commitment": "neu",
    "day": date(2026, 5, 1),
    "state": "kept",
    "source": "Amtsblatt",
    "url": "",
    "note": "",
    "reported_by": "Redaktion",
    "settled_by": "Geschäftsstelle",
    "declined": "",
    "_row": 9,
}


def tables(
    commitments: list[dict[str, Any]], updates: list[dict[str, Any]] | None = None
) -> dict[str, list[dict[str, Any]]]:
    return {"commitments": commitments, "commitment_updates": updates or []}


def test_the_words_of_the_pack_are_those_of_the_model() -> None:
    assert tuple(Commitment.State.values) == STATES
    assert tuple(state.value for state in DISPUTED) == PACK_DISPUTED


def test_the_example_follows_many_promises_of_several_texts() -> None:
    rows = Commitment.objects.all()
    assert rows.count() >= 25
    assert rows.values("document").distinct().count() >= 3
    assert set(rows.values_list("kind", flat=True)) == {"commitment", "announcement"}
    assert CommitmentUpdate.objects.exclude(source="").count() == CommitmentUpdate.objects.count()
    assert rows.filter(published_at__isnull=True).exists()
    assert CommitmentUpdate.objects.filter(settled_at__isnull=True, state="dropped").exists()


def test_every_stored_state_is_what_the_updates_say() -> None:
    for one in Commitment.objects.prefetch_related("updates"):
        assert one.state == state_of(one.updates.all()), one.title


def test_a_new_row_is_loaded_once() -> None:
    by = enlist_program("regionspaket")
    with leaving_nothing():
        assert load_commitments(tables([ROW], [TOLD]), print, by=by) == 2
        assert load_commitments(tables([ROW], [TOLD]), print, by=by) == 0
        assert Commitment.objects.get(title="Neu").state == "kept"


@pytest.mark.parametrize(
    ("row", "told", "words"),
    [
        ({"statement": "aktionsplan-2026#gibt es nicht"}, {}, "commitments.csv, Zeile 7"),
        ({"statement": "aktionsplan-2026#Der Aktionsplan gilt"}, {}, "commitments.csv, Zeile 7"),
        ({"measures": ("plan:M99",)}, {}, "„plan:M99“"),
        ({"statement": "programmkapitel-2026#Frauen im Handwerk machen wir sichtbar"},
         {"state": "broken"}, "commitment_updates.csv, Zeile 9"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_told_by_row(
    row: dict[str, Any], told: dict[str, Any], words: str
) -> None:
    by = enlist_program("regionspaket")
    with leaving_nothing(), pytest.raises(PackInvalid) as found:
        load_commitments(tables([{**ROW, **row}], [{**TOLD, **told}]), print, by=by)
    assert words in str(found.value)


def test_a_statement_that_binds_nobody_is_told_and_stops_nothing() -> None:
    by = enlist_program("regionspaket")
    free = Statement.objects.filter(document__slug="aktionsplan-2026", commits="none")[0]
    row = {**ROW, "statement": f"aktionsplan-2026#{free.text}"}
    said: list[str] = []
    with leaving_nothing():
        assert load_commitments(tables([row], [TOLD]), said.append, by=by) == 0
    assert said == [
        "Ohne Wirkung: commitments.csv, Zeile 7, Spalte statement: "
        "Diese Aussage sagt nichts zu und kündigt nichts an."
    ]


@pytest.mark.parametrize(
    ("row", "told", "column"),
    [
        ({"published_by": "Redaktion"}, {}, "published_by"),
        ({}, {"settled_by": "Redaktion"}, "settled_by"),
        ({}, {"state": "started"}, "settled_by"),
        ({}, {"settled_by": "", "declined": "Nein."}, "declined"),
    ],
)
def test_a_pack_is_checked_before_it_is_loaded(
    row: dict[str, Any], told: dict[str, Any], column: str
) -> None:
    wrong = list(check_commitments(EXAMPLE, tables([{**ROW, **row}], [{**TOLD, **told}])))
    assert [one.column for one in wrong] == [column]


def test_two_rows_never_take_the_same_statement() -> None:
    wrong = check_commitments(EXAMPLE, tables([ROW, {**ROW, "_row": 8}]))
    sentence = "Diese Aussage steht schon in Zeile 7."
    assert list(wrong) == [RowError("commitments.csv", 8, "statement", sentence)]


def test_a_real_region_rates_nobody_from_a_pack() -> None:
    wrong = list(check_commitments({"region": {}}, tables([ROW])))
    assert [one.file for one in wrong] == ["commitments.csv"]
    assert read_pack(pack_folder("hannover")).tables["commitments"] == []


@pytest.fixture
def world(settings: LazySettings) -> Iterator[World]:
    settings.REGION = "beispiel"
    with leaving_nothing():
        yield build_world()


def test_roles_meet_commitments_as_the_table_says(world: World) -> None:
    rows = [one for one in expected_rows() if one.route.startswith(("zusage", "api/v1/zusage"))]
    found = authorisation.compare(world, rows)
    assert found.wrong == []
    assert found.asked > 400


def test_pages_of_the_example_open() -> None:
    one = Commitment.objects.filter(state="kept").order_by("pk")[0]
    for path in ("/zusagen/", f"/zusagen/{one.document.slug}/", one.path):
        assert Client().get(path).status_code == 200


def test_programs_read_promises_as_pages_show_them() -> None:
    every = Client().get("/api/v1/zusagen").json()
    assert every["count"] == Commitment.objects.filter(published_at__isnull=False).count()
    kept = Client().get("/api/v1/zusagen?stand=kept&dokument=beschluesse-regionstag-2026").json()
    assert {row["state"] for row in kept["items"]} == {"kept"}
    one = Client().get(f"/api/v1/zusagen/{kept['items'][0]['id']}").json()
    assert one["updates"][0]["second_editor"] is True
    waiting = Commitment.objects.get(title__startswith="24 Plätze")
    assert Client().get(f"/api/v1/zusagen/{waiting.pk}").json()["updates"] == []
    hidden = Commitment.objects.filter(published_at__isnull=True)[0]
    assert Client().get(f"/api/v1/zusagen/{hidden.pk}").status_code == 404
    assert Client().get("/api/v1/zusagen?dokument=unfug").status_code == 422
