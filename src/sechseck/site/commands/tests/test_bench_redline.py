# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The redline benchmark measures what it says, on texts small enough for a test."""

from __future__ import annotations

import sys

from sechseck.site.setup.folders import CHECKOUT

if str(CHECKOUT) not in sys.path:
    sys.path.insert(0, str(CHECKOUT))

from benchmarks.redline_made import Shape, made, unshared
from benchmarks.redline_ours import measure
from benchmarks.redline_peers import peers

from sechseck.engines.redline import apply, diff

TINY = Shape("12 × 15", 12, 15)


def test_made_copies_are_the_same_in_every_run_and_share_what_they_leave_alone() -> None:
    base, copies = made(TINY)
    again, more = made(TINY)

    assert base == again
    for copy, other in zip(copies, more, strict=True):
        assert copy == other
        assert any(one in base.blocks for one in copy.blocks)
        assert apply(base, diff(base, copy)) == copy
    assert unshared(base) == base


def test_a_case_is_measured_with_its_changes_and_collisions() -> None:
    found = measure(TINY, runs=1)

    assert found.hunks >= 15
    assert found.collisions > 0
    assert found.diff_seconds > 0


def test_peers_compare_the_same_paragraphs() -> None:
    found, notes = peers(TINY)

    assert [one.name for one in found[:2]] == ["Sechseck", "difflib"]
    assert len(found) + len(notes) == 5
    assert all(one.changes >= 15 for one in found)
