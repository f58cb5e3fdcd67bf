# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What tests share: people, a small region, the loaded packs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection, transaction
from django.utils import translation
from tests.template_database import Template

from sechseck.kernel.kept import forget_kept
from sechseck.kernel.models import User
from sechseck.site.packs import load_region

NEVER_EMPTIED = """
SELECT tgrelid::regclass::text, quote_ident(tgname) FROM pg_trigger
WHERE NOT tgisinternal AND tgtype & 32 <> 0  -- before or after TRUNCATE
"""


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Seek examples in doc strings only where rules about texts and numbers live."""
    parts = set(collection_path.parts)
    if collection_path.suffix != ".py" or collection_path.name.startswith("test_"):
        return None
    is_ruled = not parts.isdisjoint({"engines", "kernel"})
    return None if is_ruled and parts.isdisjoint({"tests", "migrations"}) else True


@pytest.fixture(scope="session")
def template(
    django_db_modify_db_settings: None, django_db_keepdb: bool, django_db_createdb: bool
) -> Template:
    """Where the test database is copied from, if it is new."""
    return Template(is_reused=django_db_keepdb and not django_db_createdb)


@pytest.fixture(scope="session")
def django_db_setup(template: Template, django_db_setup: None, django_db_blocker: object) -> None:
    """The test database, which may be emptied: so Django cleans up after transactions.

    The tests of these triggers switch them on for themselves.
    """
    template.keep()
    with django_db_blocker.unblock(), connection.cursor() as cursor:  # type: ignore[attr-defined]
        cursor.execute(NEVER_EMPTIED)
        for table, trigger in cursor.fetchall():
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER {trigger}")


@pytest.fixture(autouse=True)
def german() -> Iterator[None]:
    """Every test begins in German, whatever language a page of the last one spoke."""
    translation.activate("de")
    yield
    translation.deactivate()


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    """Every test counts anew: a database that was emptied tells nobody."""
    forget_kept()


@pytest.fixture
def anna(db: None) -> User:
    """Anna works in the transformation office and edits."""
    return User.objects.create_user("anna", role=User.Role.OFFICE)


@pytest.fixture
def clara(db: None) -> User:
    """Clara is a resident, a stranger to the office."""
    return User.objects.create_user("clara", role=User.Role.RESIDENT)


def _loaded(region: str, blocker: object) -> Iterator[None]:
    """Keep a pack in the database for the tests of one module, then roll it back."""
    with blocker.unblock(), transaction.atomic():  # type: ignore[attr-defined]
        load_region(region, lambda _step: None)
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def hannover(django_db_setup: None, django_db_blocker: object) -> Iterator[None]:
    """The region of Hannover as a visitor finds it."""
    yield from _loaded("hannover", django_db_blocker)


@pytest.fixture(scope="module")
def example(django_db_setup: None, django_db_blocker: object) -> Iterator[None]:
    """The invented region."""
    yield from _loaded("beispiel", django_db_blocker)
