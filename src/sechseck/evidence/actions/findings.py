# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Write findings, say what they rest on, let a second person publish them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sechseck.evidence.actions.naming import named_node
from sechseck.evidence.models import Citation, Finding
from sechseck.evidence.queries.cited import Target
from sechseck.evidence.queries.locked import check_version, locked_finding
from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Difference, Invalid, Outdated
from sechseck.kernel.models import Node, User
from sechseck.kernel.permissions import require
from sechseck.thread.models import Statement

CHANGED = gettext_lazy("Inzwischen hat jemand anderes diesen Befund geändert.")


@transaction.atomic
def write_finding(told: Mapping[str, Any], *, statement: Statement | None, by: User) -> Finding:
    """Begin a finding; one that a statement of a document says keeps the statement."""
    require(by, "evidence.write_finding")
    text = _text(told)
    if statement is not None and Finding.objects.filter(statement=statement).exists():
        raise Conflict(_("Aus dieser Aussage ist schon ein Befund geworden."))
    node = Node(kind=Node.Kind.FINDING, visibility=Node.Visibility.INTERNAL)
    found = Finding(text=text, statement=statement, proposed_by=by)
    named_node(node, found, text, by=by)
    found.themes.set(told.get("themes", ()))
    record("finding-written", node, by=by)
    return found


@transaction.atomic
def edit_finding(finding: Finding, told: Mapping[str, Any], *, version: int, by: User) -> Finding:
    """Say a finding anew; whoever does is its author now, and a second person publishes it."""
    found, text = locked_finding(finding), _text(told)
    require(by, "evidence.edit_finding", found)
    if found.version != version:
        difference = Difference(_("Befund"), text, found.text)
        raise Outdated(CHANGED, [difference], version=found.version)
    found.text, found.proposed_by, found.published_by = text, by, None
    found.version += 1
    if found.node.visibility == Node.Visibility.PUBLIC:
        found.node.visibility = Node.Visibility.INTERNAL
    named_node(found.node, found, text, by=by)
    found.themes.set(told.get("themes", ()))
    record("finding-edited", found.node, by=by)
    return found


@transaction.atomic
def publish_finding(finding: Finding, *, version: int, by: User) -> Finding:
    """Show everybody what somebody else found."""
    found = locked_finding(finding)
    require(by, "evidence.publish_finding", found)
    check_version(found, version, str(CHANGED))
    if found.node.visibility == Node.Visibility.PUBLIC:
        raise Conflict(_("Dieser Befund ist schon öffentlich."))
    found.published_by = by
    found.version += 1
    found.save(update_fields=["published_by", "version"])
    found.node.visibility = Node.Visibility.PUBLIC
    found.node.save(update_fields=["visibility", "changed_at"])
    record("finding-published", found.node, by=by)
    return found


@transaction.atomic
def cite(finding: Finding, kind: str, target: Target, words: str, *, by: User) -> Citation:
    """Add what a finding rests on."""
    found = locked_finding(finding)
    require(by, "evidence.edit_finding", found)
    words = words.strip()[:500]
    is_loose = kind in (Citation.Kind.CELL, Citation.Kind.LOST_CHART)
    if is_loose and not words:
        raise Invalid(_("Bitte sagen Sie, welche Zelle oder welches Diagramm das ist."))
    known = found.citations.filter(words=words, statement=target.statement)
    if known.filter(observation=target.observation).exists():
        raise Conflict(_("Das belegt diesen Befund schon."))
    made = Citation.objects.create(finding=found, kind=kind, words=words, **target.fields())
    _count(found, "finding-cites", by)
    return made


@transaction.atomic
def cite_no_more(finding: Finding, number: int, *, by: User) -> None:
    """Take back one thing a finding rests on."""
    found = locked_finding(finding)
    require(by, "evidence.edit_finding", found)
    gone, _kinds = found.citations.filter(pk=number).delete()
    if not gone:
        raise Conflict(_("Diesen Beleg gibt es nicht mehr."))
    _count(found, "finding-cites-no-more", by)


def _text(told: Mapping[str, Any]) -> str:
    text = " ".join(str(told["text"]).split())[:2000]
    if not text:
        raise Invalid(_("Bitte sagen Sie in einem Satz, was so ist."))
    return text


def _count(found: Finding, verb: str, by: User) -> None:
    """A public finding that rests on something else waits for a second person again."""
    found.version += 1
    if found.node.visibility == Node.Visibility.PUBLIC:
        found.proposed_by, found.published_by = by, None
        found.node.visibility = Node.Visibility.INTERNAL
        found.node.save(update_fields=["visibility", "changed_at"])
    found.save(update_fields=["version", "proposed_by", "published_by"])
    record(verb, found.node, by=by)
