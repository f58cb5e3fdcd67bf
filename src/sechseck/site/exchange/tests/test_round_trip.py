# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A thread leaves as a file, comes into an empty database, and leaves with the same bytes."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import rdflib
from django.contrib.auth.models import AnonymousUser
from django.db import connection, transaction
from django.db.models import Count

from sechseck.kernel.actions.accounts import enlist_program
from sechseck.kernel.models import Audience, Node, User
from sechseck.site.exchange import csv_zip, jsonld
from sechseck.site.loading.thread import main
from sechseck.thread.actions.events import Said, note_decision
from sechseck.thread.actions.exchange import import_thread
from sechseck.thread.actions.settlements import (
    confirm_settlement,
    decline_settlement,
    propose_settlement,
)
from sechseck.thread.exchange_tables import BY_NAME, TABLES
from sechseck.thread.models import (
    Anchor,
    Contradiction,
    Document,
    Settlement,
    Statement,
    StatementLink,
    Theme,
    Version,
)
from sechseck.thread.models.standing import fold, standing_of
from sechseck.thread.queries.exchange import exchanged

GUEST = AnonymousUser()
NOT_EXCHANGED = {
    Document: {"id", "node"},
    Version: {"id"},
    Anchor: {"id", "previous"},  # as its step says
    Statement: {"id", "node", "anchor", "version"},  # as its last anchor; label_version
    StatementLink: {"id", "decided_by", "proposed_by"},  # roles instead of people
    Theme: {"id", "node", "title", "title_en", "title_simple"}  # labels
    | {"sentence", "sentence_en", "sentence_simple"},
}


def linked(viewer: Any = GUEST) -> str:
    return "".join(jsonld.written(exchanged(viewer)))


def tables(viewer: Any = GUEST) -> bytes:
    file = io.BytesIO()
    csv_zip.write(exchanged(viewer), file)
    return file.getvalue()


@contextmanager
def empty() -> Iterator[None]:
    """An empty database for a while: what was there comes back afterwards."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            for table in (
                "kernel_node",
                "kernel_word",
                "thread_contradiction",
                "thread_settlement",
            ):
                cursor.execute(f"TRUNCATE {table} CASCADE")
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        yield
        with connection.cursor() as cursor:  # what a commit would check
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        transaction.set_rollback(True)


@pytest.mark.parametrize("region", ["hannover", "beispiel"], scope="module")
def test_a_region_comes_back_from_both_files_with_the_same_bytes(
    loaded_region: None, region: str, tmp_path: Path
) -> None:
    before = linked(), tables()
    files = tmp_path / "faden.jsonld", tmp_path / "faden.zip"
    files[0].write_text(before[0], encoding="utf-8")
    files[1].write_bytes(before[1])

    for file in files:
        with empty():
            assert main([file]) == 0
            assert (linked(), tables()) == before
            for link in StatementLink.objects.filter(state="confirmed"):
                assert fold(list(link.decisions.order_by("id"))) == standing_of(link)


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # rdflib's own reader
@pytest.mark.parametrize("region", ["hannover"], scope="module")
def test_others_read_it_as_linked_data(loaded_region: None, region: str) -> None:
    graph = rdflib.Graph().parse(data=linked(), format="json-ld")
    rows = {name: len(list(found)) for name, found in exchanged(GUEST)}

    word = rdflib.Namespace("urn:sechseck:wort:")
    for table in TABLES:
        found = set(graph.subjects(rdflib.RDF.type, word[table.kind]))
        assert len(found) == rows[table.name], table.name
    parts = set(graph.subject_objects(rdflib.DCTERMS.isPartOf))
    assert len(parts) == rows["statements"] + rows["versions"] + rows["names"]
    themes = set(graph.subjects(rdflib.RDF.type, rdflib.SKOS.Concept))
    assert len(themes) == rows["themes"]
    german = [label for _s, label in graph.subject_objects(rdflib.SKOS.prefLabel)]
    assert len([label for label in german if label.language == "de"]) == rows["themes"]
    assert len(set(graph.subjects(rdflib.PROV.wasQuotedFrom))) == rows["anchors"]


@pytest.mark.parametrize("region", ["hannover"], scope="module")
def test_no_name_of_a_person_leaves(loaded_region: None, region: str) -> None:
    said = linked()

    for user in User.objects.all():
        assert f'"{user.username}"' not in said


@pytest.mark.parametrize("region", ["hannover"], scope="module")
def test_what_is_hidden_leaves_only_with_who_may_see_it(
    loaded_region: None, region: str, anna: User
) -> None:
    before = linked()
    statement = Statement.objects.order_by("pk").first()
    assert statement is not None
    Node.objects.filter(pk=statement.node_id).update(visibility="members")
    Audience.objects.create(node_id=statement.node_id, role="member")

    theirs, ours = linked(), linked(anna)

    assert statement.ref not in theirs
    assert statement.text not in theirs
    assert statement.ref in ours
    with empty():
        by = enlist_program("import")
        import_thread(_read(ours), by=by)
        assert linked(anna) == ours
        assert linked() == theirs
    assert theirs != before


def suggested(count: int) -> list[StatementLink]:
    rows = StatementLink.objects.filter(state="suggested", decisions__isnull=True)
    return list(rows.select_related("source__node", "target__node").order_by("pk")[:count])


@pytest.fixture
def worked_on(loaded_region: None, anna: User) -> User:
    """Let the office reject, put off, propose, give back, withdraw; settle and half-settle."""
    berta = User.objects.create_user("berta", role=User.Role.OFFICE)
    rejected, later, proposed, returned, withdrawn = suggested(5)
    note_decision(rejected, "reject", Said(reason="GEHEIM verworfen"), by=anna)
    note_decision(later, "defer", Said(until=date(2027, 1, 31)), by=anna)
    note_decision(proposed, "propose", Said(reason="GEHEIM vorgeschlagen"), by=anna)
    note_decision(returned, "propose", by=anna)
    note_decision(returned, "decline", Said(reason="GEHEIM zurück"), by=berta)
    note_decision(withdrawn, "confirm", by=anna)
    note_decision(withdrawn, "withdraw", Said(reason="GEHEIM weg"), by=berta)
    first, second, third = Contradiction.objects.exclude(
        key__in=Settlement.objects.values("contradiction")
    ).order_by("pk")[:3]
    for one in (first, second, third):
        told = {"verdict": "both", "holds": None, "reason": "GEHEIM Grund", "source": "Amt"}
        if one == first:
            told["reason"] = "Beides stimmt"
        made = propose_settlement(one, told=told, by=anna)
        if one == first:
            confirm_settlement(made, version=made.version, by=berta)
        if one == second:
            decline_settlement(made, reason="GEHEIM nein", version=made.version, by=berta)
    return anna


@pytest.mark.parametrize("region", ["beispiel"], scope="module")
def test_what_the_office_works_on_comes_back_from_both_files(
    worked_on: User, region: str, tmp_path: Path
) -> None:
    before = linked(worked_on), tables(worked_on)
    states = dict(StatementLink.objects.values_list("state").annotate(Count("pk")).order_by())
    files = tmp_path / "faden.jsonld", tmp_path / "faden.zip"
    files[0].write_text(before[0], encoding="utf-8")
    files[1].write_bytes(before[1])

    assert {"rejected", "later", "proposed", "withdrawn"} <= set(states)
    assert "GEHEIM zurück" in before[0]
    for file in files:
        with empty():
            assert main([file]) == 0
            assert (linked(worked_on), tables(worked_on)) == before
            for link in StatementLink.objects.filter(decisions__isnull=False).distinct():
                assert fold(list(link.decisions.order_by("id"))) == standing_of(link)
            assert StatementLink.objects.filter(state="rejected", decisions=None).count() == 0


@pytest.mark.parametrize("region", ["beispiel"], scope="module")
def test_work_in_progress_leaves_with_nobody_else(
    worked_on: User, region: str, clara: User
) -> None:
    for viewer in (GUEST, clara):
        said = linked(viewer)
        assert "GEHEIM" not in said
        found = {name: list(rows) for name, rows in exchanged(viewer)}
        assert {row["state"] for row in found["links"]} == {"confirmed", "suggested"}
        assert {row["state"] for row in found["settlements"]} <= {"confirmed", "reopened"}
        assert "Beides stimmt" in {row["reason"] for row in found["settlements"]}


@pytest.mark.parametrize("region", ["beispiel"], scope="module")
def test_a_settlement_of_a_hidden_text_leaves_only_with_who_may_see_it(
    worked_on: User, region: str
) -> None:
    settlement = Settlement.objects.get(reason="Beides stimmt")
    side = settlement.sides.select_related("statement").first()
    assert side is not None
    Node.objects.filter(pk=side.statement.node_id).update(visibility="internal")

    assert "Beides stimmt" not in linked()
    assert "Beides stimmt" in linked(worked_on)


@pytest.mark.parametrize("model", NOT_EXCHANGED, ids=lambda model: model.__name__)
def test_every_column_leaves_or_is_named_here(model: Any) -> None:
    name = {Document: "documents", StatementLink: "links"}.get(model, f"{model.__name__.lower()}s")
    columns = {column.name for column in BY_NAME[name].columns}
    fields = {field.name for field in model._meta.concrete_fields}

    assert fields - columns - NOT_EXCHANGED[model] == set()


def test_the_description_of_the_tables_names_every_column() -> None:
    told = csv_zip.description()

    assert json.dumps(told)
    assert [one["name"] for one in told["resources"]] == [table.name for table in TABLES]


def _read(text: str) -> dict[str, list[dict[str, Any]]]:
    found = jsonld.read(text)
    return {table.name: found.get(table.name, []) for table in TABLES}
