# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""An empty database gets all tables at once."""

from __future__ import annotations

from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.recorder import MigrationRecorder

from sechseck.kernel.first_schema.recording import Recording

# Whoever migrates the same empty database at the same time waits, then finds it filled.
LAYING = 0x5EC45CE4


def lay(connection: BaseDatabaseWrapper, recording: Recording) -> bool:
    """Say the recording to an empty database, all or nothing; tell whether it was."""
    with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LAYING])
        if connection.introspection.table_names(cursor):
            return False
        for statement in recording.statements:
            cursor.execute(statement)
        recorder = MigrationRecorder(connection)
        recorder.ensure_schema()
        recorder.migration_qs.bulk_create(
            recorder.Migration(app=app, name=name) for app, name in recording.steps
        )
    return True
