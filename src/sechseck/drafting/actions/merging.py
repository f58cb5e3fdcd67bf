# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Decide about every place, and make the next version of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction
from django.utils.timezone import now
from django.utils.translation import gettext as _

from sechseck.drafting.actions.carrying import carry_on
from sechseck.drafting.actions.publishing import publish_version
from sechseck.drafting.actions.ranges import carry_ranges
from sechseck.drafting.actions.renaming import rename
from sechseck.drafting.actions.texts import counted
from sechseck.drafting.models import (
    Amendment,
    HunkDecision,
    MergeDraft,
    Motion,
    Status,
    Text,
    TextVersion,
)
from sechseck.drafting.queries.amendments import IS_OPEN, OPEN, alternatives, mergeable
from sechseck.drafting.queries.locked import locked_text
from sechseck.drafting.queries.outcomes import Outcome, outcomes
from sechseck.drafting.queries.places import Place, merged, places, replaced
from sechseck.drafting.queries.texts import latest_version
from sechseck.drafting.queries.titles import (
    LONGEST_TITLE,
    TitlePlace,
    count_title,
    decided_title,
    title_place,
)
from sechseck.engines.redline import RedlineRefused, Version, version_to_json
from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Difference, Invalid, Outdated
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require

Choice = HunkDecision.Choice
LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody chose at a place."""

    choice: str
    taken: str = ""
    words: str = ""


class WrongWish(Invalid):
    """What was chosen at one place cannot be; the form says so there."""

    def __init__(self, message: str, place: str) -> None:
        super().__init__(message)
        self.place = place


@transaction.atomic
def decide_places(
    text: Text, wishes: Mapping[str, Wish], *, whole: str = "", version: int, by: User
) -> MergeDraft:
    """Keep what is decided so far; no choice at a place means: still open.

    With ``whole``, the label of an alternative, that one becomes the text; what is decided
    about places is kept and counts again as soon as no alternative is chosen.
    """
    require(by, "drafting.merge_text")
    text, motion = locked_text(text)
    rows = _standing(text, motion)
    at, title = _places(rows.amendments), title_place(mergeable(rows.amendments))
    draft, _is_new = MergeDraft.objects.select_for_update(of=("self",)).get_or_create(
        base=rows.base, defaults={"started_by": by, "version": 0}
    )
    if draft.version != version:
        raise Outdated(
            _("Inzwischen hat jemand anderes entschieden."),
            _differences(draft, wishes),
            version=draft.version,
        )
    known: dict[str, Place | TitlePlace] = {place.name: place for place in at}
    if title is not None:
        known[title.name] = title
    for name, wish in wishes.items():
        if name not in known:
            raise Conflict(_("An einer Stelle steht inzwischen ein neuer Vorschlag."))
        _keep(draft, known[name], wish, by)
    draft.whole = _alternative(rows.amendments, whole)
    draft.version += 1
    draft.save(update_fields=["version", "whole"])
    _made(rows.base.words, at, draft)
    record("merge-decided", text.node, by=by, places=len(wishes))
    return draft


@transaction.atomic
def finish_merge(text: Text, *, reason: str, version: int, by: User) -> TextVersion:
    """Make the next version of what is decided; open amendments are carried to it."""
    require(by, "drafting.merge_text")
    text, motion = locked_text(text)
    rows = _standing(text, motion)
    base, at = rows.base, _places(rows.amendments)
    draft = MergeDraft.objects.select_for_update(of=("self",)).filter(base=base).first()
    if draft is None or not (draft.whole_id or draft.decisions.exists()):
        raise Conflict(_("Hier ist noch nichts entschieden."))
    if draft.version != version:
        raise Outdated(_("Inzwischen hat jemand anderes entschieden."), [], version=draft.version)
    if not reason.strip():
        raise Invalid(_("Bitte sagen Sie, was die neue Fassung ändert und warum."))
    if draft.whole is not None and draft.whole not in rows.amendments:
        raise Conflict(_("Die gewählte Alternative steht nicht mehr zur Wahl."))
    words = _made(base.words, at, draft)
    title, labels = _title(rows, draft)
    new = TextVersion.objects.create(
        text=text,
        number=base.number + 1,
        parent=base,
        title=title,
        title_from=", ".join(labels)[:300],
        content=version_to_json(words),
        sha256=words.sha256,
        line_rule=base.line_rule,
        reason=reason.strip()[:500],
        frozen_at=now(),
    )
    draft.result, draft.finished_at = new, now()
    draft.save(update_fields=["result", "finished_at"])
    rename(text, title, by=by)
    _settle(rows, new, at, draft, by)
    carry_ranges(base, new, by=by)
    publish_version(new, by=by)
    counted(text, "text-merged", by=by, number=new.number)
    return new


@dataclass(frozen=True, slots=True)
class _Standing:
    """The version to be merged, and what is open on it."""

    base: TextVersion
    amendments: list[Amendment]


def _standing(text: Text, motion: Motion) -> _Standing:
    if motion.status != Status.SCREENED:
        raise Conflict(_("Zusammengeführt wird, solange der Text veröffentlicht und offen ist."))
    base = latest_version(text)
    rows = Amendment.objects.filter(IS_OPEN, base=base)
    return _Standing(base, list(rows.order_by("number")))


def _places(amendments: list[Amendment]) -> list[Place]:
    return places({one.label: one.changes for one in mergeable(amendments)})


def _alternative(amendments: list[Amendment], label: str) -> Amendment | None:
    """Return the alternative that is chosen, if one is."""
    found = [one for one in alternatives(amendments) if one.label == label]
    if label and not found:
        raise Invalid(_("Diese Alternative steht nicht zur Wahl."))
    return found[0] if found else None


def _keep(draft: MergeDraft, place: Place | TitlePlace, wish: Wish, by: User) -> None:
    if not wish.choice:
        draft.decisions.filter(place=place.name).delete()
        return
    if wish.choice not in Choice.values:
        raise WrongWish(_("Diese Entscheidung gibt es nicht."), place.name)
    if len(wish.words) > LONGEST:
        words = _("Ein Absatz hat mehr als 20.000 Zeichen. Bitte teilen Sie ihn.")
        raise WrongWish(words, place.name)
    if isinstance(place, TitlePlace):
        _check_title(place, wish)
    if wish.choice == Choice.TAKE and wish.taken not in place.proposals:
        raise WrongWish(_("Diesen Vorschlag gibt es an dieser Stelle nicht."), place.name)
    HunkDecision.objects.update_or_create(
        merge=draft,
        place=place.name,
        defaults={
            "choice": wish.choice,
            "taken": wish.taken if wish.choice == Choice.TAKE else "",
            "words": wish.words if wish.choice == Choice.REPLACE else "",
            "decided_by": by,
            "at": now(),
        },
    )


def _check_title(place: TitlePlace, wish: Wish) -> None:
    """Refuse what is no title."""
    if wish.choice == Choice.ALL:
        raise WrongWish(_("Ein Text hat nur einen Titel."), place.name)
    words = wish.words.strip()
    if wish.choice == Choice.REPLACE and not 0 < len(words) <= LONGEST_TITLE:
        raise WrongWish(_("Ein Titel hat 1 bis 300 Zeichen."), place.name)


def _title(rows: _Standing, draft: MergeDraft) -> tuple[str, tuple[str, ...]]:
    """Return the title of the next version, and whose it is."""
    if draft.whole is not None:
        title = draft.whole.title or rows.base.title
        return title, (draft.whole.label,) if draft.whole.title else ()
    decided = {one.place: one for one in draft.decisions.all()}
    return decided_title(rows.base, title_place(mergeable(rows.amendments)), decided)


def _made(base: Version, at: list[Place], draft: MergeDraft) -> Version:
    """Return the version so far; refuse decisions that do not fit together."""
    if draft.whole is not None:
        return replaced(base, draft.whole.label, draft.whole.changes)
    decided = {one.place: one for one in draft.decisions.all()}
    try:
        return merged(base, at, decided)
    except RedlineRefused as error:
        raise WrongWish(str(error), _first_refused(base, at, decided)) from error


def _first_refused(base: Version, at: list[Place], decided: Mapping[str, HunkDecision]) -> str:
    """Return the first place that does not fit to those before it."""
    for count, place in enumerate(at, 1):
        try:
            merged(base, at[:count], decided)
        except RedlineRefused:
            return place.name
    return ""


def _settle(
    rows: _Standing, new: TextVersion, at: list[Place], draft: MergeDraft, by: User
) -> None:
    """Say what became of every amendment; carry on what is open."""
    decided = {one.place: one for one in draft.decisions.all()}
    base = rows.base
    fates = {} if draft.whole_id else outcomes(at, decided)
    if draft.whole is not None:
        fates[draft.whole.label] = Outcome(taken=1)
    else:
        count_title(fates, title_place(mergeable(rows.amendments)), decided)
    alive = (Status.DRAFT, Status.UNSCREENED, *OPEN)
    for one in Amendment.objects.select_for_update().filter(base=base, status__in=alive):
        fate = fates.get(one.label)
        if fate is not None and fate.status is not None and one.status in OPEN:
            one.status, one.version = fate.status, one.version + 1
            one.decision = _("Zusammengeführt in Fassung %(number)s.") % {"number": new.number}
            one.save(update_fields=["status", "version", "decision"])
            record("amendment-decided", one.node, by=by, status=one.status)
        else:
            left = fate.open_hunks if fate is not None and one.status in OPEN else one.changes
            carry_on(one, left, new, by=by)


def _differences(draft: MergeDraft, wishes: Mapping[str, Wish]) -> list[Difference]:
    stored = {one.place: one for one in draft.decisions.all()}
    labels = dict(Choice.choices)
    return [
        Difference(
            _("Stelle %(number)s") % {"number": number},
            str(labels.get(Choice(wish.choice), "")) if wish.choice in Choice.values else "",
            stored[name].get_choice_display() if name in stored else "",
        )
        for number, (name, wish) in enumerate(wishes.items(), 1)
        if wish.choice != (stored[name].choice if name in stored else "")
    ]
