# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Correct what a statement is said to be; no engine and no pack writes over it again."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from sechseck.engines.labels.labeller import Labeller
from sechseck.engines.readers.reading import BlockKind
from sechseck.engines.segmentation.passage import Passage
from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Difference, Invalid, Outdated
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.thread.actions.decided_labels import Decided, as_decided, decided_of
from sechseck.thread.actions.events import note_decision
from sechseck.thread.actions.statement_rows import Relabelled
from sechseck.thread.actions.statements import relabel
from sechseck.thread.models import Decision, LabelDecision, Statement, StatementLink, Theme
from sechseck.thread.models.decisions import REASON
from sechseck.thread.models.triples import is_allowed
from sechseck.thread.queries.documents import source_document
from sechseck.thread.queries.themes import knowledge

SURE = ("kind_share", "second_kind", "second_share", "kind_reason")  # how sure the engine was
Source, State = Statement.LabelSource, StatementLink.State


class LinksForbid(Conflict):
    """A kind that links of the statement do not allow; they are to be reconsidered first."""

    def __init__(self, links: Sequence[StatementLink]) -> None:
        super().__init__(
            _("Bestätigte Verknüpfungen passen nicht zu dieser Art. Prüfen Sie sie zuerst.")
        )
        self.links = tuple(links)


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
    told = last.before
    wanted = Decided(told["kind"], told["commits"], tuple(told["themes"]))
    _decide(found, decided_of(found), wanted, told["label_source"], by=by, undoes=last)
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
    _follow_kind(found, wanted.kind, by)
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
    relabel([as_decided(_told(found), wanted)], by=by)
    surely = {name: undoes.before[name] for name in SURE} if undoes else {}
    for name, value in {"label_source": source, **surely}.items():
        setattr(found, name, value)
    found.save(update_fields=["label_source", *surely])
    record("statement-labelled", found.node, by=by, kind=wanted.kind)


def _told(found: Statement) -> Relabelled:
    """Return the statement with the facts and slots that the engine finds in its text."""
    passage = Passage(
        text=found.text,
        exact=found.text,
        start=0,
        end=len(found.text),
        line_start=found.line_start,
        line_end=found.line_end,
        page=found.page,
        block=BlockKind(found.block),
        heading=tuple(found.heading),
        is_statement=True,
    )
    labels = Labeller(knowledge()).label(passage, document=source_document(found.document))
    return Relabelled(found, found.text, labels, (*labels.themes, *labels.foundation))


def _follow_kind(found: Statement, kind: str, by: User) -> None:
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
