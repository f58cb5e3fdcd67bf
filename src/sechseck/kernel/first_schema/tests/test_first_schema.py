# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import replace

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection

from sechseck.kernel.first_schema.laying import lay
from sechseck.kernel.first_schema.recording import recorded


def test_the_recording_is_that_of_the_migrations_there_are() -> None:
    assert recorded().fits, "A migration is new or changed: run ./sechseck schema and commit."


def test_a_changed_migration_makes_the_recording_old() -> None:
    assert not replace(recorded(), made_from="0" * 64).fits


def test_every_table_of_ours_is_recorded() -> None:
    said = "\n".join(recorded().statements)
    tables = [model._meta.db_table for model in apps.get_models() if model._meta.managed]

    missing = [name for name in tables if f'CREATE TABLE "{name}"' not in said]

    assert [name for name in missing if "procrastinate" not in name] == []


@pytest.mark.django_db
def test_a_database_with_tables_is_left_alone() -> None:
    assert lay(connection, recorded()) is False


@pytest.mark.django_db
def test_the_database_of_the_tests_has_taken_every_step_and_none_is_left() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM django_migrations")
        taken = cursor.fetchone()

    assert taken == (len(recorded().steps),)
    call_command("migrate", check_unapplied=True, verbosity=0)
