# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Put back originals whose bytes were lost and that the region pack ships."""

from __future__ import annotations

from hashlib import sha256

from sechseck.kernel.actions.accounts import enlist_program
from sechseck.kernel.packs.documents import file_of
from sechseck.kernel.packs.pack import read_pack
from sechseck.kernel.packs.table import PackInvalid
from sechseck.site.packs import pack_folder
from sechseck.thread.actions.originals import restore_original
from sechseck.thread.queries.originals import lost_originals


def repair_originals(region: str) -> int:
    """Put back what the pack of the region ships; return how many files that were."""
    lost = {one.sha256: one for one in lost_originals()}
    if not lost:
        return 0
    by = enlist_program("regionspaket")
    return sum(
        restore_original(lost[digest], content, by=by)
        for digest, content in _shipped(region).items()
        if digest in lost
    )


def _shipped(region: str) -> dict[str, bytes]:
    """Return the files of the pack by checksum; a pack with mistakes ships none."""
    try:
        pack = read_pack(pack_folder(region))
    except PackInvalid:
        return {}
    files = [file_of(pack.folder, row) for row in pack.tables["documents"] if row["file"]]
    return {
        sha256(content).hexdigest(): content for content in (one.read_bytes() for one in files)
    }
