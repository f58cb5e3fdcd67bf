# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Everything that was said about a text, for everybody to keep and to count."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import datetime

from django.db.models import Prefetch, Q, QuerySet
from django.utils.translation import gettext as _

from sechseck.drafting.models import Amendment, Text
from sechseck.drafting.queries.amendments import SUPPORTERS
from sechseck.drafting.queries.as_document import lines_of
from sechseck.drafting.queries.contributions import (
    Contribution,
    People,
    of_change,
    of_comment,
)
from sechseck.kernel.models import Comment, Decision, Node

PUBLIC = Node.Visibility.PUBLIC


@dataclass(frozen=True, slots=True)
class Account:
    """Everything that was said about a text, and how much of it."""

    text: str
    version: int
    until: str
    comments: int
    answers: int
    changes: int
    support: int
    text_support: int
    people: int
    withheld: int
    measures: int
    contributions: list[Contribution]


@dataclass(frozen=True, slots=True)
class _Said:
    """A row before its number."""

    at: datetime
    order: int
    row: Comment | Amendment


def account_of(text: Text) -> Account:
    """Return everything that was said about a published text."""
    changes = list(_changes(text))
    comments = list(_comments(text, changes))
    rows = [_Said(one.at, one.pk, one) for one in comments]
    rows += [_Said(one.submitted_at or one.created_at, one.pk, one) for one in changes]
    rows.sort(key=lambda one: (one.at, one.order))
    numbers = {one.order: at for at, one in enumerate(rows, 1) if isinstance(one.row, Comment)}
    people, places = People(), _places(text)
    found = [
        of_comment(number, one.row, people, places, numbers)
        if isinstance(one.row, Comment)
        else of_change(number, one.row, people)
        for number, one in enumerate(rows, 1)
    ]
    newest = text.versions.filter(frozen_at__isnull=False).order_by("-number").first()
    until = text.motion.consultation_until
    return Account(
        text=text.title,
        version=newest.number if newest else 0,
        until=until.isoformat() if until else "",
        comments=sum(one.answers_id is None for one in comments),
        answers=sum(one.answers_id is not None for one in comments),
        changes=len(changes),
        support=sum(one.support for one in found),
        text_support=text.sponsors.count(),
        people=len(people.numbers),
        withheld=sum(bool(one.missing) for one in found),
        measures=sum(bool(one.measure) for one in found),
        contributions=found,
    )


def _decisions(path: str) -> Prefetch[str, QuerySet[Decision], str]:
    rows = Decision.objects.exclude(measure=Decision.Measure.NONE).order_by("pk")
    return Prefetch(path, rows)


def _changes(text: Text) -> QuerySet[Amendment]:
    """Return what was published, also if moderation hid it since."""
    rows = text.amendments.filter(Q(node__visibility=PUBLIC) | Q(seen_before=PUBLIC))
    rows = rows.select_related("base", "procedure", "node", "proposed_by")
    return rows.annotate(supporters=SUPPORTERS).prefetch_related(_decisions("node__decisions"))


def _comments(text: Text, changes: Iterable[Amendment]) -> QuerySet[Comment]:
    paths = [text.path, *(one.path for one in changes)]
    rows = Comment.objects.filter(subject__path__in=paths).select_related("owner", "subject")
    return rows.prefetch_related(_decisions("decisions"))


def _places(text: Text) -> dict[int, str]:
    """Return for each comment on lines where they stand."""
    found: dict[int, str] = {}
    for version in text.versions.filter(ranges__isnull=False).distinct():
        starts = {(one.block, at): one.number for one in lines_of(version)
                  for at in range(one.start, one.end)}  # fmt: skip
        for row in version.ranges.all():
            words = {"version": version.number, "line": starts.get((row.block, row.start), 0)}
            found[row.comment_id] = _("Fassung %(version)s, Zeile %(line)s") % words
    return found


def rows_of_account(account: Account) -> Iterator[tuple[object, ...]]:
    """Yield the rows of the table."""
    yes = {True: _("ja"), False: ""}
    for one in account.contributions:
        row = asdict(one) | {"is_overturned": yes[one.is_overturned]}
        yield tuple(row.values())
