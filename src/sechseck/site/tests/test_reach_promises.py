# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the page on reach says is tested has a test."""

from __future__ import annotations

import re

from sechseck.site.setup.folders import CHECKOUT


def test_every_test_that_the_page_on_reach_names_is_there() -> None:
    page = (CHECKOUT / "docs" / "reach.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(test_\w+)`", page))
    written: set[str] = set()
    for folder in ("engines/reach", "site", "reach"):
        for path in (CHECKOUT / "src" / "sechseck" / folder).rglob("test_*.py"):
            written.update(re.findall(r"^def (test_\w+)", path.read_text("utf-8"), re.MULTILINE))

    assert len(named) >= 30
    assert named <= written
