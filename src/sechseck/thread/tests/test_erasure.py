# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A document that is erased leaves no word in database, log, search or files."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.core.files.storage import default_storage
from django.db import DatabaseError, connection, transaction
from django.test import Client

from sechseck.kernel.actions.erasure import confirm_erasure, decline_erasure, propose_erasure
from sechseck.kernel.erasers import counted
from sechseck.kernel.errors import Conflict, Invalid, NotAllowed
from sechseck.kernel.models import Erasure, User, Word
from sechseck.kernel.queries.audit import faults
from sechseck.site.archive.clients import run_on
from sechseck.site.launcher.binaries import find_clients
from sechseck.thread.actions.events import Said, note_decision
from sechseck.thread.actions.originals import keep_original
from sechseck.thread.actions.suggestions import refresh_suggestions
from sechseck.thread.models import Statement, StatementLink, Version
from sechseck.thread.tests.small_region import document, read_text, small_region

AT = datetime(2026, 2, 1, tzinfo=UTC)
CANARY = "Quetzalkoatlus"
TEXT = (
    f"Wir bauen 300 neue Wohnungen am {CANARY}hafen für {CANARY}.\n\n"
    f"Alle sollen am {CANARY}hafen eine bezahlbare Wohnung finden.\n\n"
    f"Am {CANARY}hafen entstehen 250 neue Wohnungen bis 2030.\n"
)


@pytest.fixture
def berta(db: None) -> User:
    return User.objects.create_user("berta", role=User.Role.ADMIN)


@pytest.fixture
def version(anna: User, settings: LazySettings, tmp_path: Path) -> Version:
    settings.MEDIA_ROOT = tmp_path / "uploads"
    small_region(anna)
    other = document("anderes", anna)
    read_text(other, "Wir bauen 100 neue Wohnungen am alten Hafen.\n", anna)
    found = document(
        f"{CANARY.lower()}-plan", anna, title=f"Plan {CANARY}", note=CANARY, author=CANARY
    )
    version = read_text(found, TEXT, anna)
    keep_original(version, TEXT.encode(), by=anna)
    refresh_suggestions(by=anna)
    link = StatementLink.objects.filter(source__document=found).first()
    if link is not None:
        note_decision(link, "confirm", Said(reason=CANARY), by=anna)
    return version


def hanging(version: Version) -> dict[str, int]:
    return dict(counted(version.document.node))


def erase(version: Version, anna: User, berta: User) -> Erasure:
    proposed = propose_erasure(
        node=version.document.node, ground="licence", words="erase", by=berta
    )
    return confirm_erasure(proposed, at=AT, seen=sum(hanging(version).values()), by=anna)


def dumped() -> str:
    """Return everything pg_dump would put into a backup."""
    parts = connection.get_connection_params()
    url = connection.connection.info.dsn
    program = find_clients(connection.connection.info.server_version // 10_000)["pg_dump"]
    target = Path(f"/tmp/{parts['dbname']}.sql")
    run_on(url, [program, "--file", str(target)], "dump")
    try:
        return target.read_text()
    finally:
        target.unlink()


@pytest.mark.django_db(transaction=True)
def test_no_canary_is_left_anywhere(
    version: Version, anna: User, berta: User, settings: LazySettings
) -> None:
    assert CANARY.lower() in dumped().lower()
    assert len(list(Path(settings.MEDIA_ROOT).rglob("*"))) > 0

    erase(version, anna, berta)

    assert CANARY.lower() not in dumped().lower()
    files = [one for one in Path(settings.MEDIA_ROOT).rglob("*") if one.is_file()]
    assert [one for one in files if CANARY.encode() in one.read_bytes()] == []
    assert not Word.objects.filter(term__icontains=CANARY).exists()
    assert faults({}) == []


@pytest.mark.django_db
def test_a_tombstone_stands_where_others_point(
    version: Version, anna: User, berta: User, client: Client
) -> None:
    before = Statement.objects.filter(document=version.document).count()

    erase(version, anna, berta)

    version.refresh_from_db()
    assert set(version.text) == {"·"}
    statements = Statement.objects.filter(document=version.document)
    assert statements.count() == before
    assert set(statements.values_list("text", "is_gone")) == {
        ("Diese Aussage wurde gelöscht.", True)
    }
    version.document.refresh_from_db()
    assert client.get(f"/dokument/{version.document.slug}/").status_code == 200
    assert Statement.objects.filter(document__slug="anderes").exists()
    assert refresh_suggestions(by=anna) >= 0


@pytest.mark.django_db
def test_the_files_of_another_document_stay(
    version: Version,
    anna: User,
    berta: User,
    django_capture_on_commit_callbacks: object,
) -> None:
    twin = read_text(document("zwilling", anna), TEXT, anna)
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        keep_original(twin, TEXT.encode(), by=anna)
        erase(version, anna, berta)

    assert default_storage.exists(f"originals/{twin.sha256[:2]}/{twin.sha256}")


def run(statement: str) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.django_db
@pytest.mark.parametrize("change", ["text = 'anders'", "text = repeat('·', length(text))"])
def test_without_a_confirmed_erasure_nothing_is_blanked(
    version: Version, change: str, berta: User
) -> None:
    propose_erasure(node=version.document.node, ground="law", words="erase", by=berta)

    with pytest.raises(DatabaseError, match="never changed"):
        run(f"UPDATE thread_version SET {change}")
    with pytest.raises(DatabaseError, match="no confirmed erasure"):
        run("SELECT erase_versions(id) FROM kernel_erasure")


@pytest.mark.django_db
def test_a_confirmed_erasure_lets_nothing_else_change(
    version: Version, anna: User, berta: User
) -> None:
    proposed = propose_erasure(node=version.document.node, ground="law", words="erase", by=berta)
    Erasure.objects.filter(pk=proposed.pk).update(state="confirmed", decided_by=anna)

    for change in ("text = 'anders'", "number = 9", "size = 1"):
        with pytest.raises(DatabaseError, match="never changed"):
            run(f"UPDATE thread_version SET {change}")
    with pytest.raises(DatabaseError, match="never changed"):
        run("UPDATE kernel_trace SET verb = 'anders'")


@pytest.mark.django_db
def test_nobody_erases_alone_or_without_the_right(
    version: Version, anna: User, berta: User, clara: User
) -> None:
    node = version.document.node
    with pytest.raises(NotAllowed):
        propose_erasure(node=node, ground="law", words="erase", by=anna)
    proposed = propose_erasure(node=node, ground="law", words="erase", by=berta)

    for stranger in (berta, clara):
        with pytest.raises(NotAllowed):
            confirm_erasure(proposed, at=AT, by=stranger)


@pytest.mark.django_db
def test_an_erasure_is_asked_for_and_decided_once(
    version: Version, anna: User, berta: User
) -> None:
    node = version.document.node
    proposed = propose_erasure(node=node, ground="law", words="erase", by=berta)
    with pytest.raises(Conflict):
        propose_erasure(node=node, ground="law", words="erase", by=berta)
    with pytest.raises(Invalid):
        propose_erasure(node=node, ground="laune", words="erase", by=berta)

    decline_erasure(proposed, at=AT, by=anna)

    with pytest.raises(Conflict):
        confirm_erasure(proposed, at=AT, by=anna)
    assert propose_erasure(node=node, ground="law", words="erase", by=berta).pk != proposed.pk
