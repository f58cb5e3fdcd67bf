# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""migrate: as Django does it, but an empty database gets the recorded schema first."""

from __future__ import annotations

from typing import Any

from django.core.management.commands import migrate
from django.db import connections

from sechseck.kernel.first_schema.laying import lay
from sechseck.kernel.first_schema.recording import recorded


class Command(migrate.Command):
    """Whoever asks for all steps gets them; whoever asks for some gets Django's own way."""

    def handle(self, *args: Any, **options: Any) -> str | None:
        """Lay the recorded schema if it fits, then let Django take what steps remain."""
        wants_all = not options.get("app_label") and not any(
            options.get(word) for word in ("fake", "fake_initial", "plan", "check_unapplied")
        )
        if wants_all:
            connection = connections[options["database"]]
            connection.prepare_database()
            recording = recorded()
            if recording.fits:
                lay(connection, recording)
        return super().handle(*args, **options)
