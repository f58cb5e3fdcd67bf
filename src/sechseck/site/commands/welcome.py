# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What `./sechseck run` says about accounts; asked without loading the application."""

from __future__ import annotations

import psycopg

from sechseck.site.launcher.instance import Instance
from sechseck.site.setup.example_password import ACCOUNTS, example_password
from sechseck.site.setup.regions import is_example

ADMIN = "SELECT EXISTS (SELECT 1 FROM kernel_user WHERE role = 'admin' AND is_active)"


def welcome(here: Instance) -> list[str]:
    """Return the accounts of the invented region, or the way to the first administrator."""
    if is_example(here.region):
        return [
            f"Zugänge: {', '.join(ACCOUNTS)}",
            f"Kennwort für alle: {example_password()}",
        ]
    with psycopg.connect(here.url) as connection:
        row = connection.execute(ADMIN).fetchone()
    if row and row[0]:
        return []
    command = f"./sechseck admin NAME --region {here.region}"
    return [f"Noch verwaltet niemand die Zugänge. Der erste Zugang entsteht mit: {command}"]
