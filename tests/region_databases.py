# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Regions as visitors find them: loaded once into a database of their own, copied where needed.

The first process that needs a region loads it and keeps the database as a template; the others
wait for that. The template stays on the server until code, packages or the pack change.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction
from django.test import override_settings

from sechseck.site.packs import load_region
from sechseck.site.setup.fingerprint import region_fingerprint
from tests.emptying import allow_emptying
from tests.template_database import Template

LOADING = 0x5EC45EC5  # the lock of whoever loads a region, beside the name of its database


class Regions:
    """The databases of regions, and one copy of each for this process."""

    def __init__(self, template: Template, *, is_kept: bool) -> None:
        """Copies are made anew unless those of an earlier run are asked for and fit."""
        self._template = template
        self._is_kept = is_kept
        self._ready: dict[str, str] = {}

    def template_of(self, region: str) -> str:
        """Return the name of a database with the region to copy from; nobody works in it."""
        name = f"{self._template.name}_{region}"
        made_from = f"{self._template.made_from} {_fingerprint(region)}"
        with self._template.server() as server:
            server.execute("SELECT pg_advisory_lock(%s, hashtext(%s))", [LOADING, name])
            if not server.fits(name, made_from):
                server.copy(name, self._template.name)
                with connected_to(name):
                    _load(region)
                server.note(name, made_from)
        return name

    def copy_of(self, region: str) -> str:
        """Return the name of this process's own database with the region."""
        if region not in self._ready:
            source = self.template_of(region)
            made_from = f"{self._template.made_from} {_fingerprint(region)}"
            name = f"{self._template.copy}_{region}"
            with self._template.server() as server:
                if not (self._is_kept and server.fits(name, made_from)):
                    server.copy(name, source)
                    with connected_to(name):
                        allow_emptying()
                    server.note(name, made_from)
            self._ready[region] = name
        return self._ready[region]

    def drop(self) -> None:
        """Drop the copies of this process."""
        with self._template.server() as server:
            for name in self._ready.values():
                server.drop(name)


def entered(region: str, regions: Regions, blocker: object) -> Iterator[None]:
    """Work in the database of a region for a while, then roll back whatever was done."""
    unblocked = blocker.unblock()  # type: ignore[attr-defined]
    with unblocked, connected_to(regions.copy_of(region)), transaction.atomic():
        yield
        transaction.set_rollback(True)


@contextmanager
def connected_to(name: str) -> Iterator[None]:
    """Let the connection lead to another database for a while."""
    before = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = name
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = before


def _load(region: str) -> None:
    """Load a region, its originals into the folder where a server for it seeks them."""
    with override_settings(MEDIA_ROOT=Path(settings.DATA) / "uploads" / region):
        load_region(region, lambda _step: None)


@cache
def _fingerprint(region: str) -> str:
    return region_fingerprint(region)
