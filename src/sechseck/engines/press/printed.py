# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A page, told as JSON, becomes a PDF; needs nothing but the library, so that it starts fast."""

from __future__ import annotations

from functools import cache
from typing import Any

import typst

from sechseck.engines.press.page import TEMPLATE

CANNOT = "Dieser Text lässt sich nicht drucken."
_NO_SIGN = "could not be displayed"


class PaperRefused(Exception):
    """A text that cannot be printed."""


def printed(page: str, at: int) -> bytes:
    """Return what ``told`` returned as PDF; the library keeps what it made in memory for good.

    Parameters
    ----------
    page
        What the template reads.
    at
        When it was written, in seconds since 1970.

    Raises
    ------
    PaperRefused
        If the text cannot be printed at all.
    """
    try:
        return _made(page, at, "ua-1")
    except typst.TypstError as lacking:
        if _NO_SIGN not in str(lacking):
            raise PaperRefused(CANNOT) from lacking
    try:
        return _made(page, at, "1.7")
    except typst.TypstError as error:
        raise PaperRefused(CANNOT) from error


def _made(page: str, at: int, standard: Any) -> bytes:
    return typst.compile(
        TEMPLATE.encode(),
        font_paths=_fonts(),
        sys_inputs={"sheet": page},
        format="pdf",
        pdf_standards=standard,
        timestamp=at,
    )


@cache
def _fonts() -> typst.Fonts:
    """Return the fonts of the library, and no others: they look the same on every machine."""
    return typst.Fonts(include_system_fonts=False)
