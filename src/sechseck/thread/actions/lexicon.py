# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Edit the lexicon: every change is a revision, and labels people corrected stay as they are."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from sechseck.engines.knowledge import LexiconEntry as Entry
from sechseck.engines.labels.lexicon import LexiconIndex
from sechseck.kernel.actions.jobs import start_job
from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Difference, Invalid, Outdated
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.kernel.turns import wait_for_turn
from sechseck.thread.actions.theme_labels import relabel_themes
from sechseck.thread.job_kinds import RELABEL
from sechseck.thread.models import (
    LexiconDifference,
    LexiconEntry,
    LexiconRevision,
    Statement,
    Theme,
)
from sechseck.thread.queries.lexicon import (
    Key,
    Lexicon,
    Value,
    as_rows,
    changed_themes,
    latest_number,
    of_rows,
    present_lexicon,
)

AT_ONCE = 2_000  # so many statements are labelled anew while somebody waits
State = LexiconDifference.State


@transaction.atomic
def change_entry(
    key: Key, value: Value | None, *, was: Key | None, why: str, version: int, by: User
) -> LexiconRevision:
    """Add, change or (without a value) retire one entry; ``was`` names the one it replaces."""
    require(by, "thread.edit_lexicon")
    present = _current(version, key, value)
    after = dict(present)
    if was is not None and after.pop(was, None) is None:
        raise Conflict(_("Diesen Eintrag gibt es nicht mehr."))
    if value is not None:
        if key in after:
            raise Invalid(_("Diesen Eintrag gibt es bei diesem Thema schon."))
        after[key] = value
    return _revise(present, after, why=why, by=by)


@transaction.atomic
def restore_revision(number: int, *, why: str, version: int, by: User) -> LexiconRevision:
    """Make the lexicon what it was after an earlier revision; what came since stays readable."""
    require(by, "thread.edit_lexicon")
    present = _current(version, None, None)
    earlier = LexiconRevision.objects.get(number=number)
    known = set(Theme.objects.values_list("slug", flat=True))
    after = {key: value for key, value in of_rows(earlier.entries).items() if key[0] in known}
    return _revise(present, after, why=why, by=by)


@transaction.atomic
def take_difference(difference: LexiconDifference, *, version: int, by: User) -> LexiconRevision:
    """Take over what the pack says about an entry that somebody had changed here."""
    require(by, "thread.edit_lexicon")
    present = _current(version, None, None)
    found = _undecided(difference)
    after = dict(present)
    key = (found.theme.slug, found.pattern, found.match)
    after.pop(key, None)
    if found.weight is not None:
        after[key] = (found.weight, found.not_near)
    _decide(found, State.TAKEN, by)
    return _revise(present, after, why=_("Aus dem Regionspaket übernommen"), by=by)


@transaction.atomic
def leave_difference(difference: LexiconDifference, *, by: User) -> LexiconDifference:
    """Keep one's own words; the pack's are not shown again until they change."""
    require(by, "thread.edit_lexicon")
    return _decide(_undecided(difference), State.LEFT, by)


@transaction.atomic
def write_lexicon(after: Lexicon, *, why: str, pack: Lexicon | None, by: User) -> LexiconRevision:
    """Write a lexicon as a new revision and label the statements it concerns anew."""
    require(by, "kernel.load_pack")
    return _write(present_lexicon(), after, why=why, pack=pack, by=by)


def _current(version: int, key: Key | None, value: Value | None) -> Lexicon:
    """Return the lexicon as it stands, if it is the one that was on the page."""
    wait_for_turn()
    present, latest = present_lexicon(), LexiconRevision.objects.order_by("-number").first()
    if version == (latest.number if latest else 0):
        return present
    there = present.get(key) if key else None
    differences = [
        Difference(_("Gewicht"), _weight(value), _weight(there)),
        Difference(
            _("Nicht in der Nähe von"), value[1] if value else "", there[1] if there else ""
        ),
        Difference(_("Letzte Änderung"), "", latest.why if latest else ""),
    ]
    sentence = _("Die Wortliste hat inzwischen jemand anderes geändert.")
    raise Outdated(sentence, differences, version=latest.number if latest else 0)


def _weight(value: Value | None) -> str:
    return _("kein Eintrag") if value is None else f"{value[0]:g}"


def _revise(present: Lexicon, after: Lexicon, *, why: str, by: User) -> LexiconRevision:
    if not why.strip():
        raise Invalid(_("Bitte sagen Sie, warum."))
    if after == present:
        raise Invalid(_("So steht es schon in der Wortliste."))
    try:
        entries = [Entry(k[0], k[1], v[0], k[2], v[1]) for k, v in after.items()]
        LexiconIndex.build(entries)
    except ValueError as error:
        raise Invalid(str(error)) from error
    return _write(present, after, why=why.strip(), pack=None, by=by)


def _write(
    present: Lexicon, after: Lexicon, *, why: str, pack: Lexicon | None, by: User
) -> LexiconRevision:
    themes = {theme.slug: theme for theme in Theme.objects.all()}
    changed = {key for key in present.keys() | after.keys() if present.get(key) != after.get(key)}
    for theme, pattern, match in changed & present.keys():
        LexiconEntry.objects.filter(theme__slug=theme, pattern=pattern, match=match).delete()
    LexiconEntry.objects.bulk_create(
        [
            LexiconEntry(theme=themes[k[0]], pattern=k[1], match=k[2], weight=v[0], not_near=v[1])
            for k, v in after.items()
            if k in changed
        ]
    )
    if pack is None and not LexiconRevision.objects.exists():  # from before there were revisions
        _revision(present, why=_("Stand vor der ersten Änderung"), pack=present, by=by)
    revision = _revision(after, why=why, pack=pack, by=by)
    _label(changed_themes(present, after), present, after, by)
    record("lexicon-changed", by=by, revision=revision.number, entries=len(changed))
    return revision


def _revision(lexicon: Lexicon, *, why: str, pack: Lexicon | None, by: User) -> LexiconRevision:
    return LexiconRevision.objects.create(
        number=latest_number() + 1,
        by=by,
        why=why[:300],
        entries=as_rows(lexicon),
        pack=None if pack is None else as_rows(pack),
    )


def _label(themes: set[str], before: Lexicon, after: Lexicon, by: User) -> None:
    """Label statements anew, at once if they are few; what follows from it is woven later."""
    if not themes or not Statement.objects.exists():
        return
    if Statement.objects.filter(is_gone=False).count() <= AT_ONCE:
        relabel_themes(before, after, by=by)
    else:
        arguments = {"before": as_rows(before), "themes": sorted(themes)}
        start_job(RELABEL, about="Wortliste", arguments=arguments, by=by)
    if by.role != User.Role.SYSTEM:  # who loads a pack weaves at its end
        start_job("weave", subject="thread", arguments={}, by=by)


def _undecided(difference: LexiconDifference) -> LexiconDifference:
    rows = LexiconDifference.objects.select_for_update(of=("self",)).select_related("theme")
    found = rows.get(pk=difference.pk)
    if found.state != State.OPEN:
        raise Conflict(_("Darüber hat schon jemand entschieden."))
    return found


def _decide(found: LexiconDifference, state: State, by: User) -> LexiconDifference:
    found.state, found.decided_by = state, by
    found.save(update_fields=["state", "decided_by"])
    record(f"difference-{state}", by=by, pattern=found.pattern)
    return found
