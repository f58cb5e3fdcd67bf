# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Let the links of a statement follow its kind, or say which of them forbid it."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from sechseck.kernel.errors import Conflict
from sechseck.kernel.models import User
from sechseck.thread.actions.events import note_decision
from sechseck.thread.models import Decision, Statement, StatementLink
from sechseck.thread.models.triples import is_allowed

State = StatementLink.State


class LinksForbid(Conflict):
    """A kind that links of the statement do not allow; they are to be reconsidered first."""

    def __init__(self, links: Sequence[StatementLink]) -> None:
        super().__init__(
            _("Bestätigte Verknüpfungen passen nicht zu dieser Art. Prüfen Sie sie zuerst.")
        )
        self.links = tuple(links)


@transaction.atomic
def follow_kind(found: Statement, kind: str, *, by: User) -> None:
    """Let the links of a statement follow its kind; what nobody decided may go."""
    ends = Q(source=found) | Q(target=found)
    rows = StatementLink.objects.filter(ends).order_by("id").select_for_update(of=("self",))
    links = list(rows.select_related("source__node", "target__node"))
    broken = [link for link in links if not _fits(link, found, kind)]
    standing = [one for one in broken if one.state in (State.CONFIRMED, State.PROPOSED)]
    if standing:
        raise LinksForbid(standing)
    for link in broken:
        if link.state == State.SUGGESTED and not link.decisions.exists():
            link.delete()
        elif link.state in (State.SUGGESTED, State.LATER):
            note_decision(link, Decision.Verb.WITHDRAW, by=by)
    kept = [link for link in links if link not in broken]
    for link in kept:
        end = "source_kind" if link.source_id == found.pk else "target_kind"
        setattr(link, end, kind)
    StatementLink.objects.bulk_update(kept, ["source_kind", "target_kind"], batch_size=500)


def _fits(link: StatementLink, changed: Statement, kind: str) -> bool:
    if link.source_id == changed.pk:
        return is_allowed(kind, link.type, link.target_kind)
    return is_allowed(link.source_kind, link.type, kind)
