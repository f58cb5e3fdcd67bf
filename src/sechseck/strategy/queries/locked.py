# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Rows that an action is about to change, and what it asks about them first."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Protocol, TypeVar

from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext as _

from sechseck.kernel.errors import Difference, Outdated
from sechseck.strategy.labels import label_of

Row = TypeVar("Row", bound=models.Model)
LONGEST_SLUG = 70


class Versioned(Protocol):
    """A row that counts its changes."""

    version: int


def locked(found: Row, *beside: str) -> Row:
    """Return a row with its node, to be changed by nobody else until the end.

    Other rows may still point at it: two that would point at each other both go on, until the
    database sees the circle.
    """
    rows = type(found)._default_manager.select_for_update(of=("self",), no_key=True)
    return rows.select_related(*beside).get(pk=found.pk)


def check_version(found: Versioned, version: int, told: Mapping[str, Any] | None = None) -> None:
    """Refuse to change something else than what was on the page; both versions are shown."""
    if found.version != version:
        raise Outdated(
            _("Inzwischen hat jemand anderes etwas geändert."),
            differences(found, told or {}),
            version=found.version,
        )


def differences(found: Any, told: Mapping[str, Any]) -> list[Difference]:
    """Return the fields that two people wrote differently."""
    pairs = [(name, shown(value), shown(_stored(found, name))) for name, value in told.items()]
    return [
        Difference(label_of(name), yours, theirs)
        for name, yours, theirs in pairs
        if yours != theirs
    ]


def _stored(found: models.Model, name: str) -> Any:
    field = found._meta.get_field(name)
    return list(getattr(found, name).all()) if field.many_to_many else getattr(found, name)


def shown(value: Any) -> str:
    """Return a value as people read it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return _("ja") if value else _("nein")
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    if isinstance(value, (list, tuple, set, models.QuerySet)):
        return ", ".join(sorted(str(one) for one in value))
    return str(value)


def free_slug(model: type[models.Model], wanted: str) -> str:
    """Return an address that no other row has."""
    stem = slugify(wanted)[:LONGEST_SLUG].strip("-") or model._meta.model_name or ""
    rows = model._default_manager.filter(slug__startswith=stem)
    taken = {"neu", *rows.values_list("slug", flat=True)}  # an address of its own
    slug, number = stem, 1
    while slug in taken:
        number += 1
        slug = f"{stem}-{number}"
    return slug
