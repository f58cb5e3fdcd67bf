# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where each line of a merged version comes from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import accumulate

from django.utils.translation import gettext as _

from sechseck.drafting.models import Amendment, Status, TextVersion
from sechseck.drafting.queries.as_document import lines_of
from sechseck.drafting.queries.lines import Note, Notes


def blame_notes(version: TextVersion, amendments: Sequence[Amendment]) -> Notes:
    """Return for each line the amendments whose words stand on it."""
    by_label = {one.label: one for one in amendments if one.status != Status.DRAFT}
    found = defaultdict[int, list[Note]](list)
    for number, labels in blame(version).items():
        for label in labels:
            if label in by_label:
                title = _("Worte aus %(label)s") % {"label": label}
                found[number].append(Note(label, title, by_label[label].path))
    return found


def blame(version: TextVersion) -> dict[int, list[str]]:
    """Return the labels of the amendments by the number of the line."""
    words = version.words
    authors: dict[int, tuple[str, ...]] = {}
    for span in words.origins:
        if span.amendments:
            authors |= dict.fromkeys(range(span.start, span.end), span.amendments)
    places: dict[str, list[tuple[int, int, tuple[str, ...]]]] = {}
    for block, offset in zip(words.blocks, words.offsets, strict=False):
        ends = list(accumulate((len(one.text) for one in block.tokens), initial=0))
        places[block.id] = [
            (ends[at], ends[at + 1], authors[offset + 1 + at])
            for at in range(len(block.tokens))
            if offset + 1 + at in authors
        ]
    return {
        line.number: sorted(
            {
                label
                for start, end, labels in places[line.block]
                if start < line.end and line.start < end
                for label in labels
            }
        )
        for line in lines_of(version)
        if places[line.block]
    }
