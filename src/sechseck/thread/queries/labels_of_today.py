# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which statements of a version today's program and word list would label otherwise."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sechseck.engines.labels.label import Labels, ThemeHit
from sechseck.engines.labels.labeller import Labeller
from sechseck.engines.readers.reading import Reading
from sechseck.engines.segmentation.passages import passages
from sechseck.thread.models import Statement, Version
from sechseck.thread.queries.documents import source_document
from sechseck.thread.queries.themes import knowledge


@dataclass(frozen=True, slots=True)
class OfToday:
    """A statement and what would be said of it today."""

    statement: Statement
    labels: Labels
    hits: tuple[ThemeHit, ...]


class ReadOtherwise(ValueError):
    """The reader of today makes another text of the same bytes; spans no longer fit it."""


def labels_of_today(version: Version, reading: Reading) -> list[OfToday]:
    """Return the statements whose labels differ; what a person or a pack said does not count.

    Raises
    ------
    ReadOtherwise
        If the reading is not that of the version.
    """
    if reading.text != version.text:
        raise ReadOtherwise(version.file_name)
    everything = list(passages(reading))
    labels = Labeller(knowledge()).label_all(everything, source_document(version.document))
    spans = {(one.start, one.end): told for one, told in zip(everything, labels, strict=True)}
    found = []
    for statement in _by_program(version):
        assert statement.anchor is not None  # asked for by its version
        told = spans.get((statement.anchor.start, statement.anchor.end))
        if told is not None and _differs(statement, told):
            found.append(OfToday(statement, told, (*told.themes, *told.foundation)))
    return found


def _by_program(version: Version) -> Iterable[Statement]:
    rows = Statement.objects.filter(
        anchor__version=version, is_gone=False, label_source=Statement.LabelSource.ENGINE
    )
    return rows.select_related("anchor", "node", "document").prefetch_related("themes__theme")


def _differs(statement: Statement, told: Labels) -> bool:
    themes = {hit.theme.slug for hit in statement.themes.all()}
    before = (statement.kind, statement.commits, statement.slots, themes)
    hits = {hit.theme for hit in (*told.themes, *told.foundation)}
    return before != (str(told.kind), str(told.commits), told.slots, hits)
