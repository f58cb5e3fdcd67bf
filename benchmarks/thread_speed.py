# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""How fast: the whole chain, and one suggestion list among many statements."""

from __future__ import annotations

import random
import time
from pathlib import Path

from benchmarks.thread_ours import read_folder
from sechseck.engines.linking.index import LinkIndex
from sechseck.engines.linking.storage import from_bytes, to_bytes
from sechseck.engines.thread.read import read_thread
from sechseck.kernel.packs.knowledge import knowledge_of
from sechseck.kernel.packs.pack import Pack

MANY = 20_000
LISTS = 40
RUNS = 3


def chain_figures(pack: Pack, paths: list[Path]) -> dict[str, float]:
    """Return statements per CPU-second of reading, labelling and linking.

    Counted is all CPU time of this process between the bytes of the files and the last gap:
    reading every format, labels, links, contradictions. The first run also loads and unpacks
    HanTa's model and meets every word, pattern and index for the first time; nothing is kept
    from an earlier process. Starting Python and importing modules is not counted. Later runs,
    with the words known, show what a server does.
    """
    knowledge = knowledge_of(pack)
    rates = []
    for _ in range(RUNS):
        started = time.process_time()
        thread = read_thread(read_folder(pack, paths), knowledge)
        rates.append(len(thread.statements) / (time.process_time() - started))
    return {"statements_per_cpu_second_first": rates[0], "statements_per_cpu_second": max(rates)}


def list_figures(texts: list[str]) -> dict[str, float]:
    """Return build time, size and list time of an index of statements made of ours.

    Parameters
    ----------
    texts
        Statements of our own example documents; halves of them are recombined.
    """
    chance = random.Random(2035)
    halves = [text.split() for text in texts if len(text.split()) >= 4]
    made = {}
    for number in range(MANY):
        first, second = chance.choice(halves), chance.choice(halves)
        made[f"{number:05d}"] = " ".join(first[: len(first) // 2] + second[len(second) // 2 :])
    started = time.process_time()
    stored = to_bytes(LinkIndex.build(made))
    build = time.process_time() - started
    started = time.perf_counter()
    index = from_bytes(stored)
    load = time.perf_counter() - started
    times = sorted(_list_time(index, name) for name in chance.sample(sorted(made), LISTS))
    return {
        "index_build_cpu_seconds": build,
        "index_megabytes": len(stored) / 1e6,
        "index_load_ms": 1000 * load,
        "list_ms_median": 1000 * times[len(times) // 2],
        "list_ms_worst": 1000 * times[-1],
    }


def _list_time(index: LinkIndex, name: str) -> float:
    """Return the seconds that one suggestion list takes."""
    started = time.perf_counter()
    index.candidates(name)
    return time.perf_counter() - started
