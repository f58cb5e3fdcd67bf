# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Correct what a statement is said to be; no engine and no pack writes over it again."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Difference, Invalid, Outdated
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.thread.actions.decided_labels import Decided, as_decided, decided_of
from sechseck.thread.actions.kinds import follow_kind
from sechseck.thread.actions.statements import relabel
from sechseck.thread.actions.told_labels import filled, told
from sechseck.thread.models import LabelDecision, Statement, StatementLink, Theme
from sechseck.thread.models.decisions import REASON

SURE = ("kind_share", "second_kind", "second_share", "kind_reason")  # how sure the engine was
Source, State = Statement.LabelSource, StatementLink.State


@transaction.atomic
def correct_labels(
    statement: Statement, wanted: Decided, *, reason: str, version: int, by: User
) -> Statement:
    """Say what a statement is, which themes it touches and how far it binds its author."""
    require(by, "thread.label_statement")
    found = _locked(statement)
    now = decided_of(found)
    if found.version != version:
        raise _outdated(now, wanted, found.version)
    if not reason.strip():
        raise Invalid(_("Bitte sagen Sie, warum Sie das ändern."))
    if wanted == now:
        raise Invalid(_("So ist es schon eingeordnet."))
    if wanted.commits != "none" and wanted.kind not in ("goal", "measure"):
        raise Invalid(_("Nur Ziele und Maßnahmen können etwas ankündigen oder zusagen."))
    _decide(found, now, wanted, Source.PERSON, by=by, reason=reason)
    return found


@transaction.atomic
def undo_labels(statement: Statement, *, version: int, by: User) -> Statement:
    """Take back the newest correction of a statement, whoever made it."""
    require(by, "thread.label_statement")
    found = _locked(statement)
    if found.version != version:
        raise Conflict(_("Inzwischen hat jemand die Einordnung geändert."))
    events = found.label_decisions.filter(undoes=None, undone_by=None)
    last = events.order_by("-id").first()
    if last is None:
        raise Conflict(_("Hier gibt es nichts zurückzunehmen."))
    before = last.before
    wanted = Decided(before["kind"], before["commits"], tuple(before["themes"]))
    _decide(found, decided_of(found), wanted, before["label_source"], by=by, undoes=last)
    return found


def _locked(statement: Statement) -> Statement:
    rows = Statement.objects.select_for_update(of=("self",))
    return rows.select_related("node", "document__node", "anchor").get(pk=statement.pk)


def _decide(
    found: Statement,
    now: Decided,
    wanted: Decided,
    source: str,
    *,
    by: User,
    reason: str = "",
    undoes: LabelDecision | None = None,
) -> None:
    follow_kind(found, wanted.kind, by=by)
    LabelDecision.objects.create(
        statement=found,
        before=now.as_json(found.label_source) | {name: getattr(found, name) for name in SURE},
        after=wanted.as_json(source),
        reason=reason.strip()[:REASON],
        undoes=undoes,
        by=by,
    )
    found.version += 1
    found.label_source = Source.ENGINE  # the new labels are taken as they are told now
    relabel([filled(as_decided(told(found), wanted))], by=by)
    surely = {name: undoes.before[name] for name in SURE} if undoes else {}
    for name, value in {"label_source": source, **surely}.items():
        setattr(found, name, value)
    found.save(update_fields=["label_source", *surely])
    record("statement-labelled", found.node, by=by, kind=wanted.kind)


def _outdated(now: Decided, wanted: Decided, version: int) -> Outdated:
    titles = dict(Theme.objects.values_list("slug", "title"))
    kinds, commits = dict(Statement.Kind.choices), dict(Statement.Commits.choices)

    def words(one: Decided) -> tuple[str, str, str]:
        themes = ", ".join(titles.get(slug, slug) for slug in one.themes)
        return str(kinds[one.kind]), themes, str(commits[one.commits])

    labels = (_("Art"), _("Themen"), _("Verbindlichkeit"))
    pairs = zip(labels, words(wanted), words(now), strict=True)
    differences = [Difference(*one) for one in pairs]
    sentence = _("Jemand anderes hat diese Aussage eingeordnet, während Sie daran waren.")
    return Outdated(sentence, differences, version=version)
