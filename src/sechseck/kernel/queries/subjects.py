# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages people talk about: their nodes, their titles, and who may see them."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q, QuerySet

from sechseck.kernel.models import Node, Subject, SubjectNode, User
from sechseck.kernel.queries.nodes import hidden_from
from sechseck.kernel.subjects import subject_kind, wider

Viewer = User | AnonymousUser


def nodes_of(path: str) -> list[int]:
    """Return the nodes behind a page, the one with its title first; none if there is no page."""
    kind = subject_kind(path)
    if kind is not None:
        return kind.nodes(path.removeprefix(kind.prefix).strip("/"))
    return list(Node.objects.filter(path=path).order_by("pk").values_list("pk", flat=True)[:1])


def seen_nodes_of(path: str, viewer: Viewer) -> list[int]:
    """Return the nodes behind a page if the viewer sees them all, else none."""
    nodes = nodes_of(path)
    return nodes if nodes and sees_all(viewer, nodes) else []


def sees_all(viewer: Viewer, nodes: Iterable[int]) -> bool:
    """Say whether none of the nodes is hidden from the viewer."""
    return not hidden_from(viewer).filter(pk__in=list(nodes)).exists()


def hidden_subjects(viewer: Viewer) -> QuerySet[SubjectNode, int]:
    """Return the numbers of the subjects that the viewer may not see."""
    parts = SubjectNode.objects.filter(node__in=hidden_from(viewer))
    return parts.values_list("subject_id", flat=True)


def subject_is_seen(viewer: Viewer, path: str = "subject") -> Q:
    """Return the condition under which what is said at ``path`` may be read."""
    return ~Q(**{f"{path}__in": hidden_subjects(viewer)})


def titles_of(subjects: Iterable[int]) -> dict[int, str]:
    """Return what the pages are called, for a viewer who sees them."""
    rows = SubjectNode.objects.filter(subject__in=set(subjects)).order_by("-pk")
    found: dict[int, str] = {}  # the first part overwrites the later ones
    for number, path, title in rows.values_list("subject_id", "subject__path", "node__title"):
        kind = subject_kind(path)
        found[number] = f"{kind.label}: {title}" if kind and kind.label else title
    return found


def heard_at(subject: Subject) -> list[str]:
    """Return the addresses whose followers hear of what happens to a subject."""
    nodes = list(subject.parts.values_list("node_id", flat=True))
    around = Node.objects.filter(pk__in=wider(nodes)).values_list("path", flat=True)
    return [subject.path, *around]


def title_of(path: str) -> str:
    """Return what a page is called, for a viewer who sees it."""
    nodes = nodes_of(path)
    title = Node.objects.filter(pk=nodes[0]).values_list("title", flat=True).first() or ""
    kind = subject_kind(path)
    return f"{kind.label}: {title}" if kind and kind.label else title


def first_node(subject: Subject) -> Node | None:
    """Return the node under which the trace keeps what is said about a subject."""
    part = subject.parts.select_related("node").order_by("pk").first()
    return part.node if part is not None else None
