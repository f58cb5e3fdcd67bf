# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A chain of sealed batches: whoever changes a row, or leaves one out, breaks every later head."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

BEGINNING = "0" * 64


@dataclass(frozen=True, slots=True)
class Link:
    """One sealed batch: the numbers it spans, how many rows, and two digests."""

    number: int
    first: int
    last: int
    count: int
    at: str  # ISO moment in UTC
    batch: str
    head: str


def batch_digest(parts: Iterable[bytes]) -> tuple[str, int]:
    """Return the digest of the rows of a batch and how many there are.

    Parameters
    ----------
    parts
        The rows in their order, each ending with a newline and holding no other; cut anywhere.

    Examples
    --------
    >>> batch_digest([b"a\\nb", b"\\n"]) == batch_digest([b"a\\n", b"b\\n"])
    True
    """
    digest = hashlib.sha256()
    count = 0
    for part in parts:
        digest.update(part)
        count += part.count(b"\n")
    return digest.hexdigest(), count


def link_after(
    before: Link | None, *, last: int, at: str, batch: str, count: int, first: int = 1
) -> Link:
    """Return the next link of the chain; it spans what follows the link before."""
    number = before.number + 1 if before else 1
    first = before.last + 1 if before else first
    open_link = Link(number, first, last, count, at, batch, "")
    head = head_of(before.head if before else BEGINNING, open_link)
    return Link(number, first, last, count, at, batch, head)


def head_of(before: str, link: Link) -> str:
    """Return the digest of everything up to a link."""
    words = (before, link.number, link.first, link.last, link.count, link.at, link.batch)
    return hashlib.sha256("|".join(map(str, words)).encode()).hexdigest()


def broken(links: Sequence[Link]) -> list[int]:
    """Return the numbers of the links that do not follow from the one before."""
    found = []
    head, number, last = BEGINNING, 0, 0
    for link in links:
        follows = link.number == number + 1 and link.first == last + 1 and link.last >= link.first
        if not follows or link.head != head_of(head, link):
            found.append(link.number)
        head, number, last = link.head, link.number, link.last
    return found
