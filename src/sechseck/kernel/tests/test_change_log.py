# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The database logs what becomes of every row; no text of anybody gets into the log."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, models, transaction

from sechseck.kernel.actions.feedback import send_feedback
from sechseck.kernel.audited import NOT_WATCHED, is_ours, watches
from sechseck.kernel.database_role import ONLY_GROWS
from sechseck.kernel.models import Change, Feedback, Node, RowSecret, Seal, User
from sechseck.kernel.queries.audit import faults

CANARY = "Kanarienvogel"
OURS = [one for one in apps.get_models(include_auto_created=True) if is_ours(one)]


def changes_of(row: models.Model) -> list[tuple[str, list[str]]]:
    log = Change.objects.filter(table=row._meta.db_table, row=row.pk)
    return list(log.values_list("operation", "columns"))


WATCHING = {"audit_insert", "audit_update", "audit_delete", "audit_truncate"}


def triggers_of(table: str) -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT tgname FROM pg_trigger WHERE tgrelid = %s::regclass", [table])
        return {name for (name,) in cursor.fetchall()}


@pytest.mark.django_db
@pytest.mark.parametrize("model", OURS, ids=lambda one: one._meta.db_table)
def test_every_table_of_ours_is_watched_or_says_why_not(model: type[models.Model]) -> None:
    table = model._meta.db_table
    if not model._meta.managed or table in NOT_WATCHED:
        return
    assert triggers_of(table) >= WATCHING
    assert isinstance(model._meta.pk, models.AutoField), "the log numbers rows by an integer"
    assert model._meta.pk.column == "id"


@pytest.mark.django_db
def test_no_watched_table_is_emptied_at_once() -> None:
    for one in watches():
        with connection.cursor() as cursor, transaction.atomic():
            cursor.execute(f"ALTER TABLE {one.table} ENABLE TRIGGER audit_truncate")
            with pytest.raises(DatabaseError, match="never emptied"), transaction.atomic():
                cursor.execute(f"TRUNCATE {one.table} CASCADE")


@pytest.mark.django_db
def test_what_the_application_cannot_change_the_owner_cannot_either() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger "
            "JOIN pg_proc ON pg_proc.oid = tgfoid "
            "WHERE proname LIKE 'refuse_change%' AND tgtype & 16 <> 0"
        )
        refusing = {table for (table,) in cursor.fetchall()}

    assert refusing == {*ONLY_GROWS, "kernel_change"}


def test_only_tables_that_exist_are_exempt() -> None:
    tables = {one._meta.db_table for one in apps.get_models(include_auto_created=True)}

    assert set(NOT_WATCHED) <= tables
    assert all(NOT_WATCHED.values())


def test_what_is_shown_plainly_is_no_text() -> None:
    plain = {
        (one.table, name)
        for one in watches()
        for name in {*one.not_hidden} - {*one.not_plain}
        if name in {"title", "name", "text", "email", "username", "slug", "path", "reason"}
    }

    assert plain == set()


@pytest.mark.django_db
def test_a_row_is_logged_from_its_beginning_to_its_end() -> None:
    node = Node.objects.create(kind="theme", title=CANARY, path="/x/", terms=CANARY)

    Node.objects.filter(pk=node.pk).update(title="Neu", visibility="internal")
    Node.objects.filter(pk=node.pk).update(title="Neu")
    log = changes_of(node)
    Node.objects.filter(pk=node.pk).delete()

    assert log == [("I", []), ("U", ["title", "visibility"])]
    assert changes_of(node)[-1] == ("D", [])


@pytest.mark.django_db
def test_the_log_holds_no_text_but_proves_it(anna: User) -> None:
    hint = send_feedback(topic="access", page="/", text=CANARY, reply_to="", key=uuid4(), by=anna)

    row = Change.objects.get(table="kernel_feedback", row=hint.pk)

    assert row.plain["topic"] == "access"
    assert not Change.objects.filter(plain__icontains=CANARY).exists()
    assert len(row.digest) == 32
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT audit_digest(secret, to_jsonb(f) - array['id', 'at', 'topic']) "
            "FROM kernel_feedback f JOIN kernel_rowsecret s ON s.table = 'kernel_feedback' "
            "AND s.row = f.id WHERE f.id = %s",
            [hint.pk],
        )
        assert bytes(cursor.fetchone()[0]) == bytes(row.digest)


@pytest.mark.django_db
def test_who_acted_stands_in_the_same_transaction(anna: User) -> None:
    hint = send_feedback(topic="access", page="/", text="x", reply_to="", key=uuid4(), by=anna)

    one = Change.objects.get(table="kernel_feedback", row=hint.pk)
    trace = Change.objects.get(table="kernel_trace", transaction=one.transaction)

    assert (trace.plain["by_id"], trace.plain["verb"]) == (anna.pk, "feedback-sent")
    assert trace.at == one.at


@pytest.mark.django_db
def test_many_rows_at_once_are_logged_one_by_one() -> None:
    nodes = Node.objects.bulk_create(
        [Node(kind="theme", title=f"T{n}", path=f"/{n}/") for n in range(30)]
    )

    Node.objects.filter(pk__in=[node.pk for node in nodes]).update(visibility="internal")

    assert all(changes_of(node) == [("I", []), ("U", ["visibility"])] for node in nodes)
    assert faults({}) == []


@pytest.mark.django_db
def test_a_change_past_the_log_is_found(anna: User) -> None:
    node = Node.objects.create(kind="theme", title="Alt", path="/x/")
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute("UPDATE kernel_node SET title = 'Neu' WHERE id = %s", [node.pk])
        cursor.execute("SET LOCAL session_replication_role = origin")

    found = faults({})

    assert found == [f"kernel_node: 1 Zeilen sind anders als im Protokoll ({node.pk} …)."]


@pytest.mark.django_db
def test_a_destroyed_secret_leaves_nothing_to_guess_with(anna: User) -> None:
    hint = Feedback.objects.create(topic="access", text=CANARY, key=uuid4())
    before = RowSecret.objects.get(table="kernel_feedback", row=hint.pk).secret
    Feedback.objects.filter(pk=hint.pk).update(text="")

    with connection.cursor() as cursor:
        cursor.execute("SELECT audit_forget('kernel_feedback', array[%s]::bigint[])", [hint.pk])

    assert not RowSecret.objects.filter(secret=before).exists()
    assert changes_of(hint)[-1] == ("F", [])
    assert faults({}) == []


@pytest.mark.django_db
@pytest.mark.parametrize("model", [Change, Seal])
def test_the_log_is_never_changed(model: type[models.Model], anna: User) -> None:
    Seal.objects.create(number=1, first=1, last=1, count=0, at="2026-01-01T00:00Z")

    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        model._default_manager.update(at="2020-01-01T00:00Z")
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        model._default_manager.all()._raw_delete("default")
