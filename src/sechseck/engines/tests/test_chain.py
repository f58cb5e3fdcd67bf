# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The chain of sealed batches."""

from __future__ import annotations

import itertools
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sechseck.engines.chain import Link, batch_digest, broken, link_after

AT = "2026-01-01T00:00:00+00:00"


def chain(length: int) -> list[Link]:
    links: list[Link] = []
    for number in range(1, length + 1):
        batch, count = batch_digest([b"row %d\n" % number] * 3)
        before = links[-1] if links else None
        links.append(link_after(before, last=3 * number, at=AT, batch=batch, count=count))
    return links


def test_a_known_batch_has_a_known_digest() -> None:
    assert batch_digest([b"a\n"]) == (
        "87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7",
        1,
    )


def test_a_chain_as_it_was_made_is_whole() -> None:
    assert broken(chain(5)) == []


@given(
    place=st.integers(0, 4),
    field=st.sampled_from(["number", "first", "last", "count", "at", "batch", "head"]),
)
def test_every_changed_field_breaks_the_chain(place: int, field: str) -> None:
    links = chain(5)
    old = getattr(links[place], field)
    new = old + 1 if isinstance(old, int) else old[::-1] + "0"
    links[place] = replace(links[place], **{field: new})

    assert broken(links)


@given(st.integers(0, 3))
def test_a_link_that_is_missing_or_stands_elsewhere_breaks_the_chain(place: int) -> None:
    links = chain(5)
    swapped = [*links]
    swapped[place], swapped[place + 1] = swapped[place + 1], swapped[place]

    assert broken(links[:place] + links[place + 1 :])
    assert broken(swapped)


@given(st.binary(), st.lists(st.integers(0, 50)))
def test_the_digest_does_not_depend_on_where_the_rows_are_cut(
    content: bytes, cuts: list[int]
) -> None:
    edges = sorted({0, len(content), *(cut for cut in cuts if cut < len(content))})
    parts = [content[a:b] for a, b in itertools.pairwise(edges)]

    assert batch_digest(parts) == batch_digest([content])
