# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A document is described by its newest version."""

from __future__ import annotations

from sechseck.kernel.packs.documents import current

FIRST = {
    "_row": 2,
    "slug": "plan",
    "title": "Plan",
    "standing": "draft",
    "dated": "2024-05-16",
    "file": "plan.txt",
    "sha256": "a",
    "note": "Erste Fassung.",
}


def version(**changes: object) -> dict[str, object]:
    row = FIRST | {"_row": 3, "slug": "plan-2026", "file": "neu.txt", "sha256": "b"}
    return row | {"note": "version of plan. Neue Fassung."} | changes


def test_title_date_standing_and_note_are_those_of_the_newest_version() -> None:
    later = version(title="Plan 2026", standing="adopted", dated="2026-06-25")

    (found,) = current([FIRST], [version(dated="2025"), later])

    assert (found["title"], found["standing"], found["dated"], found["note"]) == (
        "Plan 2026",
        "adopted",
        "2026-06-25",
        "Neue Fassung.",
    )


def test_address_file_and_checksum_stay_those_of_the_first_version() -> None:
    (found,) = current([FIRST], [version()])

    assert {name: found[name] for name in ("slug", "file", "sha256", "_row")} == {
        name: FIRST[name] for name in ("slug", "file", "sha256", "_row")
    }


def test_a_document_of_one_version_is_described_by_its_own_row() -> None:
    assert current([FIRST], [version(note="version of anderes.")]) == [FIRST]
