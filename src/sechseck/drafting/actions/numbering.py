# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Give an amendment the name under which everybody will speak of it."""

from __future__ import annotations

from django.db import connection, transaction

from sechseck.drafting.models import Amendment, Motion
from sechseck.drafting.queries.as_document import lines_of
from sechseck.engines.redline import Numbering, RedlineRefused, affected_lines, next_number
from sechseck.kernel.errors import Invalid
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require

LOCK = 0x5EC4_0001  # whoever numbers waits for whoever numbers


@transaction.atomic
def give_number(amendment: Amendment, *, by: User) -> None:
    """Name an amendment by the rule of its text; a name once given stays."""
    require(by, "drafting.edit_amendment", amendment)
    if amendment.code:
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
    motion = amendment.text.motion
    taken = _taken(amendment, motion)
    scheme = Numbering(motion.numbering)
    if scheme is Numbering.PER_MOTION and amendment.label not in taken:
        return
    try:
        amendment.code = next_number(
            scheme, taken, motion=motion.prefix, line=_first_line(amendment)
        )
    except RedlineRefused as error:
        raise Invalid(str(error)) from error
    amendment.node.title = f"{amendment.code} zu {amendment.text.title}"[:500]
    amendment.node.save(update_fields=["title", "changed_at"])


def _taken(amendment: Amendment, motion: Motion) -> set[str]:
    """Return the names that others have: in the text, or in all texts for one event."""
    rows = Amendment.objects.exclude(pk=amendment.pk)
    if motion.numbering == Motion.Numbering.GLOBAL:
        rows = rows.filter(text__motion__event=motion.event)
    else:
        rows = rows.filter(text=amendment.text)
    named = rows.exclude(code="").values_list("code", flat=True)
    counted = rows.filter(code="", submitted_at__isnull=False).values_list("number", flat=True)
    return {*named, *(f"Ä{number}" for number in counted)}


def _first_line(amendment: Amendment) -> int:
    """Return the first line that it touches; none where it leaves the words alone."""
    version = amendment.base
    places = affected_lines(version.words, amendment.changes, lines_of(version))
    return min((place.first for place in places), default=0)
