# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What stands before in the paragraph says of what a number or a day is told."""

from __future__ import annotations

import pytest

from sechseck.engines.contradictions.find import find_contradictions
from sechseck.engines.contradictions.tests.test_contradictions import said

NAMED_BEFORE = (
    "Viele kommen zum „Zukunftsgespräch Wandel“.",
    "Der Beginn der Reihe ist der 7. Mai 2025.",
)
FUNDED = (
    "Die Uferregion ist ein Förderprogramm.",
    "Bewilligt sind EU-Mittel von zusammen 3,6 Millionen Euro.",
)
BODIES = (
    "Alle haben sich in vier wichtigen Gremien zusammengeschlossen.",
    "Aufgabe der drei Gremien wird es sein, das Land zu verbinden.",
)
CASES = (
    (NAMED_BEFORE, "Das Zukunftsgespräch Wandel beginnt am 8. Mai 2025.", 1),
    (NAMED_BEFORE, "Das Zukunftsgespräch Wandel beginnt am 7. Mai 2025.", 0),
    (NAMED_BEFORE, "Die Befragung der Vereine beginnt am 8. Mai 2025.", 0),
    (FUNDED, "Die Uferregion erhält 5,2 Millionen Euro aus EU-Mitteln.", 1),
    (FUNDED, "Die Uferregion erhält 3.600.000 Euro aus EU-Mitteln.", 0),
    (FUNDED, "Das Museum erhält 2 Millionen Euro aus EU-Mitteln.", 0),
    (BODIES, "Alle treffen sich.", 1),
)


@pytest.mark.parametrize(("before", "text", "expected"), CASES, ids=[case[1] for case in CASES])
def test_a_paragraph_goes_on_about_its_subject(
    before: tuple[str, str], text: str, expected: int
) -> None:
    told = [said(f"a:1.{number}", one) for number, one in enumerate(before, 1)]

    assert len(find_contradictions([*told, said("b:1.1", text)])) == expected
