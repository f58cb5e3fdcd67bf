# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from sechseck.engines.readers.reading import BlockKind
from sechseck.engines.segmentation.statements import is_statement

SAYS_SOMETHING = [
    ("Radwege müssen gebaut werden!", BlockKind.PARAGRAPH),
    ("Das Fünf-Eck der städtischen Planung", BlockKind.PARAGRAPH),
    ("Begleitgruppe - ehrenamtlich:", BlockKind.PARAGRAPH),
    ("Verlässlichkeit", BlockKind.ITEM),
    ("Zufrieden 31 29 33 ↗", BlockKind.TABLE_ROW),
    ("Welche Wege nehmen die Menschen jeden Tag?", BlockKind.PARAGRAPH),
    ("2040 0", BlockKind.TABLE_ROW),
    ("2031 12,5 % 1.400", BlockKind.TABLE_ROW),
    ("Auftakt der Reihe: Ein Abend zur Mobilität am 07.05.2025", BlockKind.HEADING),
    ("Der Rat beschließt den Plan (Foto: Stadt).", BlockKind.CAPTION),
    ("Der Pflegedienst hilft mobil 24 Stunden am Tag.", BlockKind.PARAGRAPH),
]
SAYS_NOTHING = [
    ("ZAHLEN UND FAKTEN", BlockKind.HEADING),
    ("A wooden bridge with people and bicycles over the river.", BlockKind.CAPTION),
    ("● unter 1500 EUR ● mehr", BlockKind.CAPTION),
    ("Quelle: Befragung der Stadt (2023)", BlockKind.PARAGRAPH),
    ("(Foto: Stadtarchiv)", BlockKind.PARAGRAPH),
    ("Telefon: 0511 1234567", BlockKind.PARAGRAPH),
    ("Fragen an buero@beispiel.de richten.", BlockKind.PARAGRAPH),
    ("Wie geht es weiter?", BlockKind.PARAGRAPH),
    ("Wählen Sie drei Antworten aus.", BlockKind.PARAGRAPH),
    ("Seite 3 von 12", BlockKind.PARAGRAPH),
    ("x" * 3000, BlockKind.PARAGRAPH),
    ("54 %", BlockKind.TABLE_ROW),
    ("Zurück nach oben", BlockKind.BOILERPLATE),
    ("Antrag vom 07.05.2025", BlockKind.META),
]


@pytest.mark.parametrize(("text", "block"), SAYS_SOMETHING)
def test_what_says_something_is_a_statement(text: str, block: BlockKind) -> None:
    assert is_statement(text, block)


@pytest.mark.parametrize(("text", "block"), SAYS_NOTHING)
def test_what_says_nothing_is_no_statement(text: str, block: BlockKind) -> None:
    assert not is_statement(text, block)
