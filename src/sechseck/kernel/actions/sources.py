# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Bring sources into the database."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction

from sechseck.kernel.models import Source, User
from sechseck.kernel.permissions import require

FIELDS = ("title", "publisher", "url", "licence", "attribution", "published", "retrieved")


@transaction.atomic
def load_sources(rows: Iterable[Mapping[str, Any]], *, by: User) -> None:
    """Bring the sources in step with the rows of a pack."""
    require(by, "kernel.load_pack")
    Source.objects.bulk_create(
        [Source(key=row["key"], **{name: row[name] for name in FIELDS}) for row in rows],
        update_conflicts=True,
        unique_fields=["key"],
        update_fields=FIELDS,
    )
