# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Read the red thread out of documents: the product's main job without a database."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from sechseck.engines.gaps.find import find_gaps
from sechseck.engines.knowledge import Knowledge
from sechseck.engines.labels.labeller import Labeller
from sechseck.engines.labels.source_document import SourceDocument
from sechseck.engines.linking.embedder import Embedder
from sechseck.engines.readers.reading import Reading
from sechseck.engines.segmentation.passages import passages
from sechseck.engines.statement import ReadStatement
from sechseck.engines.thread.known import completed
from sechseck.engines.thread.shards import Shard
from sechseck.engines.thread.thread_reading import ThreadReading
from sechseck.engines.thread.weave import weave

MOST_STATEMENTS = 40_000  # every statement is compared with those of all other documents


class TooManyStatements(ValueError):
    """More statements than can be compared at once; the message is a German sentence."""

    def __init__(self, found: int, most: int) -> None:
        """Say how many there are and how many there may be."""
        many, limit = (f"{number:,}".replace(",", ".") for number in (found, most))
        super().__init__(
            f"Der Text hat {many} Aussagen; auf einmal lassen sich höchstens {limit} "
            "vergleichen. Bitte weniger Dateien auf einmal lesen oder die Datei teilen."
        )


def read_thread(
    readings: Sequence[tuple[SourceDocument, Reading]],
    knowledge: Knowledge,
    *,
    embedder: Embedder | None = None,
    candidates: int = 20,
    as_of: str = "",
    most: int = MOST_STATEMENTS,
) -> ThreadReading:
    """Return statements, links, contradictions, gaps and impulses of some documents.

    Parameters
    ----------
    readings
        Documents with unique names and what their reader returned.
    knowledge
        Themes, lexicon and register of the region.
    embedder
        Changes the suggested links, nothing else is read differently.
    candidates
        How many candidates each statement gets.
    as_of
        ISO date of the report, for documents whose horizon has passed.
    most
        How many statements may be compared at once.

    Returns
    -------
    ThreadReading
        The same whatever the order of the documents.

    Raises
    ------
    TooManyStatements
        If the documents hold more statements than ``most``.
    """
    shard = read_shard(readings, knowledge, most=most)
    return weave_shard(shard, knowledge, embedder=embedder, candidates=candidates, as_of=as_of)


def read_shard(
    readings: Sequence[tuple[SourceDocument, Reading]],
    knowledge: Knowledge,
    *,
    most: int = MOST_STATEMENTS,
) -> Shard:
    """Return documents with what they say; this part needs no other document (see `merge`)."""
    readings = [(completed(document, reading), reading) for document, reading in readings]
    documents = tuple(sorted((one for one, _ in readings), key=lambda one: one.name))
    return Shard(documents, tuple(read_statements(readings, knowledge, most=most)))


def weave_shard(
    shard: Shard,
    knowledge: Knowledge,
    *,
    embedder: Embedder | None = None,
    candidates: int = 20,
    as_of: str = "",
    most: int = MOST_STATEMENTS,
) -> ThreadReading:
    """Return the thread through all that was read (for the parameters see `read_thread`)."""
    statements = shard.statements
    if len(statements) > most:
        raise TooManyStatements(len(statements), most)
    woven = weave(statements, knowledge, embedder=embedder, candidates=candidates)
    gaps = find_gaps(
        statements,
        woven.links,
        woven.contradictions,
        shard.documents,
        themes=knowledge.themes,
        as_of=as_of,
    )
    return ThreadReading(
        documents=shard.documents,
        statements=statements,
        links=woven.links,
        contradictions=woven.contradictions,
        gaps=gaps,
        impulses=woven.impulses,
    )


def read_statements(
    readings: Sequence[tuple[SourceDocument, Reading]],
    knowledge: Knowledge,
    *,
    most: int | None = None,
) -> Iterator[ReadStatement]:
    """Yield the labelled statements of all documents, ordered by document and place."""
    labeller = Labeller(knowledge)
    told = [
        (document, [one for one in passages(reading) if one.is_statement])
        for document, reading in sorted(readings, key=lambda one: one[0].name)
    ]
    found = sum(len(spoken) for _, spoken in told)
    if most is not None and found > most:
        raise TooManyStatements(found, most)
    for document, spoken in told:
        on_line: Counter[int] = Counter()
        for passage, labels in zip(spoken, labeller.label_all(spoken, document), strict=True):
            on_line[passage.line_start] += 1
            number = f"{passage.line_start}.{on_line[passage.line_start]}"
            yield ReadStatement(f"{document.name}:{number}", document, passage, labels)
