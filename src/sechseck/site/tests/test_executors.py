# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A corpus read by one process, by several, and by two Dask workers of which one is killed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from sechseck.engines.thread.read import weave_shard
from sechseck.engines.thread.shards import Shard, merge
from sechseck.kernel.execution import ClusterMissing
from sechseck.kernel.executors import executor_for
from sechseck.kernel.packs.knowledge import knowledge_of
from sechseck.kernel.packs.pack import Pack, read_pack
from sechseck.site.commands.read import read_files
from sechseck.site.reading.as_json import thread_json
from sechseck.site.setup.folders import CHECKOUT
from sechseck.site.tests.cluster import die_once, two_workers, worker_pids

THINGS = ["Wohnungen", "Radwege", "Kitas", "Busse", "Bäume", "Werkstätten"]
FILES = 24


@pytest.fixture(scope="module")
def pack() -> Pack:
    return read_pack(CHECKOUT / "regions" / "beispiel")


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Files that speak of the same things, and one that nobody can read."""
    folder = tmp_path_factory.mktemp("corpus")
    for number in range(FILES):
        thing = THINGS[number % len(THINGS)]
        text = (
            f"Die Region baut bis {2028 + number % 4} genau {number * 10 + 20} neue {thing}.\n\n"
            f"Es fehlen {thing} in der Gemeinde.\n\nZiel sind gute {thing} für alle Menschen.\n"
        )
        (folder / f"{number:02}.txt").write_text(text, encoding="utf-8")
    (folder / "kaputt.pdf").write_bytes(b"%PDF-1.7 ...")
    return sorted(folder.iterdir())


def thread_of(corpus: list[Path], pack: Pack) -> str:
    return thread_json(weave_shard(read_files(corpus, pack), knowledge_of(pack)))


@pytest.fixture(scope="module")
def expected(corpus: list[Path], pack: Pack) -> str:
    """The thread as one process finds it."""
    with pytest.MonkeyPatch.context() as change:
        change.setenv("SECHSECK_PROCESSES", "1")
        return thread_of(corpus, pack)


@pytest.fixture
def address() -> Iterator[str]:
    """A scheduler and two workers on this machine, each a process of its own."""
    pytest.importorskip("distributed")
    with two_workers() as address:
        yield address


def test_several_processes_read_the_same_byte_for_byte(
    corpus: list[Path], pack: Pack, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECHSECK_PROCESSES", "2")
    shuffled = random.Random(7).sample(corpus, len(corpus))

    assert thread_of(shuffled, pack) == expected


def killing(shared: str, piece: int) -> int:
    """End the process that does this piece, the first time it is done."""
    if piece == 5:
        die_once(shared, str(piece))
    return piece * piece


def test_a_killed_process_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECHSECK_PROCESSES", "2")

    with executor_for(40) as executor:
        answers = list(executor.map(killing, str(tmp_path), range(40)))

    assert answers == [number * number for number in range(40)]
    assert (tmp_path / "5").exists()


def test_two_dask_workers_read_the_same_and_a_killed_one_changes_nothing(
    address: str,
    corpus: list[Path],
    pack: Pack,
    expected: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pids = worker_pids(address)
    monkeypatch.setenv("SECHSECK_DASK", address)

    whole = thread_of(corpus, pack)
    with executor_for(40) as executor:
        answers = list(executor.map(killing, str(tmp_path), range(40)))
    again = thread_of(corpus, pack)

    assert len(set(pids.values())) == 2
    assert whole == again == expected
    assert answers == [number * number for number in range(40)]
    assert (tmp_path / "5").exists()


def test_a_cluster_that_does_not_answer_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed")
    monkeypatch.setenv("SECHSECK_DASK", "nonsense://nowhere")

    with pytest.raises(ClusterMissing, match="nonsense"), executor_for(1):
        pass


def test_putting_together_knows_no_order(
    corpus: list[Path], pack: Pack, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECHSECK_PROCESSES", "1")
    one, two, three = (read_files(part, pack) for part in (corpus[:3], corpus[3:5], corpus[5:9]))

    left = merge([merge([one, two]), three])

    assert left == merge([three, merge([two, one])]) == merge([two, Shard(), three, one])
