# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The whole thread: the same whatever the order, and the embedder changes links only."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

import numpy as np
import pytest

from sechseck.engines.knowledge import Knowledge, LexiconEntry, RegisterEntry, Theme, ThemeKind
from sechseck.engines.labels.label import Standing
from sechseck.engines.labels.source_document import SourceDocument
from sechseck.engines.linking.channel import FloatArray
from sechseck.engines.readers.read import read
from sechseck.engines.readers.reading import Reading
from sechseck.engines.thread.known import completed
from sechseck.engines.thread.read import TooManyStatements, read_thread
from sechseck.engines.thread.thread_reading import ThreadReading

KNOWLEDGE = Knowledge(
    themes=(
        Theme("wohnen", ThemeKind.THEME, "Wohnen"),
        Theme("teilhabe", ThemeKind.FOUNDATION, "Teilhabe"),
        Theme("ethik", ThemeKind.FOUNDATION, "Ethik"),
    ),
    lexicon=(LexiconEntry("wohnen", "wohn", 1.0), LexiconEntry("teilhabe", "teilhab", 1.0)),
    register=(RegisterEntry("0324", "Ahltal", "place"),),
)
TEXTS = {
    "strategie.txt": (
        "Strategie bis 2024\n\n"
        "In der Region Ahltal leben 214.000 Menschen.\n\n"
        "Das Fundament besteht aus Teilhabe, Ethik und Wissenschaft.\n\n"
        "Ziel ist, dass alle Menschen bezahlbar wohnen.\n"
    ),
    "plan.txt": (
        "Wir bauen bezahlbare Wohnungen für alle Menschen.\n\n"
        "Das Fundament besteht aus Teilhabe und Wissenschaft.\n"
    ),
    "bericht.txt": (
        "Die Region Ahltal hat 180.000 Einwohner.\n\nVielen Menschen fehlt bezahlbarer Wohnraum.\n"
    ),
}


class Lengths:
    """An embedder that compares texts by their length alone."""

    name = "lengths"

    def embed(self, texts: Sequence[str]) -> FloatArray:
        """Return two numbers for each text."""
        return np.array([[len(text), 40.0] for text in texts], dtype=np.float32)


def readings(texts: dict[str, str]) -> list[tuple[SourceDocument, Reading]]:
    return [(SourceDocument(name), read(name, text.encode())) for name, text in texts.items()]


def thread(texts: dict[str, str]) -> ThreadReading:
    return read_thread(readings(texts), KNOWLEDGE, as_of="2026-11-22")


def gap_items(texts: dict[str, str]) -> set[tuple[str, str]]:
    return {(gap.code, item) for gap in thread(texts).gaps for item in gap.items}


def test_statements_are_numbered_by_document_and_line() -> None:
    ids = [one.id for one in thread(TEXTS).statements]

    assert "plan.txt:1.1" in ids
    assert ids == sorted(ids, key=lambda one: (one.split(":")[0], int(one.split(":")[1][0])))
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("order", list(permutations(TEXTS)))
def test_the_order_of_documents_does_not_matter(order: tuple[str, ...]) -> None:
    again = thread({name: TEXTS[name] for name in order})

    assert repr(again) == repr(thread(TEXTS))


def test_the_planted_contradictions_are_found_and_no_other() -> None:
    found = thread(TEXTS).contradictions

    assert [set(one.values) for one in found] == [
        {"180.000 Einwohner", "214.000 Menschen"},
        {"Teilhabe, Wissenschaft", "Ethik, Teilhabe, Wissenschaft"},
    ]


def test_a_changed_number_opens_exactly_one_contradiction() -> None:
    equal = TEXTS | {"bericht.txt": TEXTS["bericht.txt"].replace("180.000", "rund 214.000")}

    before, after = thread(equal).contradictions, thread(TEXTS).contradictions

    assert len(after) == len(before) + 1


def test_a_date_added_to_a_measure_closes_exactly_one_gap() -> None:
    dated = TEXTS | {"plan.txt": TEXTS["plan.txt"].replace("Wir bauen", "Wir bauen bis 2028")}

    before, after = gap_items(TEXTS), gap_items(dated)

    assert before - after == {("measure-without-date", "plan.txt:1.1")}
    assert after <= before


def test_an_embedder_changes_suggested_links_only() -> None:
    without = thread(TEXTS)
    with_it = read_thread(readings(TEXTS), KNOWLEDGE, embedder=Lengths(), as_of="2026-11-22")

    assert with_it.statements == without.statements
    assert with_it.contradictions == without.contradictions
    assert with_it.documents == without.documents
    assert with_it.links != without.links


def test_no_documents_give_an_empty_thread() -> None:
    empty = read_thread([], KNOWLEDGE)

    assert (empty.statements, empty.links, empty.contradictions) == ((), (), ())


def test_a_document_tells_its_own_horizon() -> None:
    found = {one.name: one.horizon_end for one in thread(TEXTS).documents}

    assert found["strategie.txt"] == "2024"
    assert ("document-expired", "strategie.txt") in gap_items(TEXTS)


def test_what_is_known_of_a_document_is_kept() -> None:
    known = SourceDocument("a 2020", standing=Standing.ADOPTED, horizon_end="2030", dated="2021")
    reading = Reading("Plan bis 2025", (), "text", "1", {"status": "Eingereicht"})

    assert completed(known, reading) == known


def test_a_motion_tells_its_standing_and_a_file_name_its_year() -> None:
    reading = Reading("Antrag", (), "antragsgruen", "1", {"status": "Eingereicht"})

    found = completed(SourceDocument("antrag-2026.txt"), reading)

    assert (found.standing, found.dated) == (Standing.SUBMITTED, "2026")


def test_more_statements_than_can_be_compared_are_refused_with_the_limit() -> None:
    with pytest.raises(TooManyStatements, match=r"hat 7 Aussagen.*höchstens 6 vergleichen"):
        read_thread(readings(TEXTS), KNOWLEDGE, most=6)

    assert len(read_thread(readings(TEXTS), KNOWLEDGE, most=7).statements) == 7
