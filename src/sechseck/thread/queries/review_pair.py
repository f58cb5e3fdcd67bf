# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Two statements side by side, with all that helps to decide about them."""

from __future__ import annotations

from dataclasses import dataclass

from sechseck.engines.german.terms import terms
from sechseck.kernel.models import User
from sechseck.thread.models import Decision, Statement, StatementLink
from sechseck.thread.models.standing import direction_of_row
from sechseck.thread.queries.links import Viewer
from sechseck.thread.queries.listing import StatementRow, listed

TOOK_BACK = (Decision.Verb.UNDO, Decision.Verb.DOUBT, Decision.Verb.SUGGEST)


@dataclass(frozen=True, slots=True)
class ShownPair:
    """A link as the pages of the review show it; A is always the older statement."""

    link: StatementLink
    first: StatementRow
    second: StatementRow
    shared: frozenset[str]
    seen: int  # the newest event
    history: tuple[Decision, ...]  # newest first

    @property
    def name(self) -> str:
        """How addresses name the pair."""
        return f"{self.first.id}-{self.second.id}"

    @property
    def percent(self) -> int:
        """The score in percent."""
        return round(100 * self.link.score)

    @property
    def is_back(self) -> bool:
        """Whether the link leads from B to A."""
        return direction_of_row(self.link) == Decision.Direction.BACK


def shown_pairs(links: list[StatementLink], viewer: Viewer) -> list[ShownPair]:
    """Return links with both statements and their history; two queries for all of them."""
    ends = {end for link in links for end in (link.source_id, link.target_id)}
    rows = {row.id: row for row in listed([Statement(pk=end) for end in ends], viewer)}
    events = Decision.objects.filter(link__in=links).select_related("by").order_by("-id")
    told: dict[int, list[Decision]] = {}
    for event in events if links else ():
        told.setdefault(event.link_id, []).append(event)
    return [_shown(link, rows, told.get(link.pk, [])) for link in links]


def _shown(
    link: StatementLink, rows: dict[int, StatementRow], history: list[Decision]
) -> ShownPair:
    low, high = sorted((link.source_id, link.target_id))
    first, second = rows[low], rows[high]
    return ShownPair(
        link=link,
        first=first,
        second=second,
        shared=frozenset(terms(first.text)) & frozenset(terms(second.text)),
        seen=history[0].pk if history else 0,
        history=tuple(history),
    )


def last_own(user: User) -> Decision | None:
    """Return one's newest decision that can be taken back."""
    rows = Decision.objects.filter(by=user, undone_by=None).exclude(verb__in=TOOK_BACK)
    return rows.select_related("link__source", "link__target").order_by("-id").first()
