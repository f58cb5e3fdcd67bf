# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The merging workspace as its page shows it: every place with its proposals and a preview."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from django.utils.translation import gettext as _

from sechseck.drafting.models import (
    Amendment,
    HunkDecision,
    MergeDraft,
    ProposedProcedure,
    Status,
    Text,
    TextVersion,
)
from sechseck.drafting.queries.advice import advised
from sechseck.drafting.queries.amendments import (
    alternatives,
    amendments_of,
    mergeable,
    open_on,
)
from sechseck.drafting.queries.as_document import lines_of
from sechseck.drafting.queries.impact import Impact, impacts_of
from sechseck.drafting.queries.places import (
    Place,
    digest,
    merged,
    number_of,
    places,
    replaced,
)
from sechseck.drafting.queries.redlined import RedBlock, changed_blocks, excerpts
from sechseck.drafting.queries.titles import (
    TitlePlace,
    decided_title,
    redlined_title,
    title_place,
)
from sechseck.engines.redline import Collision, RedlineRefused, affected_lines, diff
from sechseck.kernel.permissions import Actor


class Typed(Protocol):
    """What a form brings about a place."""

    @property
    def choice(self) -> str:
        """What shall become of it."""

    @property
    def taken(self) -> str:
        """Which proposal."""

    @property
    def words(self) -> str:
        """Typed instead."""


@dataclass(frozen=True, slots=True)
class ShownProposal:
    """One proposal at a place, and who wants it."""

    name: str
    amendments: tuple[Amendment, ...]
    blocks: list[RedBlock]
    is_taken: bool


@dataclass(frozen=True, slots=True)
class ShownPlace:
    """A place with its proposals, what is decided, and what hangs on it."""

    name: str
    where: str
    collision: str  # empty: nothing to choose
    is_order: bool
    proposals: list[ShownProposal]
    choice: str
    words: str
    recommended: list[str]
    impact: list[Impact]
    problem: str = ""  # why what was chosen here cannot be


@dataclass(frozen=True, slots=True)
class Workspace:
    """Everything about a merge in the making."""

    merge: MergeDraft | None
    base: TextVersion
    places: list[ShownPlace]
    preview: list[RedBlock]
    problem: str
    alternatives: list[Amendment]
    advised: int = 0  # places about which the recommendations say clearly what to do
    filled: frozenset[str] = frozenset()  # those decided so on this page, and not yet kept
    whole: str = ""  # the label of the alternative that is chosen
    version: int = 0  # of the decisions that the form was made from

    @property
    def open_count(self) -> int:
        """How many places are undecided."""
        return sum(not place.choice for place in self.places)

    @property
    def first_open(self) -> str:
        """The name of the first undecided place; none where all are decided."""
        return next((place.name for place in self.places if not place.choice), "")


def workspace(
    text: Text, base: TextVersion, viewer: Actor, *, as_advised: bool = False
) -> Workspace:
    """Return the merge of a version, begun or not; open places as recommended, if wanted."""
    draft = MergeDraft.objects.select_related("whole").filter(base=base).first()
    decided = {one.place: one for one in draft.decisions.all()} if draft else {}
    rows = open_on(base, amendments_of(text, viewer))
    standing = [one for one in rows if one.status == Status.SCREENED]  # the rest lacks support
    wanted = mergeable(standing)
    at = places({one.label: one.changes for one in wanted})
    title = title_place(wanted)
    whole = draft.whole if draft else None
    advice = advised(base.words, at, title, wanted, decided)
    if as_advised:
        decided |= advice
    preview, problem = _preview(base, at, decided, whole)
    return Workspace(
        draft,
        base,
        [
            *_shown_title(base, title, wanted, decided),
            *_shown(base, at, wanted, decided, viewer),
        ],
        [*_title_preview(base, title, decided, whole), *preview],
        problem,
        alternatives(standing),
        len(advice),
        frozenset(advice) if as_advised else frozenset(),
        whole.label if whole else "",
        draft.version if draft else 0,
    )


def as_typed(
    work: Workspace,
    typed: Mapping[str, Typed],
    problems: Mapping[str, str],
    whole: str,
    version: int,
) -> Workspace:
    """Return the workspace with what somebody sent instead of what is kept."""
    shown = [
        _as_typed(place, typed[place.name], problems.get(place.name, ""))
        if place.name in typed
        else replace(place, problem=problems.get(place.name, ""))
        for place in work.places
    ]
    return replace(work, places=shown, whole=whole, version=version)


def _as_typed(place: ShownPlace, typed: Typed, problem: str) -> ShownPlace:
    proposals = [replace(one, is_taken=one.name == typed.taken) for one in place.proposals]
    return replace(
        place, choice=typed.choice, words=typed.words, proposals=proposals, problem=problem
    )


def _preview(
    base: TextVersion,
    at: Sequence[Place],
    decided: Mapping[str, HunkDecision],
    whole: Amendment | None,
) -> tuple[list[RedBlock], str]:
    try:
        made = (
            replaced(base.words, whole.label, whole.changes)
            if whole
            else merged(base.words, at, decided)
        )
    except RedlineRefused as error:
        return [], str(error)
    return changed_blocks(base.words, diff(base.words, made), lines_of(base)), ""


def _title_preview(
    base: TextVersion,
    place: TitlePlace | None,
    decided: Mapping[str, HunkDecision],
    whole: Amendment | None,
) -> list[RedBlock]:
    new = whole.title if whole else decided_title(base, place, decided)[0]
    return redlined_title(base.title, new)


def _shown_title(
    base: TextVersion,
    place: TitlePlace | None,
    amendments: Sequence[Amendment],
    decided: Mapping[str, HunkDecision],
) -> list[ShownPlace]:
    """Return the title as a place like any other, if somebody wants another one."""
    if place is None:
        return []
    by_label = {one.label: one for one in amendments}
    decision = decided.get(place.name)
    taken = decision.taken if decision else ""
    proposals = [
        ShownProposal(
            name,
            tuple(by_label[label] for label in place.labels[name]),
            redlined_title(base.title, title),
            name == taken,
        )
        for name, title in place.proposals.items()  # in the order of their amendments
    ]
    why = _("Höchstens einer dieser Vorschläge kann gelten.") if len(proposals) > 1 else ""
    choice, words = (decision.choice, decision.words) if decision else ("", "")
    return [ShownPlace(place.name, _("Titel"), why, False, proposals, choice, words, [], [])]


def _shown(
    base: TextVersion,
    at: Sequence[Place],
    amendments: Sequence[Amendment],
    decided: Mapping[str, HunkDecision],
    viewer: Actor,
) -> list[ShownPlace]:
    by_label = {one.label: one for one in amendments}
    rows = ProposedProcedure.objects.filter(amendment__in=amendments)
    advice = {
        row.amendment_id: f"{row.get_recommendation_display()} ({row.get_answer_display()})"
        for row in rows
    }
    impacts = impacts_of(viewer, base, [[*place.proposals.values()][:1] for place in at])
    lines = lines_of(base)
    found = []
    for place, impact in zip(at, impacts, strict=True):
        decision = decided.get(place.name)
        who = {by_label[name] for one in place.component.proposals for name in one.amendments}
        first = [place.component.proposals[0].hunk]
        found.append(
            ShownPlace(
                place.name,
                affected_lines(base.words, first, lines)[0].wording,
                _why(place.collision),
                place.collision is Collision.ORDER,
                _proposals(base, place, by_label, decision),
                decision.choice if decision else "",
                decision.words if decision else "",
                [
                    f"{one.label}: {advice[one.pk]}"
                    for one in sorted(who, key=lambda one: one.number)
                    if one.pk in advice
                ],
                impact,
            )
        )
    return found


def _why(collision: Collision | None) -> str:
    if collision is Collision.ORDER:
        return _("Mehrere fügen an derselben Stelle ein.")
    return _("Höchstens einer dieser Vorschläge kann gelten.") if collision else ""


def _proposals(
    base: TextVersion,
    place: Place,
    by_label: Mapping[str, Amendment],
    decision: HunkDecision | None,
) -> list[ShownProposal]:
    taken = decision.taken if decision else ""
    return [
        ShownProposal(
            digest(one.hunk),
            tuple(sorted((by_label[name] for name in one.amendments), key=lambda a: a.number)),
            excerpts(changed_blocks(base.words, [one.hunk])),
            digest(one.hunk) == taken,
        )
        for one in sorted(place.component.proposals, key=number_of)
    ]
