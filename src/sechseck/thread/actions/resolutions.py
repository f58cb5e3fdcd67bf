# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Resolutions of committees that work elsewhere: one person records, a second one confirms."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sechseck.engines.german.terms import terms
from sechseck.kernel.actions.nodes import learn_words
from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Difference, Invalid, Outdated, Sentence
from sechseck.kernel.models import Node, User
from sechseck.kernel.permissions import require
from sechseck.thread.models import ResolutionRecord

TOLD = ("committee", "number", "day", "wording", "document", "url")
_LABELS: dict[str, Sentence] = {
    "committee": gettext_lazy("Gremium"),
    "number": gettext_lazy("Nummer"),
    "day": gettext_lazy("Tag"),
    "wording": gettext_lazy("Wortlaut"),
    "document": gettext_lazy("Dokument"),
    "url": gettext_lazy("Adresse im Netz"),
}


@transaction.atomic
def record_resolution(told: Mapping[str, Any], *, by: User) -> ResolutionRecord:
    """Record what a committee resolved; it counts once a second person confirms it."""
    require(by, "thread.record_resolution")
    node = Node.objects.create(
        kind=Node.Kind.RESOLUTION, title="", path="/", visibility=Node.Visibility.INTERNAL
    )
    found = ResolutionRecord(node=node, proposed_by=by)
    _keep(found, told, by)
    record("resolution-recorded", node, by=by, number=found.number)
    return found


@transaction.atomic
def edit_resolution(
    resolution: ResolutionRecord, told: Mapping[str, Any], *, version: int, by: User
) -> ResolutionRecord:
    """Correct what was recorded, until somebody confirmed it."""
    require(by, "thread.edit_resolution", resolution)
    found = _locked(resolution)
    if found.is_confirmed:
        raise Conflict(_("Dieser Beschluss ist bestätigt und ändert sich nicht mehr."))
    if found.version != version:
        raise Outdated(
            _("Inzwischen hat jemand anderes diesen Beschluss geändert."),
            [
                Difference(_LABELS[name], str(told[name] or ""), str(getattr(found, name) or ""))
                for name in TOLD
                if name in told and told[name] != getattr(found, name)
            ],
            version=found.version,
        )
    found.version += 1
    found.proposed_by = by  # whoever wrote last is not the second person
    _keep(found, told, by)
    record("resolution-edited", found.node, by=by)
    return found


@transaction.atomic
def confirm_resolution(
    resolution: ResolutionRecord, *, version: int, by: User
) -> ResolutionRecord:
    """Agree that it was resolved so; from now on everybody sees it and it changes no more."""
    found = _locked(resolution)
    require(by, "thread.confirm_resolution", found)
    if found.is_confirmed:
        raise Conflict(_("Dieser Beschluss ist schon bestätigt."))
    if found.version != version:
        raise Outdated(
            _("Inzwischen hat jemand anderes diesen Beschluss geändert."),
            [],
            version=found.version,
        )
    found.confirmed_by, found.confirmed_at = by, now()
    found.version += 1
    found.save()
    found.node.visibility = Node.Visibility.PUBLIC
    found.node.save(update_fields=["visibility", "changed_at"])
    record("resolution-confirmed", found.node, by=by, number=found.number)
    return found


def _locked(resolution: ResolutionRecord) -> ResolutionRecord:
    rows = ResolutionRecord.objects.select_for_update(of=("self",))
    return rows.select_related("node", "committee").get(pk=resolution.pk)


def _keep(found: ResolutionRecord, told: Mapping[str, Any], by: User) -> None:
    for name in TOLD:
        if name in told:
            setattr(found, name, told[name])
    if not found.number.strip() or not found.wording.strip():
        raise Invalid(_("Bitte nennen Sie Nummer und Wortlaut."))
    if found.day > localdate():
        raise Invalid(_("Dieser Tag liegt in der Zukunft."))
    try:
        with transaction.atomic():
            found.save()
    except IntegrityError as error:
        diagnosis = getattr(error.__cause__, "diag", None)
        if getattr(diagnosis, "constraint_name", "") != "a_resolution_is_recorded_once":
            raise
        raise Invalid(_("Diesen Beschluss gibt es schon.")) from error
    words = f"{found.committee.name} {found.number} {found.wording}"
    node = found.node
    node.title, node.path = f"{found.number}, {found.committee.name}"[:500], found.path
    node.terms = " ".join(terms(words))
    node.save(update_fields=["title", "path", "terms", "changed_at"])
    learn_words([words], by=by)
