# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""One thing that somebody said about a text, without the name.

A person is a number that holds for one text; beside it stands the role. What was hidden, removed
or taken back has no words here, but its row. Of a decision of the moderators the row tells what
it rests on; the facts are for those whom it concerns.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from sechseck.drafting.models import Amendment, ProposedProcedure
from sechseck.drafting.queries.wanted import wanted
from sechseck.kernel.models import Comment, Decision, User
from sechseck.kernel.prose import NAMED

Audience = ProposedProcedure.Audience


@dataclass(frozen=True, slots=True)
class Contribution:
    """One comment, answer or proposed change, as everybody may keep it."""

    number: int
    kind: str
    to: int | None  # the number of the comment that it answers
    place: str
    day: str
    person: str
    role: str
    words: str
    missing: str  # why there are no words
    support: int
    status: str
    answer: str
    measure: str
    ground: str
    is_overturned: bool


class People:
    """Numbers in place of names, in the order in which people spoke."""

    def __init__(self) -> None:
        self.numbers: dict[int, int] = {}

    def number(self, person: int | None) -> str:
        """Return what a person is called here."""
        if person is None:
            return _("Gelöschtes Konto")
        number = self.numbers.setdefault(person, len(self.numbers) + 1)
        return _("Person %(number)s") % {"number": number}


def of_comment(
    number: int,
    one: Comment,
    people: People,
    places: dict[int, str],
    numbers: dict[int, int],
) -> Contribution:
    """Return a comment without name, and without words if it is not to be read."""
    missing = _("zurückgezogen") if one.withdrawn_at else ""
    if not one.is_shown and not missing:
        missing = one.get_standing_display()
    measure, ground, is_overturned = _measure(one.decisions.all())
    return Contribution(
        number=number,
        kind=_("Antwort") if one.answers_id else _("Kommentar"),
        to=numbers.get(one.answers_id) if one.answers_id else None,
        place=places.get(one.pk) or one.subject.path,
        day=localdate(one.at).isoformat(),
        person=people.number(one.owner_id),
        role=_role(one.owner),
        words="" if missing else NAMED.sub("@…", one.text),
        missing=missing,
        support=0,
        status="",
        answer="",
        measure=measure,
        ground=ground,
        is_overturned=is_overturned,
    )


def of_change(number: int, one: Amendment, people: People) -> Contribution:
    """Return a proposed change, with what was answered to it."""
    missing = "" if one.is_shown else one.get_standing_display()
    measure, ground, is_overturned = _measure(one.node.decisions.all())
    return Contribution(
        number=number,
        kind=_("Änderungsvorschlag"),
        to=None,
        place=one.path if one.is_shown else one.label,
        day=localdate(one.submitted_at or one.created_at).isoformat(),
        person=people.number(one.proposed_by_id),
        role=_role(one.proposed_by),
        words="" if missing else wanted(one),
        missing=missing,
        support=one.supporters,  # type: ignore[attr-defined]
        status=one.get_status_display(),
        answer="" if missing else _answer(one),
        measure=measure,
        ground=ground,
        is_overturned=is_overturned,
    )


def _answer(one: Amendment) -> str:
    """Return what the office said to it, as far as everybody may read it."""
    procedure = getattr(one, "procedure", None)
    said = []
    if procedure is not None and procedure.audience == Audience.PUBLIC:
        said += [procedure.get_recommendation_display(), procedure.note]
    return ". ".join(part.strip(". ") for part in [*said, one.decision] if part)


def _measure(decisions: Iterable[Decision]) -> tuple[str, str, bool]:
    """Return the last measure of moderation with what it rests on; none: nothing was done."""
    last = next(iter(reversed(list(decisions))), None)
    if last is None:
        return "", "", False
    ground = f"{last.get_ground_display()}: {last.provision}"
    return last.get_measure_display(), ground, last.overturned_at is not None


def _role(person: User | None) -> str:
    return person.get_role_display() if person is not None else ""
