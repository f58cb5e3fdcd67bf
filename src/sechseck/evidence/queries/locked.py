# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Rows that an action is about to change, and what it asks about them first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from django.utils.translation import gettext_lazy as _

from sechseck.evidence.models import Derivation, Finding, Indicator
from sechseck.kernel.errors import Difference, Outdated

LABELS = {
    "title": _("Name"),
    "definition": _("Was gemessen wird"),
    "unit": _("Einheit"),
    "decimals": _("Stellen nach dem Komma"),
    "direction": _("Was besser ist"),
    "good_from": _("Gut ab"),
    "good_to": _("Gut bis"),
    "resolution": _("Wie oft es Werte gibt"),
    "level": _("Wofür es Werte gibt"),
    "basis": _("Grundlage"),
    "normaliser": _("Bezug"),
    "is_additive": _("Die Region ist die Summe ihrer Kommunen"),
}
TOLD = tuple(LABELS)


class Versioned(Protocol):
    """A row that counts its changes."""

    version: int


def locked_indicator(indicator: Indicator) -> Indicator:
    """Return an indicator, to be changed by nobody else until the end."""
    rows = Indicator.objects.select_for_update(of=("self",)).select_related("node")
    return rows.get(pk=indicator.pk)


def locked_finding(finding: Finding) -> Finding:
    """Return a finding, to be changed by nobody else until the end."""
    rows = Finding.objects.select_for_update(of=("self",)).select_related("node")
    return rows.get(pk=finding.pk)


def locked_derivation(derivation: Derivation) -> Derivation:
    """Return a derivation, to be changed by nobody else until the end."""
    rows = Derivation.objects.select_for_update(of=("self",)).select_related("node")
    return rows.get(pk=derivation.pk)


def check_version(found: Versioned, version: int, sentence: str) -> None:
    """Refuse to decide about something else than what was on the page."""
    if found.version != version:
        raise Outdated(sentence, [], version=found.version)


def differences(found: Any, told: Mapping[str, Any]) -> list[Difference]:
    """Return the fields that two people wrote differently."""
    return [
        Difference(LABELS[name], str(value), str(getattr(found, name)))
        for name, value in told.items()
        if getattr(found, name) != value
    ]
