# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Maps become pictures in a process of their own; words stand inside the file."""

from __future__ import annotations

import io
import json

import pytest
from PIL import Image

from sechseck.kernel.errors import Invalid
from sechseck.kernel.press.picture_words import with_words
from sechseck.kernel.press.printing import draw_told

GREEN = "#00441b"
MAP = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50">'
    f'<path fill="{GREEN}" d="M0 0h100v50h-100z"/></svg>'
)
TOLD = {
    "title": "Größe #strong[x]",
    "map": MAP,
    "legend": [{"colour": GREEN, "words": "nah"}],
    "origin": "©",
}


def test_a_map_is_drawn_with_words_that_programs_find() -> None:
    words = {"Title": "Größe „nah“", "Copyright": "© Kartierende"}
    picture = Image.open(io.BytesIO(with_words(draw_told(json.dumps(TOLD)), words)))

    picture.load()
    assert picture.text == words  # type: ignore[attr-defined]
    assert picture.size[0] == 1600
    assert picture.convert("RGB").getpixel((800, 400)) == (0, 0x44, 0x1B)


def test_what_is_no_map_is_refused_in_a_sentence() -> None:
    with pytest.raises(Invalid, match="Als SVG"):
        draw_told(json.dumps(TOLD | {"map": "<svg"}))


def test_words_go_into_pictures_only() -> None:
    with pytest.raises(ValueError, match="kein PNG"):
        with_words(b"%PDF", {})
