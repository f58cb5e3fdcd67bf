# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Bring sources into the database."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.utils.text import slugify

from sechseck.kernel.actions.trace import record
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


@transaction.atomic
def add_source(told: Mapping[str, Any], *, by: User) -> Source:
    """Add a publication that somebody names; one with the same title and publisher is it."""
    require(by, "evidence.record_values")
    known = Source.objects.filter(title=told["title"], publisher=told["publisher"]).first()
    if known is not None:
        return known
    stem = slugify(told["title"])[:40].strip("-") or "quelle"
    taken = set(Source.objects.filter(key__startswith=stem).values_list("key", flat=True))
    names = [stem, *(f"{stem}-{number}" for number in range(2, len(taken) + 2))]
    source = Source.objects.create(
        key=next(name for name in names if name not in taken),
        **{n: told.get(n, "") for n in FIELDS},
    )
    record("source-added", by=by, source=source.key)
    return source
