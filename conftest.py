# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What tests share: people, a small region, the loaded packs."""

from __future__ import annotations

import gc
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import translation
from tests.emptying import allow_emptying, empty_cheaply
from tests.region_databases import Regions, entered
from tests.sharing_out import SharingOut, upper_rooms_first
from tests.template_database import Template
from xdist.remote import Producer

from sechseck.kernel.kept import forget_kept
from sechseck.kernel.models import User


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Seek examples in doc strings only where rules about texts and numbers live."""
    parts = set(collection_path.parts)
    if collection_path.suffix != ".py" or collection_path.name.startswith("test_"):
        return None
    is_ruled = not parts.isdisjoint({"engines", "kernel"})
    return None if is_ruled and parts.isdisjoint({"tests", "migrations"}) else True


def pytest_configure() -> None:
    """Seek files of pages when they are asked for: most tests open a browser and ask for none."""
    settings.WHITENOISE_AUTOREFRESH = True


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Collect without clearing up, for all of it stays; later it need not be looked at again."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Who works in a region's database needs the test database that it is copied from."""
    for item in items:
        if "regions" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.django_db)
    if hasattr(config, "workerinput"):  # several processes share the tests
        upper_rooms_first(items)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> SharingOut | None:
    """Let groups and whole files be handed out, where groups are asked for."""
    return SharingOut(config, log) if config.getvalue("dist") == "loadgroup" else None


@pytest.fixture(scope="session")
def template(
    django_db_modify_db_settings: None, django_db_keepdb: bool, django_db_createdb: bool
) -> Template:
    """Where the test database is copied from, if it is new."""
    return Template(is_reused=django_db_keepdb and not django_db_createdb)


@pytest.fixture(scope="session")
def django_db_setup(template: Template, django_db_setup: None, django_db_blocker: object) -> None:
    """The test database, which may be emptied: so Django cleans up after transactions."""
    template.keep()
    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        allow_emptying()
        empty_cheaply()


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


@pytest.fixture(scope="session")
def regions(
    template: Template,
    django_db_setup: None,
    django_db_keepdb: bool,
    django_db_createdb: bool,
) -> Iterator[Regions]:
    """Databases with the loaded packs."""
    made = Regions(template, is_kept=django_db_keepdb and not django_db_createdb)
    yield made
    if not django_db_keepdb:
        made.drop()


@pytest.fixture(scope="module")
def hannover(regions: Regions, django_db_blocker: object) -> Iterator[None]:
    """The region of Hannover as a visitor finds it."""
    yield from entered("hannover", regions, django_db_blocker)


@pytest.fixture(scope="module")
def example(regions: Regions, django_db_blocker: object) -> Iterator[None]:
    """The invented region."""
    yield from entered("beispiel", regions, django_db_blocker)


@pytest.fixture(scope="module")
def loaded_region(region: str, regions: Regions, django_db_blocker: object) -> Iterator[None]:
    """The region that a test names: its parameter ``region`` has the scope of the module."""
    yield from entered(region, regions, django_db_blocker)
