# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A page becomes a PDF, a map a PNG; needs nothing but the library, so that it starts fast."""

from __future__ import annotations

from functools import cache
from typing import Any

import typst

from sechseck.engines.press import map_page, measures_page, page, report_page

TEMPLATES = {
    "sheet": page.TEMPLATE,
    "report": report_page.TEMPLATE,
    "measures": measures_page.TEMPLATE,
}
DOTS_PER_INCH = 180.0
CANNOT = "Dieser Text lässt sich nicht drucken."
_NO_SIGN = "could not be displayed"


class PaperRefused(Exception):
    """A text that cannot be printed."""


def printed(told: str, at: int, form: str = "sheet") -> bytes:
    """Return what ``told`` returned as PDF; the library keeps what it made in memory for good.

    Parameters
    ----------
    told
        What the template reads.
    at
        When it was written, in seconds since 1970.
    form
        Which template: a sheet with numbered lines, or a report.

    Raises
    ------
    PaperRefused
        If the text cannot be printed at all.
    """
    try:
        return _made(told, at, TEMPLATES[form], "ua-1")
    except typst.TypstError as lacking:
        if _NO_SIGN not in str(lacking):
            raise PaperRefused(CANNOT) from lacking
    try:
        return _made(told, at, TEMPLATES[form], "1.7")
    except typst.TypstError as error:
        raise PaperRefused(CANNOT) from error


def drawn(told: str) -> bytes:
    """Return a map with its legend as PNG.

    Raises
    ------
    PaperRefused
        If it cannot be drawn.
    """
    try:
        return typst.compile(
            map_page.TEMPLATE.encode(),
            font_paths=_fonts(),
            sys_inputs={"sheet": told},
            format="png",
            ppi=DOTS_PER_INCH,
        )
    except typst.TypstError as error:
        raise PaperRefused(CANNOT) from error


def _made(told: str, at: int, template: str, standard: Any) -> bytes:
    return typst.compile(
        template.encode(),
        font_paths=_fonts(),
        sys_inputs={"sheet": told},
        format="pdf",
        pdf_standards=standard,
        timestamp=at,
    )


@cache
def _fonts() -> typst.Fonts:
    """Return the fonts of the library, and no others: they look the same on every machine."""
    return typst.Fonts(include_system_fonts=False)
