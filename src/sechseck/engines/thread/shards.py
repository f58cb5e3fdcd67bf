# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Reading in parts: each document by itself, put together in whatever order they come."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter

from sechseck.engines.labels.source_document import SourceDocument
from sechseck.engines.statement import ReadStatement


@dataclass(frozen=True, slots=True)
class Shard:
    """Some documents and what they say, ordered by the documents' names."""

    documents: tuple[SourceDocument, ...] = ()
    statements: tuple[ReadStatement, ...] = ()


def merge(shards: Iterable[Shard]) -> Shard:
    """Return all of it as one; the same whatever the order and grouping.

    Documents have unique names, so a stable order by name says all about the order.

    >>> a, b = Shard((SourceDocument("a.txt"),)), Shard((SourceDocument("b.txt"),))
    >>> merge([b, a]) == merge([merge([a]), Shard(), b])
    True
    """
    parts = list(shards)
    documents = sorted((one for part in parts for one in part.documents), key=attrgetter("name"))
    statements = sorted(
        (one for part in parts for one in part.statements), key=attrgetter("document.name")
    )
    return Shard(tuple(documents), tuple(statements))
