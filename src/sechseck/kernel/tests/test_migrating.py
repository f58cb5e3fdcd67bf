# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Operations together leave what they leave one after the other."""

from __future__ import annotations

import pytest
from django.db import connection, models
from django.db.migrations import CreateModel
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

from sechseck.kernel.migrating import Together

TABLES = {"kernel_hen", "kernel_egg"}


def table(name: str, points_at: str) -> CreateModel:
    pointer = models.ForeignKey(f"kernel.{points_at}", models.PROTECT, related_name="+")
    return CreateModel(name, [("id", models.BigAutoField(primary_key=True)), ("to", pointer)])


def circle() -> list[Operation]:
    """Two tables that point at each other."""
    return [table("hen", "egg"), table("egg", "hen")]


def present() -> set[str]:
    return TABLES & set(connection.introspection.table_names())


def test_the_models_are_known_as_after_each_operation() -> None:
    one_by_one, at_once = ProjectState(), ProjectState()
    assert not at_once.apps.get_models()

    for operation in circle():
        operation.state_forwards("kernel", one_by_one)
    Together(circle()).state_forwards("kernel", at_once)

    assert at_once == one_by_one
    assert {model.__name__ for model in at_once.apps.get_models()} == {"hen", "egg"}


@pytest.mark.django_db
def test_tables_that_point_at_each_other_come_and_go_in_one_step() -> None:
    before, after, step = ProjectState(), ProjectState(), Together(circle())
    step.state_forwards("kernel", after)

    with connection.schema_editor() as editor:
        step.database_forwards("kernel", editor, before, after)
    assert present() == TABLES
    with connection.cursor() as cursor:
        keys = [connection.introspection.get_relations(cursor, name) for name in sorted(TABLES)]
    assert [key["to_id"][1] for key in keys] == ["kernel_hen", "kernel_egg"]

    with connection.schema_editor() as editor:
        step.database_backwards("kernel", editor, after, before)
    assert present() == set()
