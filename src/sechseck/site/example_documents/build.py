# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Builds all generated documents of the example region from their sources."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sechseck.site.example_documents.manuscript import Manuscript, parse_manuscript
from sechseck.site.example_documents.pdf_file import pdf_file
from sechseck.site.example_documents.sheet_file import sheet_file
from sechseck.site.example_documents.slides_file import slides_file
from sechseck.site.example_documents.word_file import word_file

_MAKERS: dict[str, Callable[[Manuscript], bytes]] = {
    "docx": word_file,
    "pptx": slides_file,
    "pdf": pdf_file,
}
_AUTHOR = "Stabsstelle Zukunftsfaden, Region Mirretal (erfundenes Beispiel)"


def build_documents(sources: Path) -> dict[str, bytes]:
    """Return file name and bytes of every document that has a manuscript in the folder."""
    built = {}
    for path in sorted(sources.glob("*.md")):
        manuscript = parse_manuscript(path.read_text(encoding="utf-8"))
        built[f"{path.stem}.{manuscript.format}"] = _MAKERS[manuscript.format](manuscript)
    for path in sorted(sources.glob("*.csv")):
        text = path.read_text(encoding="utf-8")
        title = "Maßnahmenliste Mirretal 2026"
        built[f"{path.stem}.xlsx"] = sheet_file(text, title=title, author=_AUTHOR)
    return built
