# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A lost or damaged original is told, and put back from what still has its bytes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sechseck.kernel.models import Trace, User
from sechseck.kernel.packs.tests.small_pack import TEXT, write_pack
from sechseck.site.originals import repair_originals
from sechseck.site.tests.test_packs import load
from sechseck.thread.queries.originals import broken_originals
from sechseck.thread.tests.small_region import document, read_text

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def pack(tmp_path: Path, settings: Any, transactional_db: None) -> Path:
    settings.BASE = tmp_path
    settings.MEDIA_ROOT = tmp_path / "uploads"
    folder = write_pack(tmp_path / "regions")
    load()
    return folder


def stored(folder: Path) -> Path:
    return next(one for one in (folder.parents[1] / "uploads").rglob("*") if one.is_file())


def lose(path: Path) -> None:
    path.unlink()


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:9])


def spoil(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"300", b"900"))


LOSSES = [
    (lose, (["plan.txt"], [])),
    (cut, ([], ["plan.txt"])),
    (spoil, ([], ["plan.txt"])),
]
NOTHING: tuple[list[str], list[str]] = ([], [])


def test_sound_originals_are_no_problem(pack: Path) -> None:
    assert broken_originals() == NOTHING
    assert repair_originals("klein") == 0


@pytest.mark.parametrize(("loss", "named"), LOSSES)
def test_a_lost_original_is_told_by_its_name_and_put_back(
    pack: Path, loss: Any, named: Any
) -> None:
    path = stored(pack)
    loss(path)
    told = broken_originals()

    assert repair_originals("klein") == 1

    assert told == named
    assert path.read_text(encoding="utf-8") == TEXT
    assert broken_originals() == NOTHING
    assert Trace.objects.filter(verb="original-restored").count() == 1  # who asked for it


@pytest.mark.parametrize(("loss", "named"), LOSSES)
def test_loading_the_pack_again_puts_it_back(pack: Path, loss: Any, named: Any) -> None:
    path = stored(pack)
    loss(path)

    load()

    assert path.read_text(encoding="utf-8") == TEXT


def test_what_the_pack_does_not_ship_stays_told_until_it_is_loaded_again(pack: Path) -> None:
    by = User.objects.get(username="regionspaket")
    lose(stored(pack))
    mine = document("eigenes", by, title="Eigenes")
    read_text(mine, "Wir bauen einen Radweg.", by, "eigenes.txt")
    for path in [one for one in (pack.parents[1] / "uploads").rglob("*") if one.is_file()]:
        lose(path)

    assert repair_originals("klein") == 1
    assert broken_originals() == (["eigenes.txt"], [])

    read_text(mine, "Wir bauen einen Radweg.", by, "eigenes.txt")
    assert broken_originals() == NOTHING


def test_a_pack_with_mistakes_repairs_nothing(pack: Path) -> None:
    lose(stored(pack))
    (pack / "themes.csv").write_text("Unsinn")

    assert repair_originals("klein") == 0
    assert broken_originals() != NOTHING
