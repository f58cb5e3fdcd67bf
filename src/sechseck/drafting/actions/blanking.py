# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Take the words out of every row that holds some of a text or an amendment."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from sechseck.drafting.erased import AMENDMENT_TITLE, TEXT_TITLE, dotted, without_quote
from sechseck.drafting.models import (
    Amendment,
    CarriedFrom,
    MergeDraft,
    Motion,
    RangeAnchor,
    Status,
    Text,
)
from sechseck.drafting.queries.amendments import IS_OPEN, OPEN, mergeable
from sechseck.drafting.queries.held_words import decisions_of, procedures_of
from sechseck.drafting.queries.places import places
from sechseck.kernel.erasers import BLANK
from sechseck.kernel.models import Comment, Erasure, Feedback, Node, Subject, User
from sechseck.kernel.permissions import require

WORDS = (
    "title",
    "reason",
    "proposers",
    "delta_target",
    "decision",
    "caution",
    "late_reason",
)
UNDECIDED = (Status.DRAFT, Status.UNSCREENED, *OPEN)


@transaction.atomic
def blank_amendments(erasure: Erasure, amendments: Sequence[Amendment], *, by: User) -> None:
    """Leave number, kind, who and how it ended; what was open ends."""
    require(by, "kernel.decide_erasure", erasure)
    CarriedFrom.objects.filter(amendment__in=amendments).update(hunks=[])
    procedures_of(amendments).update(hunks=[], note="", answer_hunks=[], answer_note="")
    decisions_of(amendments, None).update(words="")
    for one in amendments:
        _forget_page(one.slug)
        one.slug = f"geloescht--ae{one.pk}"
        one.hunks, one.lost, one.version = [], [], one.version + 1
        for name in WORDS:
            setattr(one, name, "")
        one.delta_eur = one.delta_date = None
        if one.status in UNDECIDED:
            one.status = Status.WITHDRAWN
        one.save()
        _blank_node(one.node_id, f"{AMENDMENT_TITLE} {one.label}", one.path)
    for merge in MergeDraft.objects.filter(result=None, base__amendments__in=amendments):
        _drop_undone(merge)


@transaction.atomic
def blank_text(erasure: Erasure, text: Text, *, by: User) -> None:
    """Leave numbers, days, lines by their length, who and how it ended."""
    require(by, "kernel.decide_erasure", erasure)
    motion = Motion.objects.select_for_update().get(text=text)
    motion.prefix = motion.chapter = motion.event = motion.reason = ""
    motion.proposers = BLANK
    if motion.status in UNDECIDED:
        motion.status = Status.WITHDRAWN
    motion.save()
    for version in text.versions.select_for_update().order_by("number"):
        version.content, version.reason, version.title = dotted(version.content), "", ""
        version.save(update_fields=["content", "reason", "title"])
    decisions_of([], text).update(words="")
    _blank_ranges(text)
    _forget_page(text.slug)
    text.slug, text.title, text.version = f"geloescht--{text.pk}", TEXT_TITLE, text.version + 1
    text.caution = ""
    text.save()
    _blank_node(text.node_id, TEXT_TITLE, text.path)


def _drop_undone(merge: MergeDraft) -> None:
    """Forget what was decided about places that the erased amendment shared."""
    rows = Amendment.objects.filter(IS_OPEN, base=merge.base)
    left = places({one.label: one.changes for one in mergeable(rows.order_by("number"))})
    merge.decisions.exclude(place__in=[place.name for place in left]).delete()


def _blank_ranges(text: Text) -> None:
    """A comment that stays keeps its own words; the quote above them is the text's."""
    for anchor in RangeAnchor.objects.filter(version__text=text).select_related("comment"):
        anchor.exact = BLANK * len(anchor.exact)
        anchor.save(update_fields=["exact"])
        said = without_quote(anchor.comment.text)
        Comment.objects.filter(pk=anchor.comment_id).update(text=said)


def _blank_node(number: int, title: str, path: str) -> None:
    node = Node.objects.get(pk=number)
    Subject.objects.filter(path=node.path).update(path=path)
    node.title, node.terms, node.path = title, "", path
    node.save()


def _forget_page(slug: str) -> None:
    Feedback.objects.filter(page__contains=slug).update(page="")
