# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Write why findings ask for something, weigh what speaks against it, adopt it by two."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sechseck.evidence.actions.naming import named_node
from sechseck.evidence.models import Derivation, DerivationFinding, Finding
from sechseck.evidence.queries.locked import check_version, locked_derivation
from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Difference, Invalid, Outdated
from sechseck.kernel.models import Node, User
from sechseck.kernel.permissions import require

CHANGED = gettext_lazy("Inzwischen hat jemand anderes diese Ableitung geändert.")
WORDS = {
    "title": gettext_lazy("Was daraus folgt"),
    "reasoning": gettext_lazy("Begründung"),
    "warrant": gettext_lazy("Warum die Befunde das tragen"),
    "counter_evidence": gettext_lazy("Was dagegen spricht"),
    "confidence": gettext_lazy("Wie sicher"),
}


@transaction.atomic
def write_derivation(told: Mapping[str, Any], *, by: User) -> Derivation:
    """Begin a derivation; office and units see it until a second person adopts it."""
    require(by, "evidence.write_derivation")
    found = Derivation(proposed_by=by, **_words(told))
    node = Node(kind=Node.Kind.DERIVATION, visibility=Node.Visibility.INTERNAL)
    named_node(node, found, _sought(found), by=by)
    record("derivation-written", node, by=by)
    return found


@transaction.atomic
def edit_derivation(
    derivation: Derivation, told: Mapping[str, Any], *, version: int, by: User
) -> Derivation:
    """Reason anew; what is adopted stays as it was adopted."""
    found, words = _open(derivation, by), _words(told)
    if found.version != version:
        differences = [
            Difference(label, str(words[name]), str(getattr(found, name)))
            for name, label in WORDS.items()
            if words[name] != getattr(found, name)
        ]
        raise Outdated(CHANGED, differences, version=found.version)
    for name, value in words.items():
        setattr(found, name, value)
    found.proposed_by = by  # so that somebody else adopts these words
    found.version += 1
    named_node(found.node, found, _sought(found), by=by)
    record("derivation-edited", found.node, by=by)
    return found


@transaction.atomic
def weigh(derivation: Derivation, finding: Finding, side: str, *, by: User) -> None:
    """Let a finding speak for or against it; the other side no longer counts."""
    found = _open(derivation, by)
    if side not in DerivationFinding.Side.values:
        raise Invalid(_("Ein Befund spricht dafür oder dagegen."))
    DerivationFinding.objects.update_or_create(
        derivation=found, finding=finding, defaults={"side": side}
    )
    _count(found, "derivation-weighed", by)


@transaction.atomic
def weigh_no_more(derivation: Derivation, finding: Finding, *, by: User) -> None:
    """Leave a finding out of it."""
    found = _open(derivation, by)
    gone, _kinds = found.sides.filter(finding=finding).delete()
    if not gone:
        raise Conflict(_("Dieser Befund gehört nicht mehr dazu."))
    _count(found, "derivation-weighed", by)


@transaction.atomic
def adopt_derivation(derivation: Derivation, *, version: int, by: User) -> Derivation:
    """Adopt what somebody else derived; from then on everybody sees it."""
    found = locked_derivation(derivation)
    require(by, "evidence.adopt_derivation", found)
    check_version(found, version, str(CHANGED))
    if found.adopted_at is not None:
        raise Conflict(_("Diese Ableitung ist schon angenommen."))
    found.adopted_by, found.adopted_at = by, now()
    found.version += 1
    found.save(update_fields=["adopted_by", "adopted_at", "version"])
    found.node.visibility = Node.Visibility.PUBLIC
    found.node.save(update_fields=["visibility", "changed_at"])
    record("derivation-adopted", found.node, by=by)
    return found


def _open(derivation: Derivation, by: User) -> Derivation:
    found = locked_derivation(derivation)
    require(by, "evidence.edit_derivation", found)
    if found.adopted_at is not None:
        raise Conflict(_("Was angenommen ist, ändert sich nicht mehr."))
    return found


def _words(told: Mapping[str, Any]) -> dict[str, Any]:
    words = {name: told[name] for name in WORDS}
    if not words["title"].strip() or not words["reasoning"].strip():
        raise Invalid(_("Eine Ableitung braucht einen Satz und eine Begründung."))
    return words


def _sought(found: Derivation) -> str:
    return f"{found.title} {found.reasoning}"


def _count(found: Derivation, verb: str, by: User) -> None:
    found.version += 1
    found.save(update_fields=["version"])
    record(verb, found.node, by=by)
