# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Keep the pages people talk about, with the nodes one must see."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from sechseck.kernel.errors import NotAllowed
from sechseck.kernel.models import Subject, SubjectNode, User
from sechseck.kernel.queries.subjects import nodes_of, sees_all


@transaction.atomic
def keep_subject(path: str, *, by: User) -> Subject:
    """Return the subject of a page that the person sees; its nodes only grow.

    Raises
    ------
    NotAllowed
        If there is no such page, or the person may not see it.
    """
    nodes = nodes_of(path)
    if not nodes or not sees_all(by, nodes):
        raise NotAllowed(_("Diese Seite gibt es nicht, oder Sie dürfen sie nicht sehen."))
    return _kept(path, nodes)


@transaction.atomic
def keep_own_subject(path: str, *, by: User) -> Subject | None:
    """Return the subject of a page that the program itself writes about, if there is one."""
    nodes = nodes_of(path)
    return _kept(path, nodes) if nodes else None


def _kept(path: str, nodes: list[int]) -> Subject:
    subject, _new = Subject.objects.get_or_create(path=path)
    known = set(subject.parts.values_list("node_id", flat=True))
    missing = [
        SubjectNode(subject=subject, node_id=node)
        for node in dict.fromkeys(nodes)
        if node not in known
    ]
    if missing:
        SubjectNode.objects.bulk_create(missing, ignore_conflicts=True)
    return subject
