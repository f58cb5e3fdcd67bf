# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Everything that is held about a person, as one file to take along."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import datetime
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.template.loader import render_to_string

from sechseck.kernel.models import Erasure, User
from sechseck.kernel.personal import holdings
from sechseck.kernel.queries.together import counted_together
from sechseck.kernel.wording import day

SECRETS = {"password", "data", "session_key", "token", "secret", "digest", "body"}
Row = dict[str, Any]


def erasures_for(user: User) -> models.QuerySet[Erasure]:
    """Return which erasures wait for somebody other than who asked."""
    waiting = Erasure.objects.filter(state=Erasure.State.ASKED).exclude(proposed_by=user)
    return waiting.exclude(person=user)


def held_about(person: User) -> list[tuple[str, str, list[Row]]]:
    """Return name, title and rows of every kind of data; secrets stay out."""
    return [
        (
            one.name,
            str(one.title),
            [_row(row) for rows in one.rows(person) for row in rows.order_by("pk")],
        )
        for one in holdings()
    ]


def held_counts(person: User) -> list[tuple[str, int]]:
    """Return the title of every kind of data and how many rows there are, in one question."""
    asked = [(str(one.title), rows) for one in holdings() for rows in one.rows(person)]
    found = {str(one.title): 0 for one in holdings()}
    for (title, _rows), number in zip(
        asked, counted_together([rows for _title, rows in asked], person), strict=True
    ):
        found[title] += number
    return list(found.items())


def archive_of(person: User, *, made_at: datetime) -> bytes:
    """Return a ZIP with the data as JSON for programs and as a page for people."""
    held = held_about(person)
    as_json = {name: rows for name, _title, rows in held}
    page = render_to_string(
        "kernel/personal_archive.html",
        {"held": held, "person": person, "made": day(made_at.date().isoformat())},
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        words = json.dumps(as_json, cls=DjangoJSONEncoder, ensure_ascii=False, indent=1)
        archive.writestr("meine-daten.json", words)
        archive.writestr("meine-daten.html", page)
    return file.getvalue()


def _row(row: models.Model) -> Row:
    return {
        field.attname: _value(getattr(row, field.attname))
        for field in row._meta.concrete_fields
        if field.attname not in SECRETS and not field.generated
    }


def _value(value: object) -> object:
    return value.hex() if isinstance(value, bytes | memoryview) else value
