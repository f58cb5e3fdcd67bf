# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The recording: who made it, and what it says."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.executor import MigrationExecutor
from psycopg import ClientCursor

from sechseck.kernel.first_schema.digest import migrations_digest

FILE = Path(__file__).parent / "recorded.json"
NOTES = "django_migrations"  # which steps were taken: told by Django's own means


@dataclass(frozen=True)
class Recording:
    """The statements of all migrations in their order, and the steps that they stand for."""

    made_from: str
    steps: list[tuple[str, str]]
    statements: list[str]

    @property
    def fits(self) -> bool:
        """Tell whether the migrations are still those that were recorded."""
        return self.made_from == migrations_digest()


def recorded() -> Recording:
    """Read the recording that comes with the program."""
    words = json.loads(FILE.read_text(encoding="utf-8"))
    steps = [(app, name) for app, name in words["steps"]]
    return Recording(words["made_from"], steps, words["statements"])


def keep(recording: Recording) -> None:
    """Write the recording down, a statement per line."""
    FILE.write_text(json.dumps(asdict(recording), ensure_ascii=False, indent=0) + "\n")


def record(connection: BaseDatabaseWrapper) -> Recording:
    """Migrate an empty database and return what was said to it."""
    said: list[str] = []
    writer = _Writer(connection, said)
    executor = MigrationExecutor(connection)
    targets = executor.loader.graph.leaf_nodes()
    steps = [(step.app_label, step.name) for step, _ in executor.migration_plan(targets)]
    with connection.execute_wrapper(writer):
        executor.migrate(targets)
    return Recording(migrations_digest(), steps, said)


class _Writer:
    """Writes down what changes something; what is asked on the way finds nothing in the empty."""

    def __init__(self, connection: BaseDatabaseWrapper, said: list[str]) -> None:
        connection.ensure_connection()
        self.cursor = ClientCursor(connection.connection)
        self.said = said

    def __call__(self, execute: Any, sql: Any, params: Any, many: bool, context: Any) -> Any:
        """Note one statement and let it happen."""
        words = sql if isinstance(sql, str) else sql.as_string(self.cursor)
        if NOTES not in words and not words.lstrip().upper().startswith("SELECT"):
            rows = params if many else [params]
            self.said += [self.cursor.mogrify(words, row) if row else words for row in rows]
        return execute(sql, params, many, context)
