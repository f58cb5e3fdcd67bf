# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Signs by which a passage shows that it says nothing about the region."""

from __future__ import annotations

import re

_SOURCE = re.compile(
    r"(?i)\(?(?:(?:bild|daten)?quellen?|fotos?|bilder|bild|grafik|abb(?:ildung|\.)|tab(?:elle|\.)"
    r"|copyright|stand|vgl\.|siehe)\s?\d{0,3}\s?[:.©]|\(?©"
)
_SURVEY = re.compile(
    r"(?:(?:Bitte )?(?:[Ww]ählen|[Kk]reuzen|[Mm]arkieren|[Nn]ennen) Sie|Inwiefern stimmen Sie)\b"
)
_PAGE = re.compile(r"(?i)(?:seite|folie|s\.)?\s?\d{1,5}(?:\s?(?:von|/)\s?\d{1,5})?\Z")


def is_apparatus(text: str) -> bool:
    """Return whether a text is a source, credit, page number or survey instruction.

    Examples
    --------
    >>> is_apparatus("Foto: Stadtarchiv"), is_apparatus("Fotos hängen im Rathaus.")
    (True, False)
    """
    return any(pattern.match(text) is not None for pattern in (_SOURCE, _SURVEY, _PAGE))
