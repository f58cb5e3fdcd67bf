# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Lists of measures: tried, taken, brought twice, brought back; each refusal with its row."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.forms.models import model_to_dict
from django.test import Client
from openpyxl import Workbook

from sechseck.engines.readers.sheet import read_sheet
from sechseck.kernel.errors import Conflict, Invalid, NotAllowed
from sechseck.kernel.models import Job, User
from sechseck.strategy.actions.agreement import Slot, set_amount
from sechseck.strategy.actions.lists import keep_list, take_list, try_list
from sechseck.strategy.actions.measure_parts import add_milestone, link_goal, settle_milestone
from sechseck.strategy.actions.measures import add_measure, edit_measure, step_measure
from sechseck.strategy.exports import rows_in_words
from sechseck.strategy.lists import table_of
from sechseck.strategy.models import ActionPlan, ColumnMeaning, Measure, MeasuresList
from sechseck.strategy.queries.exports import measures_of, table_of_measures
from sechseck.strategy.tests.made import a_goal, a_measure, a_plan
from sechseck.strategy.views import lists as pages
from sechseck.strategy.workbook import xlsx_of

pytestmark = pytest.mark.usefixtures("region")
HEAD = "Kennung;Titel;Beginn;Ende;Geplant 2026 eigene Mittel;Thema;Zuständig;Meilensteine"
LIST = (
    f"{HEAD}\n"
    "W1;Wohnungen bauen;01.01.2026;31.12.2027;1.234,56 €;Wohnen;Bauamt;30.06.2026 Spatenstich\n"
    "W2;Häuser dämmen;;;;;;\n"
)


@pytest.fixture
def plan(anna: User) -> ActionPlan:
    """Return a plan without measures."""
    return a_plan(anna)


def brought(
    plan: ActionPlan, by: User, content: str | bytes, name: str = "liste.csv"
) -> MeasuresList:
    raw = content.encode() if isinstance(content, str) else content
    table = table_of(read_sheet(name, raw))
    return keep_list(plan, table, file_name=name, content_sha256="0" * 64, by=by)


def meanings(found: MeasuresList) -> dict[int, str]:
    return {int(place): meaning for place, meaning in found.mapping.items()}


def tried(
    plan: ActionPlan, by: User, content: str | bytes, name: str = "liste.csv"
) -> MeasuresList:
    found = brought(plan, by, content, name)
    return try_list(found, meanings(found), by=by)


def taken(
    plan: ActionPlan, by: User, content: str | bytes, name: str = "liste.csv"
) -> MeasuresList:
    found = tried(plan, by, content, name)
    return take_list(found, fingerprint=found.outcome["fingerprint"], by=by)


def reasons(found: MeasuresList) -> dict[int, str]:
    return {number: " ".join(told) for number, _cells, told in found.outcome["refused"]}


def test_a_trial_changes_nothing(plan: ActionPlan, anna: User) -> None:
    found = tried(plan, anna, LIST)

    assert found.outcome["counts"] == {"new": 2, "changed": 0, "unchanged": 0, "refused": 0}
    assert not Measure.objects.exists()


def test_what_is_taken_stands_in_the_plan(plan: ActionPlan, anna: User) -> None:
    taken(plan, anna, LIST)

    one = Measure.objects.get(identifier="W1")
    assert (one.title, one.starts, one.ends) == (
        "Wohnungen bauen", date(2026, 1, 1), date(2027, 12, 31),
    )  # fmt: skip
    assert one.theme is not None
    assert one.unit is not None
    assert (one.theme.slug, one.unit.slug) == ("wohnen", "bauamt")
    assert one.budget.get().amount == Decimal("1234.56")
    assert one.milestones.get().title == "Spatenstich"
    assert (one.state, one.node.visibility) == ("idea", "internal")


def test_the_same_list_twice_changes_nothing(plan: ActionPlan, anna: User) -> None:
    taken(plan, anna, LIST)
    before = list(Measure.objects.values_list("pk", "version"))

    again = taken(plan, anna, LIST)

    assert again.outcome["counts"] == {"new": 0, "changed": 0, "unchanged": 2, "refused": 0}
    assert list(Measure.objects.values_list("pk", "version")) == before


def test_a_changed_cell_changes_one_field(plan: ActionPlan, anna: User) -> None:
    taken(plan, anna, LIST)

    found = taken(
        plan, anna, LIST.replace("31.12.2027", "30.06.2028").replace("1.234,56", "2.000")
    )

    (_row, identifier, _title, kind, changes) = found.outcome["effects"][0]
    assert (identifier, kind) == ("W1", "changed")
    assert [tuple(one) for one in changes] == [
        ("Ende", "31.12.2027", "30.06.2028"),
        ("Geplant 2026 eigene Mittel", "1.234,56 €", "2.000,00 €"),
    ]
    one = Measure.objects.get(identifier="W1")
    assert (one.ends, one.budget.get().amount) == (date(2028, 6, 30), Decimal("2000.00"))


def test_an_empty_cell_says_nothing(plan: ActionPlan, anna: User) -> None:
    taken(plan, anna, LIST)
    taken(plan, anna, f"{HEAD}\nW1;;;;;;;\n")

    assert Measure.objects.get(identifier="W1").ends == date(2027, 12, 31)


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (";Ohne Kennung;;;;;;", "Die Kennung fehlt"),
        ("W1;;;;;;;", "Der Titel fehlt"),
        ("W1;x;46022;;;;;", "Excel"),
        ("W1;x;;;1234.56;;;", "Punkt vor den Cent"),
        ("W1;x;;;;Weltfrieden;;", "Dieses Thema gibt es hier nicht"),
        ("W1;x;;;;;Niemand;", "Diese Stelle gibt es hier nicht"),
        ("W1;=1+1;;;;;;", "Formel"),
        ("W1;x;02.01.2026;01.01.2026;;;;", "Ende liegt vor dem Beginn"),
        ("W1;x;;;;;;irgendwann", "kein Meilenstein"),
    ],
)
def test_what_is_unclear_is_refused_with_its_row(
    row: str, why: str, plan: ActionPlan, anna: User
) -> None:
    found = taken(plan, anna, f"{HEAD}\nW9;Gut;;;;;;\n{row}\n")

    assert list(reasons(found)) == [3]
    assert why in reasons(found)[3]
    assert [one.identifier for one in Measure.objects.all()] == ["W9"]


def test_an_identifier_that_stands_twice_is_refused_twice(plan: ActionPlan, anna: User) -> None:
    found = tried(plan, anna, f"{HEAD}\nW1;a;;;;;;\nW1;b;;;;;;\n")

    assert list(reasons(found)) == [2, 3]


def test_a_list_never_decides_a_measure(plan: ActionPlan, anna: User) -> None:
    rows = "Kennung;Titel;Stand\nW1;a;läuft\nW2;b;vorgeschlagen\nW3;c;Idee\nW4;d;prima\n"
    found = taken(plan, anna, rows)

    assert "Beschluss" in reasons(found)[2]
    assert "kennen wir nicht" in reasons(found)[5]
    states = dict(Measure.objects.values_list("identifier", "state"))
    assert states == {"W2": "proposed", "W3": "idea"}


def test_lines_above_the_headings_are_left_out_and_meanings_remembered(
    plan: ActionPlan, anna: User
) -> None:
    text = "Liste des Amtes;;\nNo;Was;Wann\n7;Bauen;2027\n"
    found = brought(plan, anna, text)
    try_list(found, {0: "identifier", 1: "title", 2: "ends_year"}, by=anna)
    assert ColumnMeaning.objects.count() == 1

    again = taken(plan, anna, text)

    assert again.mapping == {"0": "identifier", "1": "title", "2": "ends_year"}
    assert Measure.objects.get().ends == date(2027, 12, 31)


def test_a_mapping_names_the_identifier_and_nothing_twice(plan: ActionPlan, anna: User) -> None:
    found = brought(plan, anna, LIST)
    with pytest.raises(Invalid, match="Kennung"):
        try_list(found, {1: "title"}, by=anna)
    with pytest.raises(Invalid, match="dasselbe"):
        try_list(found, {0: "identifier", 1: "title", 2: "title"}, by=anna)


def test_merged_cells_and_formulas_of_excel_are_refused(plan: ActionPlan, anna: User) -> None:
    book = Workbook()
    sheet: Any = book.active
    for row in (["Kennung", "Titel", "Zuständig"], ["W1", "a", "Bauamt"], ["W2", "b", None],
                ["W3", "=1+1", None], ["W4", "d", None]):  # fmt: skip
        sheet.append(row)
    sheet.merge_cells("C2:C3")
    file = io.BytesIO()
    book.save(file)

    found = tried(plan, anna, file.getvalue(), "liste.xlsx")

    assert "verbundenen" in reasons(found)[3]
    assert "Formel" in reasons(found)[4]
    assert found.outcome["counts"]["new"] == 2


def test_somebody_who_changes_meanwhile_is_not_overwritten(
    plan: ActionPlan, anna: User, otto: User
) -> None:
    taken(plan, anna, LIST)
    found = tried(plan, anna, LIST.replace("Häuser dämmen", "Häuser gut dämmen"))
    other = Measure.objects.get(identifier="W2")
    edit_measure(other, {"title": "Dächer dämmen"}, version=other.version, by=otto)

    with pytest.raises(Conflict, match="Vorschau"):
        take_list(found, fingerprint=found.outcome["fingerprint"], by=anna)
    assert Measure.objects.get(identifier="W2").title == "Dächer dämmen"


def test_a_list_is_taken_once_by_its_owner(
    plan: ActionPlan, anna: User, otto: User, clara: User
) -> None:
    found = tried(plan, anna, LIST)
    mark = found.outcome["fingerprint"]
    with pytest.raises(NotAllowed):
        take_list(found, fingerprint=mark, by=clara)
    with pytest.raises(Conflict):
        take_list(found, fingerprint=mark, by=otto)
    take_list(found, fingerprint=mark, by=anna)
    with pytest.raises(Conflict, match="schon übernommen"):
        take_list(found, fingerprint=mark, by=anna)
    with pytest.raises(Conflict):
        try_list(found, meanings(found), by=anna)
    with pytest.raises(NotAllowed):
        brought(plan, clara, LIST)


def test_a_unit_changes_no_measure_of_others(plan: ActionPlan, anna: User, uta: User) -> None:
    a_measure(anna, plan, "W1")

    found = tried(plan, uta, LIST)

    assert "andere Stelle" in reasons(found)[2]
    assert found.outcome["counts"]["new"] == 1


def lived_in(plan: ActionPlan, by: User) -> None:
    """Fill a plan with what makes the way back hard."""
    taken(plan, by, LIST)
    one = Measure.objects.get(identifier="W1")
    for title in ("Wohnen | bezahlbar", "Zweimal", "Zweimal", "Klar"):
        link_goal(one, a_goal(by, title), by=by)
    set_amount(one, Slot(2025, "actual", "grant"), amount=Decimal("987654321098.76"), by=by)
    done = add_milestone(one, title="Fest; mit Musik", due=date(2026, 3, 1), by=by)
    settle_milestone(done, state="done", done_on=date(2026, 3, 2), version=1, by=by)
    words = {"title": "=Summe", "description": "Erste Zeile\nzweite „Zeile“; mit | Strich  "}
    edit_measure(Measure.objects.get(identifier="W2"), words, version=1, by=by)
    a_measure(by, plan, "W3", state="running", is_continuous=True)


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_our_own_table_brought_back_changes_nothing(
    ending: str, plan: ActionPlan, anna: User, client: Client
) -> None:
    lived_in(plan, anna)
    client.force_login(anna)
    answer = client.get(f"{plan.path}massnahmen.{ending}")
    content = b"".join(answer) if answer.streaming else answer.content

    found = taken(plan, anna, content, f"liste.{ending}")

    assert found.outcome["counts"] == {"new": 0, "changed": 0, "unchanged": 3, "refused": 0}


def test_a_table_holds_no_formula_and_says_why_a_status_is_so(
    plan: ActionPlan, anna: User, client: Client
) -> None:
    lived_in(plan, anna)
    client.force_login(anna)
    text = b"".join(client.get(f"{plan.path}massnahmen.csv")).decode()

    assert '"\'=Summe"' in text
    assert "Warum (berechnet)" in text
    told = client.get(f"{plan.path}massnahmen.json").json()
    assert {one["identifier"] for one in told["measures"]} == {"W1", "W2", "W3"}
    assert all(one["status"]["reason"] for one in told["measures"])
    assert told["measures"][0]["budget"][0]["amount"] == "987654321098.76"


def test_a_printed_plan_is_a_tagged_pdf(plan: ActionPlan, anna: User, client: Client) -> None:
    lived_in(plan, anna)
    client.force_login(anna)

    answer = client.get(f"{plan.path}massnahmen.pdf")

    assert answer["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF")
    assert client.get(f"{plan.path}massnahmen.exe").status_code == 404


def test_a_guest_gets_only_what_is_public(plan: ActionPlan, anna: User, client: Client) -> None:
    taken(plan, anna, LIST)
    a_measure(anna, plan, "W3")

    told = client.get(f"{plan.path}massnahmen.json").json()

    assert [one["identifier"] for one in told["measures"]] == ["W3"]


def test_a_list_on_its_way_through_the_browser(
    plan: ActionPlan, anna: User, otto: User, client: Client
) -> None:
    client.force_login(anna)
    bad = client.post(f"{plan.path}liste/", {"attachment": SimpleUploadedFile("x.exe", b"MZ\x00")})
    assert bad.status_code == 422
    file = SimpleUploadedFile("liste.csv", LIST.encode())
    there = client.post(f"{plan.path}liste/", {"attachment": file})["Location"]
    found = MeasuresList.objects.get()
    chosen = {f"spalte{place}": meaning for place, meaning in found.mapping.items()}

    assert client.post(there, {**chosen, "spalte0": ""}).status_code == 422
    assert client.post(there, chosen).status_code == 302
    page = client.get(there).content.decode()
    assert "Wohnungen bauen" in page
    mark = MeasuresList.objects.get().outcome["fingerprint"]
    client.post(there, {"take": "1", "fingerprint": mark})

    assert Measure.objects.count() == 2
    assert "übernommen" in client.get(there).content.decode()
    assert b"Grund" in b"".join(client.get(f"{there}abgelehnt.csv"))
    client.force_login(otto)
    assert client.get(there).status_code == 404, "a list is its owner's"


def test_a_long_list_is_worked_on_in_the_background(
    plan: ActionPlan, anna: User, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "TRIED_AT_ONCE", 1)
    monkeypatch.setattr(pages, "TAKEN_AT_ONCE", 1)
    found = brought(plan, anna, LIST)
    client.force_login(anna)
    chosen = {f"spalte{place}": meaning for place, meaning in found.mapping.items()}
    client.post(found.path, chosen)
    done("try-measures-list", anna)
    mark = MeasuresList.objects.get().outcome["fingerprint"]
    client.post(found.path, {"take": "1", "fingerprint": mark})
    job = done("take-measures-list", anna)

    assert job.result == found.path
    assert Measure.objects.count() == 2


def done(kind: str, owner: User) -> Job:
    """Do the one job of a kind that waits."""
    from sechseck.kernel.tasks import run_job

    job = Job.objects.get(kind=kind, owner=owner)
    run_job(str(job.uuid))
    job.refresh_from_db()
    assert job.state == Job.State.DONE, job.problem
    return job


@pytest.mark.parametrize("number", [5, 50])
def test_pages_and_files_ask_few_questions(
    number: int, plan: ActionPlan, anna: User, client: Client, django_assert_max_num_queries: Any
) -> None:
    rows = "".join(f"W{n};Haus {n};01.01.2026;;5,00;Wohnen;Bauamt;\n" for n in range(number))
    found = taken(plan, anna, f"{HEAD}\n{rows}")
    client.force_login(anna)
    client.get("/massnahmen/")

    for address in (f"{plan.path}liste/", found.path, f"{plan.path}massnahmen.json"):
        with django_assert_max_num_queries(12):
            assert client.get(address).status_code == 200
    with django_assert_max_num_queries(12):
        list(rows_in_words(table_of_measures(anna, measures_of(anna, plan))))
    assert xlsx_of(table_of_measures(anna, measures_of(anna, plan))).startswith(b"PK")


def test_a_new_row_leaves_behind_what_writing_by_hand_leaves(plan: ActionPlan, anna: User) -> None:
    goal, other = a_goal(anna), a_plan(anna, "von-hand")
    head = f"{HEAD};Status;Ziele"
    row = ";".join(
        ["W1", "Wohnungen bauen", "01.01.2026", "31.12.2027", "1.234,56 €", "Wohnen", "Bauamt",
         "30.06.2026 Spatenstich (erreicht 01.07.2026)", "vorgeschlagen", goal.title]
    )  # fmt: skip
    taken(plan, anna, f"{head}\n{row}\n")
    listed = Measure.objects.get(plan=plan)
    told = {name: getattr(listed, name) for name in ("title", "starts", "ends", "theme", "unit")}

    by_hand = add_measure({**told, "identifier": "W1", "plan": other}, by=anna)
    link_goal(by_hand, goal, by=anna)
    set_amount(by_hand, Slot(2026, "plan", "own"), amount=Decimal("1234.56"), by=anna)
    made = add_milestone(by_hand, title="Spatenstich", due=date(2026, 6, 30), by=anna)
    settle_milestone(made, state="done", done_on=date(2026, 7, 1), version=1, by=anna)
    step_measure(by_hand, "propose", version=1, by=anna)

    assert _left_behind(listed) == _left_behind(Measure.objects.get(pk=by_hand.pk))


def _left_behind(measure: Measure) -> dict[str, Any]:
    node = measure.node
    parts = ("milestones", "budget", "goals")
    rows = {name: list(getattr(measure, name).values()) for name in parts}
    own = {"id", "measure_id"}
    return {
        "measure": model_to_dict(measure, exclude=["id", "node", "plan", "created_at"]),
        "node": (node.title, node.terms, node.visibility, node.path == measure.path),
        "traces": [(one.verb, one.details) for one in node.traces.order_by("pk")],
        "parts": {
            name: [{k: v for k, v in row.items() if k not in own} for row in told]
            for name, told in rows.items()
        },
    }
