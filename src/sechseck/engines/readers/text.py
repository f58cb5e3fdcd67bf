# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Reader for plain text: slides as text, web text, hard-wrapped text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sechseck.engines.readers import antragsgruen
from sechseck.engines.readers.decode import decode
from sechseck.engines.readers.draft import make_reading
from sechseck.engines.readers.limits import Limits
from sechseck.engines.readers.lines import Line, split_lines
from sechseck.engines.readers.motion_header import iso_date
from sechseck.engines.readers.plain import drafts_of
from sechseck.engines.readers.reading import Reading

VERSION = "1"
_DATED_BY = re.compile(r"(\d{1,2}\.\d{1,2}\.\d{4})\s*\|\s*(.{3,80})$")


def read_text(content: bytes, limits: Limits) -> Reading:
    """Return the reading of a text file; motion texts go to their own reader."""
    text, warnings = decode(content)
    lines = split_lines(text)
    if antragsgruen.is_motion(lines):
        return antragsgruen.reading_of(text, lines, warnings)
    return make_reading(
        text,
        drafts_of(lines),
        reader="text",
        version=VERSION,
        metadata=_metadata(lines),
        warnings=warnings,
    )


def _metadata(lines: Sequence[Line]) -> dict[str, str]:
    """Author and date of a title slide: "10.11.2023 | Name, Amt"."""
    for line in lines[:12]:
        if found := _DATED_BY.match(line.content):
            return {"dated": iso_date(found[1]), "author": found[2].strip()}
    return {}
