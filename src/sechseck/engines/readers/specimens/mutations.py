# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Seeded damage to files: the same seed gives the same damage."""

from __future__ import annotations

import io
import random
import zipfile

_TOKENS = (
    b"\0", b"\xff\xfe", b"<", b">", b"&#0;", b"&#x110000;", b"\n" * 9, b"%PDF-", b"endobj", b"<<",
    b"-1", b"4294967296", b"1e999", b"NaN", b"'", b'"', b"|", b"\t", b"]]>", b"<!--", b"\xe2\x80",
    b"<table><tr><td>", b"</w:p>", b'r:id="rId99"', b"\x0c", b"**", b"```", b"\xed\xa0\x80",
)  # fmt: skip


def mutate(content: bytes, seed: int) -> bytes:
    """Return a damaged copy of a file.

    Parameters
    ----------
    content : the sound file; of archives every second copy is damaged inside a part
    seed : picks the damage
    """
    source = random.Random(seed)
    if content.startswith(b"PK") and source.random() < 0.7:
        return _damaged_part(content, source)
    return _damaged(content, source)


def _damaged(content: bytes, source: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(source.choice((1, 1, 2, 4, 16))):
        place = source.randrange(len(changed) + 1)
        length = source.choice((1, 2, 8, 64, 512))
        action = source.randrange(6)
        if action == 0:
            changed[place : place + 1] = bytes([source.randrange(256)])
        elif action == 1:
            del changed[place : place + length]
        elif action == 2:
            changed[place:place] = changed[place : place + length] * source.choice((1, 3, 20))
        elif action == 3:
            changed[place:place] = source.choice(_TOKENS) * source.choice((1, 1, 50))
        elif action == 4:
            changed[place : place + length] = source.randbytes(length)
        elif source.random() < 0.2:
            del changed[place:]
    return bytes(changed)


def _damaged_part(content: bytes, source: random.Random) -> bytes:
    """Pack the archive anew with one or two damaged parts, so that the damage is reached."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = [(name, package.read(name)) for name in package.namelist()]
    wounded = {source.randrange(len(parts)) for _ in range(source.choice((1, 1, 2)))}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as package:
        for place, (name, part) in enumerate(parts):
            is_dropped = place in wounded and source.random() < 0.05
            if not is_dropped:
                entry = zipfile.ZipInfo(name)  # a fixed date keeps the bytes repeatable
                package.writestr(entry, _damaged(part, source) if place in wounded else part)
    return buffer.getvalue()
