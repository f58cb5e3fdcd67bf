# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Take a text a step further: submit, publish, give back, decide."""

from __future__ import annotations

from django.db import transaction
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _

from sechseck.drafting.actions.carrying import carry_all
from sechseck.drafting.actions.publishing import publish_version
from sechseck.drafting.actions.renaming import rename
from sechseck.drafting.actions.texts import counted
from sechseck.drafting.models import Amendment, Motion, Status, Text, TextVersion
from sechseck.drafting.queries.locked import locked_text
from sechseck.drafting.queries.support import lacks_support
from sechseck.drafting.queries.texts import latest_version
from sechseck.drafting.steps import TEXT_STEPS
from sechseck.kernel.errors import Conflict, Difference, Invalid, Outdated
from sechseck.kernel.models import Comment, User
from sechseck.kernel.permissions import require

OPEN = (Status.UNSCREENED, Status.UNSUPPORTED, Status.SCREENED)


@transaction.atomic
def step_text(text: Text, step: str, *, reason: str, version: int, by: User) -> Text:
    """Take a step from the table; the words freeze at submission and go public when screened."""
    if step not in TEXT_STEPS:
        raise Invalid(_("Diesen Schritt gibt es nicht."))
    text, motion = locked_text(text)
    wanted = TEXT_STEPS[step]
    require(by, wanted.permission, motion)
    if motion.status not in wanted.before:
        raise Conflict(_("Dieser Schritt geht hier nicht oder nicht mehr."))
    if text.version != version:
        raise Outdated(
            _("Inzwischen hat sich der Text geändert. Bitte lesen Sie ihn noch einmal."),
            [Difference(_("Stand"), str(wanted.label), motion.get_status_display())],
            version=text.version,
        )
    if wanted.needs_reason and not reason.strip():
        raise Invalid(_("Bitte sagen Sie, warum."))
    motion.status = wanted.after
    _effect(step, text, motion, reason.strip(), by)
    motion.save()
    return counted(text, f"text-{step}", by=by, reason=reason.strip()[:500])


def _effect(step: str, text: Text, motion: Motion, reason: str, by: User) -> None:
    """Do what else belongs to a step."""
    version = latest_version(text)
    if step == "submit":
        _freeze(version)
    elif step == "screen":
        if lacks_support(motion):
            motion.status = Status.UNSUPPORTED
        rename(text, version.title, by=by)
        publish_version(version, by=by)
        if version.parent is not None:
            carry_all(version.parent, version, by=by)
    elif step in ("return", "revise"):
        _begin(version, reason)
    elif step == "adopt":
        _adopt(version, motion, by)


def _freeze(version: TextVersion) -> None:
    if version.frozen_at is None:
        version.frozen_at = now()
        version.save(update_fields=["frozen_at"])


def _begin(last: TextVersion, reason: str) -> None:
    """Begin the next version with the words of the last one."""
    if last.frozen_at is None:
        return
    TextVersion.objects.create(
        text=last.text,
        number=last.number + 1,
        parent=last,
        content={**last.content, "origins": [], "edits": [], "base": ""},
        sha256=last.sha256,
        title=last.title,
        line_rule=last.line_rule,
        reason=reason[:500],
    )


def _adopt(version: TextVersion, motion: Motion, by: User) -> None:
    shown = Amendment.objects.filter(base=version, standing=Comment.Standing.SHOWN)
    if shown.filter(status__in=OPEN).exists():
        raise Conflict(_("Über Änderungsanträge ist noch zu entscheiden."))
    motion.adopted_on = localdate()
    version.text.versions.filter(in_force_since__isnull=False).update(in_force_since=None)
    version.in_force_since = motion.adopted_on
    version.save(update_fields=["in_force_since"])
    publish_version(version, is_adopted=True, by=by)
