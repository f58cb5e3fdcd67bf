# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Carry open amendments to the next version of their text."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from sechseck.drafting.actions.ranges import carry_ranges
from sechseck.drafting.models import Amendment, CarriedFrom, Status, TextVersion
from sechseck.drafting.queries.amendments import OPEN
from sechseck.engines.redline import (
    Carried,
    Closing,
    Element,
    Fate,
    Hunk,
    RedlineRefused,
    Token,
    apply,
    carry,
    hunk_to_json,
)
from sechseck.kernel.actions.trace import record
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require


@transaction.atomic
def carry_on(
    amendment: Amendment, hunks: Sequence[Hunk], new: TextVersion, *, by: User
) -> Amendment:
    """Move what is still open to the new version; what finds no place is kept aside."""
    require(by, "drafting.merge_text")
    old = amendment.base
    CarriedFrom.objects.create(amendment=amendment, base=old, hunks=amendment.hunks)
    moved = carry(hunks, old.words, new.words)
    kept = [one.hunk for one in moved if one.hunk is not None]
    lost = [one for one in moved if one.fate is Fate.CLASH]
    try:
        apply(new.words, kept)
    except RedlineRefused:
        kept, lost = [], list(moved)
    amendment.base, amendment.version = new, amendment.version + 1
    amendment.hunks = [hunk_to_json(hunk) for hunk in kept]
    amendment.lost = [_sides(one) for one in lost]
    has_title, amendment.title = bool(amendment.title), _still_wanted(amendment.title, new)
    is_empty = not (kept or lost or amendment.title)
    if (hunks or has_title) and is_empty and amendment.status in OPEN:
        amendment.status = Status.HANDLED
        amendment.decision = _("Was er will, steht in Fassung %(number)s.") % {
            "number": new.number
        }
    amendment.save(
        update_fields=["base", "version", "hunks", "lost", "title", "status", "decision"]
    )
    record("amendment-carried", amendment.node, by=by, number=new.number, lost=len(lost))
    return amendment


def _still_wanted(title: str, new: TextVersion) -> str:
    """Return a wanted title, unless the text has it now."""
    return "" if title == new.title else title


@transaction.atomic
def carry_all(old: TextVersion, new: TextVersion, *, by: User) -> int:
    """Move everything that is open from one version to the next, comments too."""
    require(by, "drafting.merge_text")
    rows = Amendment.objects.select_for_update(of=("self",)).select_related("base", "node")
    found = list(rows.filter(base=old, status__in=(Status.DRAFT, Status.UNSCREENED, *OPEN)))
    for one in found:
        carry_on(one, one.changes, new, by=by)
    carry_ranges(old, new, by=by)
    return len(found)


def _sides(one: Carried) -> dict[str, str]:
    """Return the three texts of a place that changed."""
    ours = one.ours or one.old.replacement
    return {"before": _text(one.base), "now": _text(one.theirs), "wanted": _text(ours)}


def _text(elements: Sequence[Element]) -> str:
    words = [
        one.text if isinstance(one, Token) else "\n"
        for one in elements
        if isinstance(one, Token | Closing)
    ]
    return "".join(words).strip()
