# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Texts of SmartArt diagrams, which lie in a part of their own."""

from __future__ import annotations

from typing import Any

from pptx.oxml import parse_xml

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
_REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}dm"


def diagram_texts(shape: Any) -> list[str]:
    """Return the text of each node of a diagram, an empty list for other shapes."""
    pointer = next(shape._element.iter(f"{_DGM}relIds"), None)
    if pointer is None or pointer.get(_REL) not in shape.part.rels:
        return []
    root = parse_xml(shape.part.related_part(pointer.get(_REL)).blob)
    texts = []
    for node in root.iter(f"{_DGM}pt"):
        words = "".join(letters.text or "" for letters in node.iter(f"{_A}t"))
        texts.append(" ".join(words.split()))
    return [text for text in texts if text]
