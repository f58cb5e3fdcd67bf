# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Write a text and change it while it is a draft."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from sechseck.drafting.actions.renaming import rename
from sechseck.drafting.models import Motion, Status, Text, TextVersion
from sechseck.drafting.queries.locked import differences, free_slug, locked_text
from sechseck.drafting.queries.support import lacks_support
from sechseck.drafting.queries.texts import latest_version
from sechseck.drafting.queries.told_apart import told_apart
from sechseck.engines.german.terms import terms
from sechseck.engines.redline import Block, RedlineRefused, Version, keep_ids, version_to_json
from sechseck.kernel.actions.nodes import learn_words
from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Difference, Invalid, Outdated
from sechseck.kernel.models import Node, User
from sechseck.kernel.permissions import require

Numbering = Motion.Numbering
MOST_BLOCKS, MOST_SUPPORTERS = 5_000, 1_000
TOLD = (
    "prefix",
    "chapter",
    "proposers",
    "author_kind",
    "event",
    "reason",
    "resolved_on",
)
WAY = (
    "text_supporters_wanted",
    "support_until",
    "amendments_until",
    "supporters_wanted",
    "numbering",
    "consultation_until",
)


@transaction.atomic
def write_text(told: Mapping[str, Any], words: Version, *, by: User) -> Text:
    """Begin a text; until it is published only those who work on it see it."""
    require(by, "drafting.write_text")
    _check(words)
    _check_way(told)
    title = _titled(str(told["title"]))
    slug = free_slug(f"{told.get('prefix', '')} {title}")
    node = Node.objects.create(
        kind=Node.Kind.TEXT,
        title=title,
        path=f"/antrag/{slug}/",
        visibility=Node.Visibility.INTERNAL,
        terms=" ".join(terms(title)),
    )
    text = Text.objects.create(node=node, slug=slug, kind=told["kind"], title=title)
    fields = {name: told[name] for name in (*TOLD, *WAY) if name in told}
    Motion.objects.create(text=text, proposed_by=by, **fields)
    _keep(TextVersion(text=text, number=1, title=title), words)
    learn_words([title], by=by)
    record("text-written", node, by=by)
    return text


@transaction.atomic
def edit_text(
    text: Text, blocks: Sequence[Block], *, title: str | None = None, version: int, by: User
) -> Text:
    """Change the words of a draft, and its title; what is published keeps its own until then."""
    text, motion = locked_text(text)
    require(by, "drafting.edit_text", motion)
    draft = latest_version(text)
    if motion.status != Status.DRAFT or draft.frozen_at is not None:
        raise Conflict(_("Diese Fassung ist eingereicht und ändert sich nicht mehr."))
    words = _kept(draft.words, blocks)
    title = draft.title if title is None else _titled(title)
    if text.version != version:
        named = [Difference(_("Titel"), title, draft.title)] if title != draft.title else []
        raise Outdated(
            _("Inzwischen hat jemand anderes diesen Text geändert."),
            [*named, *differences(draft.words, words)],
            version=text.version,
        )
    draft.title = title
    _keep(draft, words)
    if draft.parent_id is None:
        rename(text, title, by=by)
    return counted(text, "text-edited", by=by)


@transaction.atomic
def describe_motion(text: Text, told: Mapping[str, Any], *, version: int, by: User) -> Text:
    """Say anew who proposes it, and until when it is open."""
    text, motion = locked_text(text)
    require(by, "drafting.edit_text", motion)
    _check_way(told, prefix=motion.prefix)
    if text.version != version:
        raise Outdated(
            _("Inzwischen hat jemand anderes diese Angaben geändert."),
            told_apart(motion, told, (*TOLD, *WAY)),
            version=text.version,
        )
    for name in (*TOLD, *WAY):
        if name in told:
            setattr(motion, name, told[name])
    motion.save()
    _support_again(text, motion)
    return counted(text, "text-described", by=by)


def _support_again(text: Text, motion: Motion) -> None:
    """Open what has support enough now that less is wanted: the text, and amendments."""
    if motion.status == Status.UNSUPPORTED and not lacks_support(motion):
        motion.status = Status.SCREENED
        motion.save(update_fields=["status"])
    lacking = text.amendments.select_for_update(of=("self",)).filter(status=Status.UNSUPPORTED)
    for one in lacking:
        if one.supporter_count >= motion.supporters_wanted:
            one.status, one.version = Status.SCREENED, one.version + 1
            one.save(update_fields=["status", "version"])


@transaction.atomic
def counted(text: Text, verb: str, *, by: User, **details: object) -> Text:
    """Count a change of a locked text and note it."""
    text.version += 1
    text.save(update_fields=["version"])
    record(verb, text.node, by=by, **details)
    return text


def _check_way(told: Mapping[str, Any], prefix: str = "") -> None:
    if told.get("numbering", Numbering.PER_MOTION) not in Numbering.values:
        raise Invalid(_("Diese Auswahl gibt es nicht."))
    if told.get("numbering") == Numbering.BY_LINE and not told.get("prefix", prefix).strip():
        raise Invalid(_("Nach Zeilen zählen geht nur in einem Text mit Kürzel."))
    for name in ("supporters_wanted", "text_supporters_wanted"):
        if not 0 <= told.get(name, 0) <= MOST_SUPPORTERS:
            raise Invalid(_("Verlangen lassen sich höchstens 1.000 Unterstützende."))


def _titled(words: str) -> str:
    title = " ".join(words.split())[:300]
    if not title:
        raise Invalid(_("Bitte geben Sie dem Text einen Titel."))
    return title


def _kept(base: Version, blocks: Sequence[Block]) -> Version:
    try:
        words = keep_ids(base, blocks)
    except RedlineRefused as error:
        raise Invalid(str(error)) from error
    _check(words)
    return words


def _check(words: Version) -> None:
    if not any(block.text.strip() for block in words.blocks):
        raise Invalid(_("Der Text ist leer."))
    if len(words.blocks) > MOST_BLOCKS:
        raise Invalid(_("Das sind mehr als 5.000 Absätze. Bitte teilen Sie den Text."))


def _keep(version: TextVersion, words: Version) -> None:
    version.content, version.sha256 = version_to_json(words), words.sha256
    version.save()
