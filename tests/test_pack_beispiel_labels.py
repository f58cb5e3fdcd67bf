# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The engine labels the example pack's documents: known kinds, and kinds that fit its links."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

import pytest

from sechseck.engines.canonical import canonical
from sechseck.engines.labels.labeller import Labeller
from sechseck.engines.readers.read import read
from sechseck.engines.segmentation.passages import passages
from sechseck.kernel.packs.knowledge import knowledge_of, source_document
from sechseck.kernel.packs.pack import Pack, read_pack

PACK = Path(__file__).resolve().parents[1] / "regions" / "beispiel"


def rows(name: str) -> list[dict[str, str]]:
    with (PACK / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def pack() -> Pack:
    return read_pack(PACK)


@cache
def labeller() -> Labeller:
    return Labeller(knowledge_of(pack()))


@cache
def kinds(slug: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return each statement of a document with its two best kinds."""
    name = next(row["file"] for row in rows("documents") if row["slug"] == slug)
    content = (PACK / "documents" / name).read_bytes()
    told = [passage for passage in passages(read(name, content)) if passage.is_statement]
    labels = labeller().label_all(told, source_document(pack(), name, content))
    return tuple(
        (canonical(passage.text), tuple(kind.value for kind, _ in label.kind_top2))
        for passage, label in zip(told, labels, strict=True)
    )


def kind_of(reference: str) -> str:
    slug, _, quote = reference.partition("#")
    return next(top2[0] for text, top2 in kinds(slug) if canonical(quote) in text)


def test_known_kinds_are_seen() -> None:
    first = second = 0
    known = rows("known_kinds")

    for row in known:
        text = canonical(row["text"])
        top2 = next(top2 for told, top2 in kinds(row["document"]) if text in told)
        first += row["kind"] == top2[0]
        second += row["kind"] in top2

    assert first / len(known) >= 0.75
    assert second / len(known) >= 0.89


@pytest.mark.parametrize("row", rows("links"), ids=lambda row: row["source"])
def test_the_kinds_of_both_ends_allow_the_decision(row: dict[str, str]) -> None:
    from sechseck.thread.models.triples import is_allowed

    source, target = kind_of(row["source"]), kind_of(row["target"])

    assert is_allowed(source, row["type"], target), (source, row["type"], target)
