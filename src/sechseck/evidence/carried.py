# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A table on its way through the pages of an import: signed, so that it comes back as it left.

Nothing is stored before somebody has seen what would happen, and no half import is left over.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core import signing
from django.utils.translation import gettext as _

from sechseck.evidence.importing import Table
from sechseck.kernel.errors import Invalid

SALT = "evidence.values"
LONGEST_SECONDS = 86_400
MOST_ROWS = 20_000


@dataclass(frozen=True, slots=True)
class Carried:
    """A table, the name and checksum of its file, and where it comes from."""

    table: Table
    file_name: str
    sha256: str
    origin: dict[str, Any]  # source by key or as told, edition, day

    def packed(self) -> str:
        """Return it as one signed word."""
        told = [
            [self.table.headings, self.table.rows, self.table.is_official, self.table.mark],
            self.file_name,
            self.sha256,
            self.origin,
        ]
        return signing.dumps(told, salt=SALT, compress=True)


def carried(word: str) -> Carried:
    """Return what a form brings back.

    Raises
    ------
    Invalid
        If it was changed on the way or is too old.
    """
    try:
        table, name, sha256, origin = signing.loads(word, salt=SALT, max_age=LONGEST_SECONDS)
    except signing.BadSignature as error:
        raise Invalid(_("Diese Vorschau gilt nicht mehr. Bitte wählen Sie die Datei neu.")) from (
            error
        )
    headings, rows, is_official, mark = table
    told = tuple((number, tuple(cells)) for number, cells in rows)
    return Carried(Table(tuple(headings), told, is_official, mark), name, sha256, origin)


def packed_origin(told: dict[str, Any]) -> dict[str, Any]:
    """Return what was said about the source, fit to be carried."""
    source = told["source"]
    return {
        "source": source.key if source else "",
        **{name: told[name] for name in ("title", "publisher", "licence", "url", "edition")},
        "retrieved": told["retrieved"].isoformat(),
    }


def day_of(origin: dict[str, Any]) -> date:
    """Return the day on which the file was fetched."""
    return date.fromisoformat(origin["retrieved"])
