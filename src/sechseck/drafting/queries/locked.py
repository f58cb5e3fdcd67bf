# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Rows that an action is about to change, and what it asks about them first."""

from __future__ import annotations

from datetime import date

from django.utils.text import slugify
from django.utils.translation import gettext as _

from sechseck.drafting.models import Amendment, Motion, Status, Text
from sechseck.drafting.typed import typed
from sechseck.engines.redline import Version
from sechseck.kernel.errors import Conflict, Difference, Invalid, NotAllowed, SechseckError
from sechseck.kernel.models import User
from sechseck.kernel.permissions import Actor, may
from sechseck.kernel.predicates import PROPOSERS

LONGEST_SLUG = 60


def locked_text(text: Text) -> tuple[Text, Motion]:
    """Return text and motion, to be changed by nobody else until the end."""
    rows = Text.objects.select_for_update(of=("self",)).select_related("node", "document")
    found = rows.get(pk=text.pk)
    if found.is_erased:
        raise Conflict(_("Dieser Text ist gelöscht."))
    if not found.is_shown:
        raise Conflict(_("Die Moderation hat diesen Text ausgeblendet."))
    return found, Motion.objects.select_for_update().get(text=found)


def locked_amendment(amendment: Amendment) -> Amendment:
    """Return an amendment, to be changed by nobody else until the end."""
    rows = Amendment.objects.select_for_update(of=("self",))
    return rows.select_related("node", "base", "text__motion", "text__node").get(pk=amendment.pk)


def check_shown(amendment: Amendment) -> None:
    """Refuse to go on with what moderation hid, or whose text it hid."""
    if not amendment.text.is_shown:
        raise Conflict(_("Die Moderation hat diesen Text ausgeblendet."))
    if not amendment.is_shown:
        raise Conflict(_("Die Moderation hat diesen Änderungsantrag ausgeblendet."))


def check_open(motion: Motion, by: User, today: date, *, late_reason: str | None = None) -> None:
    """Refuse amendments before publication, after the deadline, and by who may not.

    After the deadline the office may, with a reason; without ``late_reason`` nobody has asked
    for it yet.
    """
    if motion.status != Status.SCREENED:
        raise Conflict(_("Dieser Text nimmt keine Änderungsanträge an."))
    if motion.is_late(today):
        if by.role != User.Role.OFFICE:
            raise Conflict(_("Die Frist für Änderungsanträge ist vorbei."))
        if late_reason is not None and not late_reason.strip():
            words = _("Die Frist ist vorbei. Bitte sagen Sie, warum dieser Antrag noch gilt.")
            raise Invalid(words)
    is_for_all = motion.consultation_until is not None and not motion.is_over(today)
    if by.role not in PROPOSERS and not is_for_all:
        raise NotAllowed(_("Zu diesem Text läuft gerade keine Beteiligung für alle."))


def is_open_to(motion: Motion, viewer: Actor, today: date) -> bool:
    """Say whether the viewer may propose a change now."""
    if not isinstance(viewer, User) or not may(viewer, "drafting.write_amendment"):
        return False
    try:
        check_open(motion, viewer, today)
    except SechseckError:
        return False
    return True


def differences(stored: Version, wanted: Version) -> list[Difference]:
    """Return the blocks that two people wrote differently."""
    theirs = {block.id: typed(block) for block in stored.blocks}
    yours = {block.id: typed(block) for block in wanted.blocks}
    return [
        Difference(_("Absatz"), yours.get(name, ""), theirs.get(name, ""))
        for name in dict.fromkeys([*theirs, *yours])
        if yours.get(name) != theirs.get(name)
    ]


def free_slug(wanted: str) -> str:
    """Return an address that no other text has."""
    stem = slugify(wanted)[:LONGEST_SLUG].strip("-") or "text"
    taken = set(Text.objects.filter(slug__startswith=stem).values_list("slug", flat=True))
    slug, number = stem, 1
    while slug in taken:
        number += 1
        slug = f"{stem}-{number}"
    return slug
