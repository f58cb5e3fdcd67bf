# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Write an amendment by editing a copy of the text, and change it while it is a draft."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from sechseck.drafting.models import Amendment, Sponsorship, Status, Text, TextVersion
from sechseck.drafting.queries.locked import (
    check_open,
    check_shown,
    differences,
    locked_amendment,
    locked_text,
)
from sechseck.drafting.queries.texts import latest_version
from sechseck.engines.german.terms import terms
from sechseck.engines.redline import (
    Block,
    Hunk,
    RedlineRefused,
    Version,
    apply,
    diff,
    hunk_to_json,
    keep_ids,
)
from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Invalid, Outdated
from sechseck.kernel.models import Node, User
from sechseck.kernel.permissions import require

TOLD = ("kind", "reason", "proposers", "late_reason", "delta_eur", "delta_date", "delta_target")
Kind = Amendment.Kind


@transaction.atomic
def write_amendment(
    text: Text,
    blocks: Sequence[Block],
    *,
    told: Mapping[str, Any],
    parent: Amendment | None = None,
    at: datetime | None = None,
    by: User,
) -> Amendment:
    """Begin an amendment of the newest version; only its author sees the draft."""
    require(by, "drafting.write_amendment")
    text, motion = locked_text(text)
    late_reason = str(told.get("late_reason", ""))
    check_open(motion, by, localdate(at), late_reason=late_reason)
    base = latest_version(text)
    if parent is not None and (parent.text_id != text.pk or parent.base_id != base.pk):
        raise Invalid(_("Dieser Änderungsantrag gehört zu einer anderen Fassung."))
    if parent is not None:
        check_shown(parent)
    number = text.amendments.count() + 1
    slug = f"{text.slug}-ae{number}"
    title = f"Ä{number} zu {text.title}"
    node = Node.objects.create(
        kind=Node.Kind.AMENDMENT,
        title=title[:500],
        path=f"/aenderung/{slug}/",
        visibility=Node.Visibility.PROTECTED,
    )
    amendment = Amendment(
        node=node, text=text, number=number, slug=slug, base=base, parent=parent, proposed_by=by
    )
    _fill(amendment, base, _changed(base, blocks), told)
    amendment.save()
    _make_findable(amendment)
    Sponsorship.objects.create(amendment=amendment, person=by, role=Sponsorship.Role.INITIATOR)
    record("amendment-written", node, by=by, text=text.slug)
    return amendment


@transaction.atomic
def edit_amendment(
    amendment: Amendment,
    blocks: Sequence[Block],
    *,
    told: Mapping[str, Any],
    version: int,
    by: User,
) -> Amendment:
    """Change one's own draft."""
    found = locked_amendment(amendment)
    require(by, "drafting.edit_amendment", found)
    if found.status != Status.DRAFT:
        raise Conflict(_("Was eingereicht ist, ändert sich nicht mehr."))
    changed = _changed(found.base, blocks)
    if found.version != version:
        raise Outdated(
            _("Sie haben diesen Änderungsantrag inzwischen an anderer Stelle geändert."),
            differences(apply(found.base.words, found.changes), changed),
            version=found.version,
        )
    _fill(found, found.base, changed, told)
    found.version += 1
    found.save()
    _make_findable(found)
    record("amendment-edited", found.node, by=by)
    return found


def _changed(base: TextVersion, blocks: Sequence[Block]) -> Version:
    try:
        return keep_ids(base.words, blocks)
    except RedlineRefused as error:
        raise Invalid(str(error)) from error


def _fill(
    amendment: Amendment, base: TextVersion, changed: Version, told: Mapping[str, Any]
) -> None:
    """Keep what was typed as hunks that always give it again."""
    hunks: list[Hunk] = diff(base.words, changed)
    title = " ".join(str(told.get("title", amendment.title)).split())[:300]
    amendment.title = "" if title == base.title else title
    _check_kind(told, is_changed=bool(hunks or amendment.title))
    if apply(base.words, hunks).sha256 != changed.sha256:
        raise Invalid(_("Diese Änderung lässt sich nicht wiedergeben. Bitte melden Sie das."))
    amendment.hunks = [hunk_to_json(hunk) for hunk in hunks]
    for name in TOLD:
        if name in told:
            setattr(amendment, name, told[name])


def _check_kind(told: Mapping[str, Any], *, is_changed: bool) -> None:
    """Refuse an amendment of nothing, and one of the reason that says none or more."""
    if told.get("kind") != Kind.REASON:
        if not is_changed:
            raise Invalid(_("Sie haben noch nichts geändert."))
        return
    if is_changed:
        raise Invalid(
            _("Sie haben auch am Text etwas geändert. Dann ist es mehr als die Begründung.")
        )
    if not str(told.get("reason", "")).strip():
        raise Invalid(_("Bitte schreiben Sie, wie die Begründung lauten soll."))


def _make_findable(amendment: Amendment) -> None:
    """Let search find it by its own words; those of the text would bring all its amendments."""
    said = " ".join(
        [amendment.reason, amendment.title, *(hunk.text for hunk in amendment.changes)]
    )
    amendment.node.terms = " ".join(terms(said))
    amendment.node.save(update_fields=["terms", "changed_at"])
