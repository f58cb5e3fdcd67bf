# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The packs we ship, loaded into an empty database and then once more."""

from __future__ import annotations

from typing import Any

import pytest

from sechseck.site.packs import load_region
from sechseck.site.tests.test_packs import everything


def content() -> dict[str, list[tuple[Any, ...]]]:
    """Return all rows but the notes of who set about writing, even if nothing came of it."""
    found = everything()
    del found["kernel_writing"]
    return found


@pytest.mark.parametrize("region", ["hannover", "beispiel"], scope="module")
def test_loading_a_region_twice_changes_no_row_of_any_table(
    loaded_region: None, region: str
) -> None:
    before = content()

    assert not load_region(region, lambda _step: None)
    assert content() == before
