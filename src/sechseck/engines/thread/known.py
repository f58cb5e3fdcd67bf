# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a document says about itself, where nothing else is known of it."""

from __future__ import annotations

import re
from dataclasses import replace

from sechseck.engines.labels.label import Standing
from sechseck.engines.labels.source_document import SourceDocument
from sechseck.engines.readers.reading import Reading

TITLE_LINES = 12  # a document names its own horizon at its beginning
LONGEST_TITLE = 100
_HORIZON = re.compile(
    r"(?:ziel|plan|programm|strategie|konzept|leitbild|zukunftsbild|vision|haushalt|agenda)\w{0,60}+"
    r"[^.]{0,40}?\b(?:bis(?: zum)?(?: Jahr)? |20\d\d ?[-–/] ?)(20\d\d)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_STANDINGS = {
    "eingereicht": Standing.SUBMITTED,
    "entwurf": Standing.DRAFT,
    "beschlossen": Standing.ADOPTED,
    "angenommen": Standing.ADOPTED,
    "verabschiedet": Standing.ADOPTED,
}


def completed(document: SourceDocument, reading: Reading) -> SourceDocument:
    """Return the document with the standing and horizon that its own text gives.

    Parameters
    ----------
    document
        What is known; this is kept.
    reading
        The document's text and the metadata of its reader.
    """
    standing = document.standing
    if standing is Standing.UNKNOWN:
        said = reading.metadata.get("status", "").split(" ")[0].lower()
        standing = _STANDINGS.get(said, Standing.UNKNOWN)
    horizon = document.horizon_end or horizon_of(reading.text)
    dated = document.dated or reading.metadata.get("submitted", "")[:10] or _year_in(document.name)
    return replace(document, standing=standing, horizon_end=horizon, dated=dated)


def _year_in(name: str) -> str:
    """Return the year in a file name, "" if it has none or several."""
    years = set(_YEAR.findall(name))
    return years.pop() if len(years) == 1 else ""


def horizon_of(text: str) -> str:
    """Return the year until which a document's title says it holds, "" if it says none.

    Examples
    --------
    >>> horizon_of("Aktionsplan 2020–2024\\n\\nWir handeln."), horizon_of("Wir bauen bis 2030.")
    ('2024', '')
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()][:TITLE_LINES]
    for line in lines:
        if len(line) <= LONGEST_TITLE and not line.endswith((".", "!", "?", ";", ",")):
            found = _HORIZON.search(line)
            if found:
                return found.group(1)
    return ""
