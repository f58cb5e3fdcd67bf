# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Put links in doubt when a text changed under them, and clear the doubt."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import uuid4

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from sechseck.engines.anchors import Severity
from sechseck.kernel.errors import Conflict
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.thread.actions.events import Said, note_decision
from sechseck.thread.actions.review import locked
from sechseck.thread.models import Decision, StatementLink
from sechseck.thread.models.standing import RANK
from sechseck.thread.queries.suspects import suspect_links

State, Suspect = StatementLink.State, StatementLink.Suspect


@transaction.atomic
def doubt_links(changed: Mapping[int, Severity], *, by: User) -> int:
    """Put in doubt what was confirmed of statements that a new version changed.

    ``changed`` names statements by number, with what happened to their text.
    """
    if not changed:
        return 0
    ends = Q(source__in=changed) | Q(target__in=changed)
    numbers = StatementLink.objects.filter(ends, state=State.CONFIRMED).order_by("id")
    doubted = 0
    for number in list(numbers.values_list("pk", flat=True)):
        link = locked(number)
        severity = _severity(link, changed)
        if RANK.index(severity) > RANK.index(link.suspect):
            note_decision(link, Decision.Verb.DOUBT, Said(suspect=severity), by=by)
            doubted += 1
    return doubted


def _severity(link: StatementLink, changed: Mapping[int, Severity]) -> str:
    """Return the worst that happened to an end; a change of form alone counts for nothing."""
    found = [str(changed[end]) for end in (link.source_id, link.target_id) if end in changed]
    return max((one for one in found if one in RANK), key=RANK.index, default="")


@transaction.atomic
def clear_editorial(*, upto: int, count: int, by: User) -> int:
    """Agree in one go that a new wording changed nothing; the new hashes are kept."""
    require(by, "thread.review_link")
    rows = suspect_links(by).filter(suspect=Suspect.EDITORIAL, pk__lte=upto)
    numbers = list(rows.order_by("id").values_list("pk", flat=True))
    if len(numbers) != count:
        words = {"now": len(numbers), "then": count}
        raise Conflict(_("Inzwischen sind es %(now)s statt %(then)s. Sehen Sie nach.") % words)
    batch = uuid4()
    for number in numbers:
        link = locked(number)
        said = Said(reason=link.decision, batch=batch)
        note_decision(link, Decision.Verb.CONFIRM, said, by=by)
    return len(numbers)
