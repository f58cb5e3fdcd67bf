# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The application's role of the database: enough for every page, nothing beyond."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from uuid import uuid4

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.urls import NoReverseMatch, URLPattern, get_resolver, reverse

from sechseck.kernel.actions.feedback import send_feedback
from sechseck.kernel.actions.watching import watch_tables
from sechseck.kernel.database_role import CLOSED, ONLY_GROWS, ONLY_READ, grant
from sechseck.kernel.models import Change, User
from sechseck.site.tests.test_house import patterns

ROLE = "sechseck_app_of_tests"


@pytest.fixture
def as_application(db: None) -> Iterator[None]:
    """Work with the rights of the application until the test ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(61)")
        with suppress(DatabaseError), transaction.atomic():
            cursor.execute(f"CREATE ROLE {ROLE}")  # another database may have made it
        grant(cursor, ROLE)
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(f"SET LOCAL ROLE {ROLE}")
    yield
    with connection.cursor() as cursor:
        cursor.execute("RESET ROLE")


def refused(statement: str) -> bool:
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    except DatabaseError as error:
        return "permission denied" in str(error) or "must be owner" in str(error)
    return False


def _status(client: Client, path: str) -> int:
    """Return the status; a file that is sent is closed, as the server does."""
    answer = client.get(path)
    for close in answer._resource_closers:
        close()
    return answer.status_code


@pytest.mark.parametrize("table", [*ONLY_GROWS, *ONLY_READ, *CLOSED])
def test_what_only_grows_is_neither_changed_nor_deleted(as_application: None, table: str) -> None:
    assert refused(f"UPDATE {table} SET id = id")
    assert refused(f"DELETE FROM {table}")
    assert refused(f"TRUNCATE {table} CASCADE")


@pytest.mark.parametrize("table", [*ONLY_READ, *CLOSED])
def test_the_log_is_not_forged(as_application: None, table: str) -> None:
    assert refused(f"INSERT INTO {table} DEFAULT VALUES")


def test_secrets_are_not_read(as_application: None) -> None:
    assert refused("SELECT * FROM kernel_rowsecret")
    assert refused("SELECT audit_secret('kernel_user', 1)")
    assert refused("SELECT audit_snapshot('kernel_user', NULL, 'S')")


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE mine (id int)",
        "DROP TABLE kernel_user",
        "ALTER TABLE kernel_change DISABLE TRIGGER ALL",
        "ALTER TABLE kernel_node DISABLE TRIGGER audit_update",
        "DROP TRIGGER audit_update ON kernel_node",
        "TRUNCATE kernel_node CASCADE",
        "SET session_replication_role = replica",
        "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE sql AS ''",
    ],
)
def test_it_makes_and_unmakes_nothing(as_application: None, statement: str) -> None:
    assert refused(statement)


def test_every_other_table_is_read_and_written(as_application: None) -> None:
    closed = {*ONLY_GROWS, *ONLY_READ, *CLOSED}
    tables = [one._meta.db_table for one in apps.get_models() if one._meta.managed]
    with connection.cursor() as cursor:
        for table in sorted(set(tables) - closed):
            cursor.execute("SELECT has_table_privilege(%s, 'select, insert')", [table])
            assert cursor.fetchone() == (True,), table


def test_the_log_is_written_all_the_same(as_application: None, anna: User) -> None:
    hint = send_feedback(topic="access", page="/", text="x", reply_to="", key=uuid4(), by=anna)

    assert Change.objects.filter(table="kernel_feedback", row=hint.pk).exists()


def test_watching_again_changes_nothing(db: None) -> None:
    assert watch_tables() == []


def addresses() -> list[str]:
    """Return the addresses of all pages that need no number or name."""
    plain: list[URLPattern] = [one for one in patterns(get_resolver()) if one.name]
    found = []
    for one in plain:
        if not one.pattern.converters:
            for name in (one.name, f"home:{one.name}", f"thread:{one.name}"):
                try:
                    found.append(reverse(str(name)))
                    break
                except NoReverseMatch:
                    continue
    return sorted(set(found))


@pytest.mark.parametrize("role", [None, User.Role.OFFICE, User.Role.ADMIN])
def test_every_page_works_with_these_rights(
    example: None, as_application: None, client: Client, role: str | None
) -> None:
    if role:
        client.force_login(User.objects.create_user("wer", role=role))

    assert [path for path in addresses() if _status(client, path) >= 500] == []
    assert client.get("/aussagen/").status_code == 200
