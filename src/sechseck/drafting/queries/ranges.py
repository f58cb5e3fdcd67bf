# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Comments on lines, as they stand in the margin."""

from __future__ import annotations

from collections import defaultdict

from django.utils.translation import gettext as _

from sechseck.drafting.models import RangeAnchor, TextVersion
from sechseck.drafting.queries.as_document import lines_of
from sechseck.drafting.queries.lines import Note, Notes
from sechseck.kernel.models import Comment


def comment_notes(version: TextVersion) -> Notes:
    """Return the comments by the number of the line on which their words begin."""
    rows = RangeAnchor.objects.filter(
        version=version,
        comment__standing=Comment.Standing.SHOWN,
        comment__withdrawn_at__isnull=True,
    )
    by_block = defaultdict[str, list[RangeAnchor]](list)
    for row in rows.order_by("pk"):
        by_block[row.block].append(row)
    found = defaultdict[int, list[Note]](list)
    for line in lines_of(version):
        for row in by_block[line.block]:
            if line.start <= row.start < line.end:
                url = f"/kommentare/?zu={version.text.path}#kommentar-{row.comment_id}"
                found[line.number].append(Note(_("Kommentar"), row.exact[:120], url))
    return found


def together(*several: Notes) -> Notes:
    """Return the notes of several kinds in one margin."""
    numbers = {number for notes in several for number in notes}
    return {
        number: [one for notes in several for one in notes.get(number, ())] for number in numbers
    }
