# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What stands behind a measure fills its slots; the frame of a table says nothing."""

from __future__ import annotations

import pytest

from sechseck.engines.labels.label import Commits, Labels, Standing, StatementKind
from sechseck.engines.labels.source_document import SourceDocument
from sechseck.engines.labels.tests.material import labeller
from sechseck.engines.readers.reading import Block, BlockKind, Reading
from sechseck.engines.segmentation.passages import passages

ADOPTED = SourceDocument("d", standing=Standing.ADOPTED)
OTHER, MEASURE = StatementKind.OTHER, StatementKind.MEASURE
PARAGRAPH, ITEM, ROW = BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.TABLE_ROW


def told(*parts: tuple[BlockKind, str]) -> list[Labels]:
    """Return the labels of all passages of some blocks, a blank line between them."""
    blocks, start, line = [], 0, 1
    for kind, text in parts:
        last = line + text.count("\n")
        blocks.append(
            Block(
                kind=kind,
                text=text,
                start=start,
                end=start + len(text),
                line_start=line,
                line_end=last,
            )
        )
        start, line = start + len(text) + 2, last + 2
    reading = Reading("\n\n".join(text for _, text in parts), tuple(blocks), "text", "1")
    return list(labeller().label_all(passages(reading), ADOPTED))


@pytest.mark.parametrize("block", [PARAGRAPH, ITEM])
@pytest.mark.parametrize(
    ("words", "slots"),
    [
        ("Kosten: 18,5 Mio. Euro.", {"amount": "18,5 Mio. Euro"}),
        ("Gesamtkosten (geschätzt): 2 Millionen Euro.", {"amount": "2 Millionen Euro"}),
        ("Zeitplan: bis 2031.", {"date": "2031"}),
        ("Zuständig: Tiefbauamt.", {"lead": "Tiefbauamt"}),
        ("Zuständig: FB 66.", {"lead": "FB 66"}),
        ("Kosten: 3 Mio. Euro. Zeitplan: bis 2031.\nZuständig: Bauhof.",
         {"amount": "3 Mio. Euro", "date": "2031", "lead": "Bauhof"}),
    ],
)  # fmt: skip
def test_particulars_fill_the_slots_of_the_measure_before_them(
    block: BlockKind, words: str, slots: dict[str, str]
) -> None:
    measure, *particulars = told((block, f"Wir bauen die Radwege aus. {words}"))

    assert measure.kind is MEASURE
    assert slots.items() <= measure.slots.items()
    assert measure.bindingness == len(measure.slots) == 2 + len(slots)
    assert {(one.kind, one.commits) for one in particulars} == {(OTHER, Commits.NONE)}


def test_a_measure_keeps_what_it_says_itself() -> None:
    measure, _ = told((PARAGRAPH, "Wir bauen bis 2028 die Radwege aus. Zeitplan: bis 2031."))

    assert measure.slots["date"] == "2028"


@pytest.mark.parametrize(
    "parts",
    [
        ((PARAGRAPH, "Wir bauen die Radwege aus."), (PARAGRAPH, "Kosten: 3 Mio. Euro.")),
        ((ITEM, "Wir bauen die Radwege aus."), (ITEM, "Kosten: 3 Mio. Euro.")),
        ((PARAGRAPH, "Wir bauen die Radwege aus. Die Mieten sind seit 2015 gestiegen."
                     " Kosten: 3 Mio. Euro."),),
        ((PARAGRAPH, "Wir bauen die Radwege aus. Wir brauchen dafür 3 Mio. Euro."),),
    ],
)  # fmt: skip
def test_other_words_fill_no_slots_of_a_measure(parts: tuple[tuple[BlockKind, str], ...]) -> None:
    assert "amount" not in told(*parts)[0].slots


@pytest.mark.parametrize(
    ("row", "is_frame"),
    [
        ("Maßnahme | Zuständig | Frist", True),
        ("| Nr. | Ziel | Kosten in Euro |", True),
        ("Jahr | 2024 | 2025 | 2026", True),
        ("Maßnahme bis 2030 | Kosten (in TEUR) | Stand", True),
        ("12 | 340 | 5,5", True),
        ("4.500 Euro | 12 %", True),
        ("Radweg am Fluss bauen | Tiefbauamt | 2027", False),
        ("Ausbau der Kitas | Jugendamt | Stand", False),
        ("Gelassen 31 27 44 38 29 50 36", False),
    ],
)
def test_the_head_and_the_bare_numbers_of_a_table_announce_nothing(
    row: str, is_frame: bool
) -> None:
    (labels,) = told((ROW, row))

    assert (labels.kind is OTHER and labels.kind_top2[0][1] == 0.95) is is_frame
    assert labels.commits is Commits.NONE or not is_frame
