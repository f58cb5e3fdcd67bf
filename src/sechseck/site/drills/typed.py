# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Every field that holds words, also one that comes later, and other words for all its rows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import cycle, islice
from typing import Any

from django.apps import apps
from django.db import IntegrityError, connection, transaction
from django.db.models import CharField, EmailField, Field, Model, SlugField, TextField, URLField
from psycopg import sql

from sechseck.drafting.models import Motion
from sechseck.strategy.models import Measure

SHORTEST = 60  # letters; a digest, a code or a day holds no payload
LONGEST = 600  # of a text without an end
# What programs write and later read again; other words there are no words of a person.
OF_PROGRAMS = {
    "kernel.Node.path": "Adresse",
    "kernel.Node.terms": "Suchwörter",
    "kernel.User.password": "Kennwort, verborgen",
    "kernel.Change.table": "Protokoll der Datenbank",
    "kernel.Change.role": "Protokoll der Datenbank",
    "kernel.Job.subject": "Kennung",
    "kernel.Job.result": "Adresse",
    "kernel.Message.key": "Kennung",
    "kernel.Seal.batch": "Prüfsumme",
    "kernel.Seal.head": "Prüfsumme",
    "kernel.RowSecret.table": "Protokoll der Datenbank",
    "kernel.Receipt.path": "Adresse",
    "kernel.Receipt.location": "Adresse",
    "kernel.Receipt.content_type": "Kennung",
    "places.Area.sort_key": "Reihenfolge",
    "people.Actor.sort_key": "Reihenfolge",
    "thread.Version.text": "Bytes einer Fassung ändern sich nie",
    "thread.Anchor.exact": "ist gleich dem Text der Fassung",
    "thread.Anchor.prefix": "ist gleich dem Text der Fassung",
    "thread.Anchor.suffix": "ist gleich dem Text der Fassung",
    "thread.ImpulseDecision.key": "Kennung",
    "thread.Task.impulse_key": "Kennung",
    "evidence.Observation.dimension": "Kennung",
    "drafting.Text.caution": "einer unserer Sätze",
    "drafting.Amendment.caution": "einer unserer Sätze",
    "drafting.RangeAnchor.block": "Kennung",
    "drafting.RangeAnchor.exact": "ist gleich dem Text der Fassung",
    "strategy.StrategyEdition.frozen": "Fassung mit Prüfsumme",
    "strategy.ProgressReport.frozen": "Fassung mit Prüfsumme",
    "strategy.SavedDraft.form": "Kennung",
}
ROWS = ("true", "{field} <> ''", "numbered.at <= %(count)s")
Typed = tuple[type[Model], "Field[str, str]"]


def typed_fields() -> list[Typed]:
    """Return every field that may hold a person's words."""
    return [
        (model, field)
        for model in apps.get_models()
        if model.__module__.startswith("sechseck.")
        for field in model._meta.concrete_fields
        if _holds_words(field) and name_of(model, field) not in OF_PROGRAMS
    ]


def short_fields() -> list[Typed]:
    """Return what people type that is too short for a payload, yet long enough for a formula."""
    found: list[Typed] = []
    for model, name in ((Measure, "identifier"), (Motion, "prefix")):
        field = model._meta.get_field(name)
        assert isinstance(field, CharField)
        found.append((model, field))
    return found


def name_of(model: type[Model], field: Field[str, str]) -> str:
    """Name a field as the tables of drills do."""
    return f"{model._meta.label}.{field.name}"


def _holds_words(field: Field[str, str]) -> bool:
    if not isinstance(field, CharField | TextField) or isinstance(field, SlugField | EmailField):
        return False
    is_key = field.choices or field.unique or field.name.endswith(("sha256", "_hash"))
    return not is_key and (field.max_length or LONGEST) >= SHORTEST


def filled(typed: Typed, words: Sequence[str]) -> int:
    """Overwrite a field in every row, each with other words; return in how many.

    Where a rule of the database wants an empty text in some rows, those stay empty; where it
    wants different ones, only so many rows change as there are words.
    """
    values = [_value(typed[1], words, at) for at in range(len(words))]
    for condition in ROWS:
        try:
            with transaction.atomic():
                return _overwrite(typed, values, condition)
        except IntegrityError:
            continue
    return 0


def _value(field: Field[str, str], words: Sequence[str], at: int) -> str:
    """Return as many of the words as the field holds; an address is one, from its beginning."""
    longest = field.max_length or LONGEST
    value = words[at]
    if not isinstance(field, URLField):
        for one in islice(cycle(words), at + 1, at + len(words)):
            if len(value) + len(one) >= longest:
                break
            value += f" {one}"
    return value[:longest]


def begun(typed: Typed, beginning: str) -> None:
    """Let every row of a field begin with some words, where they fit and nothing forbids it."""
    _model, field = typed
    longest = (field.max_length or LONGEST * LONGEST) - len(beginning)
    question = (
        "UPDATE {table} SET {field} = %(beginning)s || {field} "
        "WHERE {field} <> '' AND length({field}) <= %(longest)s "
        "AND NOT starts_with({field}, %(beginning)s)"
    )
    try:
        with transaction.atomic():
            _send(typed, question, {"beginning": beginning, "longest": longest})
    except IntegrityError:
        return


def _overwrite(typed: Typed, values: list[str], condition: str) -> int:
    question = (
        "UPDATE {table} SET {field} = (%(values)s::text[])[1 + numbered.at %% %(count)s] "
        "FROM (SELECT {key} AS key, row_number() OVER (ORDER BY {key}) AS at FROM {table}) "
        f"AS numbered WHERE {{key}} = numbered.key AND {condition}"
    )
    return _send(typed, question, {"values": values, "count": len(values)})


def _send(typed: Typed, question: str, words: dict[str, Any]) -> int:
    """Change rows also where a trigger would keep them as they are; rules of columns hold."""
    model, field = typed
    assert model._meta.pk is not None
    names = {
        "table": sql.Identifier(model._meta.db_table),
        "field": sql.Identifier(str(field.column)),
        "key": sql.Identifier(str(model._meta.pk.column)),
    }
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(sql.SQL(question).format(**names), words)
        count = int(cursor.rowcount)
        cursor.execute("SET LOCAL session_replication_role = origin")
    return count
