# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A number is changed as a whole, so that two sums never share half a wish."""

from __future__ import annotations

import pytest

from sechseck.engines.redline import Collision, Version, apply, block_of, components, diff

OLD = "Der Kreis gibt 2.500 Euro und 1,5 Stellen bis 31.12.2027."


def version(text: str) -> Version:
    return Version((block_of("a", text),))


@pytest.mark.parametrize(
    ("new", "changes"),
    [
        (OLD.replace("2.500", "3.000"), ["3.000"]),
        (OLD.replace("2.500", "2.700"), ["2.700"]),
        (OLD.replace("2.500", "12.500"), ["12.500"]),
        (OLD.replace("2.500", "2.500,50"), ["2.500,50"]),
        (OLD.replace("1,5", "2"), ["2"]),
        (OLD.replace("1,5", "1,25"), ["1,25"]),
        (OLD.replace("2027", "2028"), ["31.12.2028"]),
        (OLD.replace("2.500", "3.000").replace("1,5", "2,5"), ["3.000", "2,5"]),
    ],
)
def test_a_number_is_replaced_as_a_whole(new: str, changes: list[str]) -> None:
    base = version(OLD)
    hunks = diff(base, version(new))

    assert [hunk.text for hunk in hunks] == changes
    assert apply(base, hunks).blocks == version(new).blocks


def test_two_sums_are_two_wishes_about_one_place() -> None:
    base = version(OLD)
    wanted = {
        name: diff(base, version(OLD.replace("2.500", sum_)))
        for name, sum_ in (("Ä6", "3.000"), ("Ä7", "3.500"))
    }

    (place,) = components(wanted)

    assert (place.collision, len(place.proposals)) == (Collision.CONTRADICTION, 2)


def test_a_point_that_ends_a_sentence_is_no_part_of_a_number() -> None:
    base = version("Wir bauen 20. Dann 30 mehr.")

    hunks = diff(base, version("Wir bauen 25. Dann 30 mehr."))

    assert [hunk.text for hunk in hunks] == ["25"]
