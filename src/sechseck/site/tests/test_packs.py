# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Loading a pack: all or nothing, twice is once, two at once are one."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest
from django.apps import apps
from django.db import connection

from sechseck.kernel.packs.table import PackInvalid
from sechseck.kernel.packs.tests.small_pack import PLAN, change, write_pack
from sechseck.site.packs import load_region
from sechseck.thread.models import Document, Statement, Version

LINK = {
    "source": "plan#300 neue Wohnungen",
    "target": "bericht:3.1",
    "type": "same_topic",
    "reason": "Beides betrifft Wohnungen.",
    "decided_on": "2026-01-03",
    "decided_by": "Redaktion",
}


@pytest.fixture
def pack(tmp_path: Path, settings: Any) -> Path:
    settings.BASE = tmp_path
    settings.MEDIA_ROOT = tmp_path / "uploads"
    folder = write_pack(tmp_path / "regions")
    change(folder, "links", LINK)
    return folder


def load() -> bool:
    return load_region("klein", lambda _step: None)


def everything() -> dict[str, list[tuple[Any, ...]]]:
    """Return all rows of all tables."""
    found = {}
    with connection.cursor() as cursor:
        for model in apps.get_models(include_auto_created=True):
            cursor.execute(f'SELECT * FROM "{model._meta.db_table}" ORDER BY 1')
            found[model._meta.db_table] = [tuple(map(repr, row)) for row in cursor.fetchall()]
    return found


@pytest.fixture
def nothing_loaded(transactional_db: None) -> Iterator[None]:
    before = everything()
    yield
    assert everything() == before


@pytest.mark.django_db
def test_loading_twice_changes_no_row_of_any_table(pack: Path) -> None:
    assert load()
    before = everything()

    assert not load()
    assert everything() == before
    assert len(before["thread_statement"]) == 2
    assert len(before["kernel_trace"]) > 3


REFUSED = [
    (b"%PDF-1.7 nichts", "schrott.pdf"),
    (bytes(range(256)) * 40, "schrott.txt"),
    (b"PK\x03\x04 nichts", "schrott.docx"),
    (b" \n \n", "leer.txt"),
]


@pytest.mark.usefixtures("nothing_loaded")
@pytest.mark.parametrize(("content", "name"), REFUSED)
def test_a_document_that_cannot_be_read_is_told_by_its_row(
    pack: Path, content: bytes, name: str
) -> None:
    change(pack, "documents", {}, PLAN | {"slug": "schrott", "file": name})
    (pack / "documents" / name).write_bytes(content)

    with pytest.raises(PackInvalid, match=rf"documents.csv, Zeile 4, Spalte file: {name}: "):
        load()


LINKS = [
    ({"target": "bericht:99.1"}, "passt zu keiner Aussage"),
    ({"target": "bericht#gibt es nicht"}, "passt zu keiner Aussage"),
    ({"target": "fehlt:1.1"}, "passt zu keiner Aussage"),
    ({"target": "'; DROP TABLE x; --"}, "passt zu keiner Aussage"),
    ({"target": "plan#am alten Hafen"}, "nicht mit sich selbst"),
    ({"source": "bericht:3.1", "target": "plan#300", "type": "x"}, "braucht eines von"),
]


@pytest.mark.usefixtures("nothing_loaded")
@pytest.mark.parametrize(("changed", "sentence"), LINKS)
def test_a_link_to_nothing_is_told_and_nothing_is_loaded(
    pack: Path, changed: dict[str, str], sentence: str
) -> None:
    change(pack, "links", LINK | changed)

    with pytest.raises(PackInvalid, match=r"links.csv, Zeile 2") as caught:
        load()
    assert sentence in str(caught.value)


@pytest.mark.usefixtures("nothing_loaded")
def test_a_pack_with_a_mistake_leaves_not_even_an_account(pack: Path) -> None:
    change(pack, "actors", {"kind": "unsinn"})

    with pytest.raises(PackInvalid):
        load()


@pytest.mark.django_db
def test_a_later_version_belongs_to_its_document(pack: Path) -> None:
    later = PLAN | {"slug": "plan-2", "file": "plan2.txt", "note": "version of plan. Neu."}
    change(pack, "documents", {}, later)
    (pack / "documents" / "plan2.txt").write_text("Wir bauen 250 neue Wohnungen am alten Hafen.")

    load()

    assert sorted(Document.objects.values_list("slug", flat=True)) == ["bericht", "plan"]
    assert Document.objects.get(slug="plan").versions.count() == 2


@pytest.mark.django_db(transaction=True)
def test_a_pack_loaded_twice_at_once_is_loaded_once(pack: Path) -> None:
    start = Barrier(2, timeout=20)

    def run(_number: int) -> bool:
        try:
            start.wait()
            return load()
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as threads:
        changed = list(threads.map(run, range(2)))

    assert sorted(changed) == [False, True]
    assert Version.objects.count() == 1
    assert Statement.objects.count() == 2
