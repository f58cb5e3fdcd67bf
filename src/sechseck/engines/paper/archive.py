# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Office files are archives of XML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import escape
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_SAFE = re.compile(r"\A(?:https?://|mailto:)\S+\Z", re.IGNORECASE)
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml(text: str) -> str:
    """Return letters as XML; what XML cannot hold becomes a replacement character.

    >>> xml("a < b & \\x01")
    'a &lt; b &amp; \ufffd'
    """
    return escape(printable(text))


def printable(text: str) -> str:
    """Return letters without the signs that no file holds."""
    return _FORBIDDEN.sub("\ufffd", text)


def packed(files: Mapping[str, str]) -> bytes:
    """Return an archive; a file named mimetype stands first, plain, as OpenDocument asks."""
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        for name, content in files.items():
            entry = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = ZIP_STORED if name == "mimetype" else ZIP_DEFLATED
            archive.writestr(entry, content.encode())
    return target.getvalue()


def address_of(marks: Iterable[str]) -> str:
    """Return where letters lead; only to a page or a mailbox.

    >>> address_of(["a:https://region.example/", "em"]), address_of(["a:file:///etc/passwd"])
    ('https://region.example/', '')
    """
    found = (mark[2:] for mark in marks if mark.startswith("a:"))
    return next((one for one in found if _SAFE.match(one)), "")
