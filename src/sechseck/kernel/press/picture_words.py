# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a picture says of itself: words inside a PNG, where programs look for them."""

from __future__ import annotations

import zlib
from collections.abc import Mapping

SIGNATURE = b"\x89PNG\r\n\x1a\n"
HEADER_END = len(SIGNATURE) + 4 + 4 + 13 + 4  # the first chunk: size, name, content, checksum


def with_words(png: bytes, words: Mapping[str, str]) -> bytes:
    """Return the picture with words by their names, such as Title, Copyright and Source.

    Parameters
    ----------
    png
        A picture as any program writes it.
    words
        Names of Latin letters, of at most 79; the words may be in any script.

    Raises
    ------
    ValueError
        If that is no PNG.
    """
    if not png.startswith(SIGNATURE):
        raise ValueError("Das ist kein PNG.")
    chunks = b"".join(_chunk(name, text) for name, text in words.items())
    return png[:HEADER_END] + chunks + png[HEADER_END:]


def _chunk(name: str, text: str) -> bytes:
    """Return a chunk iTXt, not compressed, in no language of its own."""
    content = b"iTXt" + name.encode("latin-1") + b"\0\0\0\0\0" + text.encode()
    size = (len(content) - 4).to_bytes(4, "big")
    return size + content + zlib.crc32(content).to_bytes(4, "big")
