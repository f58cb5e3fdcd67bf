# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Comment on lines of a text, and carry such comments to its next version."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from sechseck.drafting.models import RangeAnchor, TextVersion
from sechseck.drafting.queries.as_document import lines_of
from sechseck.kernel.actions.comments import add_comment
from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Invalid
from sechseck.kernel.models import Comment, User
from sechseck.kernel.permissions import require

LONGEST_QUOTE = 600


@transaction.atomic
def comment_lines(version: TextVersion, *, first: int, last: int, text: str, by: User) -> Comment:
    """Say something about lines of one paragraph; their words are quoted above it."""
    require(by, "kernel.write_comment")
    if version.frozen_at is None:
        raise Conflict(_("Kommentieren lässt sich ein Text, sobald er eingereicht ist."))
    lines = [line for line in lines_of(version) if first <= line.number <= last]
    if not lines or lines[0].number != first or lines[-1].number != last:
        raise Invalid(_("Diese Zeilen gibt es nicht."))
    if lines[0].block != lines[-1].block:
        raise Invalid(_("Bitte wählen Sie Zeilen eines einzigen Absatzes."))
    if not text.strip():
        raise Invalid(_("Bitte schreiben Sie etwas."))
    block = next(one for one in version.words.blocks if one.id == lines[0].block)
    start, end = lines[0].start, lines[-1].end
    quote = " ".join(block.text[start:end].split())[:LONGEST_QUOTE]
    comment = add_comment(version.text.path, text=f"> {quote}\n\n{text.strip()}", by=by)
    told = {"version": version, "block": block.id, "start": start, "end": end}
    RangeAnchor.objects.get_or_create(
        comment=comment, defaults={**told, "exact": block.text[start:end]}
    )
    record("lines-commented", version.text.node, by=by, first=first, last=last)
    return comment


@transaction.atomic
def carry_ranges(old: TextVersion, new: TextVersion, *, by: User) -> int:
    """Move comments to the new version where the words they are about still stand."""
    require(by, "drafting.merge_text")
    texts = {block.id: block.text for block in new.words.blocks}
    moved = 0
    for anchor in RangeAnchor.objects.select_for_update().filter(version=old):
        at = texts.get(anchor.block, "").find(anchor.exact)
        if at >= 0:
            anchor.version, anchor.start, anchor.end = new, at, at + len(anchor.exact)
            anchor.save(update_fields=["version", "start", "end"])
            moved += 1
    return moved
