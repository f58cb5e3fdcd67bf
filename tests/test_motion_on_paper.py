# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The motion among the source documents, printed."""

from __future__ import annotations

import os
from datetime import UTC, datetime

import pytest

from sechseck.engines.paper import Sheet, pdf_of
from sechseck.engines.paper.tests.test_pdf import printed_lines
from sechseck.engines.redline import Version, number_lines, read_motion
from sechseck.site import shared

LINES = 108
AT = datetime(2026, 1, 1, tzinfo=UTC)


def motion() -> bytes:
    """Return the file; where CI=true it must be there."""
    folder = shared.folder()
    found = sorted(folder.glob("seeds/004_*")) if folder else []
    if not found:
        if os.environ.get("CI") == "true":
            pytest.fail("The motion is not beside the checkout.")
        pytest.skip("The motion is not beside the checkout.")
    return found[0].read_bytes()


def test_the_motion_is_printed_with_its_108_lines() -> None:
    blocks = read_motion("004.txt", motion()).blocks
    lines = tuple(number_lines(blocks))

    file = pdf_of(Sheet("Antrag", Version(blocks), lines, author="Ortsverband", at=AT))

    assert printed_lines(file) == [f"{line.number} {line.text}" for line in lines]
    assert len(lines) == LINES
