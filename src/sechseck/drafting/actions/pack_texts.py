# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Texts and amendments of an invented region, brought in once and then left to people."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db import transaction
from django.utils.timezone import now

from sechseck.drafting.actions.amendment_steps import step_amendment
from sechseck.drafting.actions.amendments import write_amendment
from sechseck.drafting.actions.merging import Wish, decide_places, finish_merge
from sechseck.drafting.actions.procedures import answer_procedure, propose_procedure
from sechseck.drafting.actions.steps import step_text
from sechseck.drafting.actions.texts import write_text
from sechseck.drafting.models import Amendment, Motion, Sponsorship, Status, Text
from sechseck.drafting.queries.amendments import mergeable
from sechseck.drafting.queries.locked import free_slug
from sechseck.drafting.queries.places import places
from sechseck.engines.redline import Block, BlockType, Version, runs_of
from sechseck.kernel.actions.accounts import enlist_editor, enlist_voice
from sechseck.kernel.actions.moderation import Ruling, decide_notice
from sechseck.kernel.actions.notices import Told, send_notice
from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Invalid
from sechseck.kernel.models import Node, User
from sechseck.kernel.permissions import require
from sechseck.thread.models import Document

Row = Mapping[str, Any]
ENDINGS = {"withdrawn": "withdraw", "rejected": "reject", "referred": "refer", "moved": "move"}


@transaction.atomic
def load_text(row: Row, read: Callable[[], Version], *, by: User) -> bool:
    """Bring in a text with its amendments; one that is there already is left alone."""
    require(by, "kernel.load_pack")
    stem = free_slug(f"{row['prefix']} {row['title']}")
    if Text.objects.filter(node__title=row["title"], motion__prefix=row["prefix"]).exists():
        return False
    first, second = (enlist_editor(name) for name in row["offices"])
    told = {name: row[name] for name in ("kind", "title", "prefix", "proposers", "author_kind")}
    told |= {name: row[name] for name in ("chapter", "event", "reason") if name in row}
    text = write_text(told, read(), by=first)
    text = step_text(text, "submit", reason="", version=1, by=first)
    _open(text, row)
    voices = [enlist_voice(name, User.Role.MEMBER, by=by) for name in row["voices"]]
    for one in row.get("amendments", ()):
        _load_amendment(Text.objects.get(slug=stem), one, voices, (first, second))
    for one in row.get("merged", ()):
        _merge(Text.objects.get(slug=stem), one, first)
    return True


def _open(text: Text, row: Row) -> None:
    """Show it at once: an invented region has nobody who could look at it first."""
    document = Document.objects.filter(slug=row.get("document", "")).first()
    newest = document.versions.order_by("-number").first() if document else None
    Text.objects.filter(pk=text.pk).update(document=document)
    text.versions.update(document_version=newest)
    Motion.objects.filter(text=text).update(status=Status.SCREENED)
    Node.objects.filter(pk=text.node_id).update(visibility=Node.Visibility.PUBLIC)


def _load_amendment(
    text: Text, row: Row, voices: Sequence[User], offices: tuple[User, User]
) -> None:
    by = voices[row["by"]]
    parent = text.amendments.filter(number=row["to"]).first() if "to" in row else None
    base = text.versions.order_by("-number")[0].words
    told = {"kind": row.get("kind", "change"), "reason": row.get("reason", "")}
    told |= {"proposers": by.first_name, "delta_eur": row.get("eur")}
    told |= {"delta_target": row.get("target", "")}
    made = write_amendment(text, list(_changed(base, row)), told=told, parent=parent, by=by)
    if row.get("status") == "draft":
        return
    if row.get("status") == "submitted":
        step_amendment(made, "submit", reason="", version=1, by=by)
        return
    _show(made, [one for one in voices if one != by][: row.get("support", 0)], offices[0])
    if "advice" in row:
        _advise(made, row, base, (offices[1], by))
    if "reported" in row:
        _hide(made, row["reported"], by=offices[0])
    step = ENDINGS.get(row.get("status", ""))
    if step is not None:
        actor = by if step == "withdraw" else offices[0]
        step_amendment(made, step, reason=row["why"], version=made.version, by=actor)


def _show(amendment: Amendment, supporters: Sequence[User], by: User) -> None:
    """Publish it with those who support it, all at once: a pack has many."""
    amendment.status, amendment.submitted_at, amendment.version = Status.SCREENED, now(), 3
    amendment.save(update_fields=["status", "submitted_at", "version"])
    Node.objects.filter(pk=amendment.node_id).update(visibility=Node.Visibility.PUBLIC)
    Sponsorship.objects.bulk_create(
        [Sponsorship(amendment=amendment, person=person) for person in supporters]
    )
    record("amendment-screen", amendment.node, by=by)


def _advise(amendment: Amendment, row: Row, base: Version, people: tuple[User, User]) -> None:
    """Let the office recommend something and who stands behind it answer, each in words."""
    office, by = people
    told = {"recommendation": row["advice"], "audience": "public", "note": row.get("note", "")}
    words = list(_changed(base, {"change": row["instead"]})) if "instead" in row else []
    made = propose_procedure(amendment, words, told=told, version=0, by=office)
    if "answer" in row:
        offer = list(_changed(base, {"change": row["offer"]})) if "offer" in row else []
        answer_procedure(
            made,
            answer=row["answer"],
            note=row.get("answer_note", ""),
            blocks=offer,
            version=1,
            by=by,
        )


def _hide(amendment: Amendment, row: Row, *, by: User) -> None:
    """Report an amendment as a guest would, and let a moderator hide it with reasons."""
    told = Told(amendment.path, "rules", row["explanation"], good_faith=True)
    notice = send_notice(told, by=AnonymousUser())
    moderator = enlist_voice(row["by"], User.Role.MODERATOR, by=by)
    ruling = Ruling("hide", "rules", row["facts"], row["provision"])
    decide_notice(notice, ruling, by=moderator)


def _changed(base: Version, row: Row) -> Iterator[Block]:
    """Yield the text as an amendment of the pack wants it; places are named by their words."""
    pairs, after = list(row.get("change", ())), dict(row.get("after", ()))
    wanted = [one for one, _new in pairs] + list(after) + list(row.get("drop", ()))
    for phrase in wanted:
        if sum(phrase in block.text for block in base.blocks) != 1:
            raise Invalid(f"„{phrase}“ steht nicht genau einmal im Text.")
    for block in base.blocks:
        text = block.text
        if any(phrase in text for phrase in row.get("drop", ())):
            continue
        for old, new in pairs:
            text = text.replace(old, new)
        yield block if text == block.text else replace(block, runs=runs_of(text))
        for phrase, new in after.items():
            if phrase in block.text:
                yield Block("", BlockType.PARAGRAPH, runs_of(new))


def _merge(text: Text, row: Row, office: User) -> None:
    """Take what the pack names, leave what it says, make the next version of it."""
    rows = text.amendments.filter(status=Status.SCREENED)
    wishes = {}
    for place in places({one.label: one.changes for one in mergeable(rows)}):
        names = [
            name
            for name, proposal in zip(place.proposals, place.component.proposals, strict=True)
            if set(proposal.amendments) & set(row.get("take", ()))
        ]
        wishes[place.name] = Wish("take", names[0]) if names else Wish("reject")
    whole = row.get("whole", "")
    draft = decide_places(text, wishes, whole=whole, version=0, by=office)
    new = finish_merge(text, reason=row["reason"], version=draft.version, by=office)
    if row.get("adopted"):
        text = Text.objects.get(pk=new.text_id)
        step_text(text, "adopt", reason="", version=text.version, by=office)
