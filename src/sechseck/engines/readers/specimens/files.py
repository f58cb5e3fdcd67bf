# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""One sound specimen for each reader."""

from __future__ import annotations

from collections.abc import Mapping

from sechseck.engines.readers.specimens import office, texts
from sechseck.engines.readers.specimens.paper import Word, lines_at, make_pdf, table_at

_TABLE, _DRAWING = table_at([["Jahr", "Wohnungen"], ["2024", "100"], ["2025", "300"]], top=300)
_PAGE = [
    Word("Wohnen", 70, 80, 18, is_bold=True),
    *lines_at(["1 Wir bauen bis 2030 mehr Woh-", "2 nungen in der Region."], top=120),
    *lines_at(["• Fläche sichern", "• Geld bereitstellen"], top=200),
    *_TABLE,
]


def specimens() -> Mapping[str, tuple[str, bytes]]:
    """Return reader name → file name and sound content."""
    return {
        "antragsgruen": ("antrag.txt", texts.MOTION),
        "csv": ("liste.csv", texts.CSV),
        "docx": ("plan.docx", office.make_docx()),
        "html": ("seite.html", texts.HTML),
        "markdown": ("leitbild.md", texts.MARKDOWN),
        "pdf": ("bericht.pdf", make_pdf([_PAGE, _PAGE], drawing=_DRAWING)),
        "pptx": ("vortrag.pptx", office.make_pptx()),
        "text": ("folien.txt", texts.TEXT),
        "xlsx": ("liste.xlsx", office.make_xlsx()),
    }
