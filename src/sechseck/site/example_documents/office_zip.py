# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Packs an Office file so that equal content always gives equal bytes."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import datetime
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

_EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first moment a zip file can name
_REFERENCE = re.compile(rb'<(?:Relationship|Override)\b[^>]*?(?:Target|PartName)="([^"]+)"[^>]*/>')
_MOMENT = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:\2>)")


def pack(content: bytes, moment: datetime, without: Collection[str] = ()) -> bytes:
    """Return the zip file anew: sorted, undated, uncompressed, without the named parts.

    Compressed bytes differ between versions of zlib, so the parts are stored as they are.
    ``without`` names parts by the end of their path; references to them go too.
    """
    stamp = moment.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with ZipFile(BytesIO(content)) as before:
        parts = {name: before.read(name) for name in before.namelist()}
    after = BytesIO()
    with ZipFile(after, "w", ZIP_STORED) as packed:
        for name in sorted(parts, key=_order):
            if name.endswith(tuple(without)):
                continue
            part = _without_references(parts[name], without) if _refers(name) else parts[name]
            if name == "docProps/core.xml":
                part = _MOMENT.sub(rb"\g<1>" + stamp + rb"\g<3>", part)
            packed.writestr(_entry(name), part)
    return after.getvalue()


def _order(name: str) -> tuple[bool, str]:
    return name != "[Content_Types].xml", name  # readers look for it first


def _refers(name: str) -> bool:
    return name.endswith(".rels") or name == "[Content_Types].xml"


def _without_references(part: bytes, without: Collection[str]) -> bytes:
    ends = tuple(without)

    def keep(match: re.Match[bytes]) -> bytes:
        return b"" if match[1].decode().endswith(ends) else match[0]

    return _REFERENCE.sub(keep, part) if ends else part


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, date_time=_EARLIEST)
    entry.create_system = 3  # otherwise it would tell Windows from Unix
    entry.external_attr = 0o644 << 16
    return entry
