# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import time

import pytest

from sechseck.engines.readers.read import read
from sechseck.engines.readers.reading import ReadingRefused
from sechseck.engines.readers.specimens.files import specimens
from sechseck.engines.readers.specimens.mutations import mutate
from sechseck.engines.readers.tests.claims import assert_sound

FILES = specimens()
CASES = 200
SECONDS = 2.0


@pytest.mark.parametrize("reader", sorted(FILES))
def test_damaged_files_are_read_or_refused_and_nothing_else(reader: str) -> None:
    name, content = FILES[reader]
    sentences = set()

    for seed in range(CASES):
        damaged = mutate(content, seed)
        # CPU time: other work on the machine is not this file's fault.
        started = time.process_time()
        try:
            assert_sound(read(name, damaged))
        except ReadingRefused as refusal:
            sentences.add(str(refusal))
        assert time.process_time() - started < SECONDS, (reader, seed)
    assert all(sentence.endswith(".") for sentence in sentences)


def test_equal_seeds_give_equal_damage() -> None:
    for _, content in FILES.values():
        assert mutate(content, 7) == mutate(content, 7)
