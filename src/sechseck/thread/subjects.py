# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What people talk about in the thread: statements and contradictions stand on several nodes."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from django.utils.translation import gettext_lazy as _

from sechseck.kernel.subjects import SubjectKind, register_circle, register_subject
from sechseck.thread.models import ContradictionSide, Statement


def register_subjects() -> None:
    """Tell the frame which nodes stand behind our pages, and who else hears of them."""
    register_subject(SubjectKind("/aussage/", "", _of_statement))
    register_subject(SubjectKind("/widerspruch/", _("Widerspruch"), _of_contradiction))
    register_circle(_around)


def _of_statement(ref: str) -> list[int]:
    """Return the statement and its document: it is as visible as the less visible of both."""
    found = Statement.objects.filter(ref=ref).values_list("node_id", "document__node_id").first()
    return list(found or ())


def _of_contradiction(key: str) -> list[int]:
    """Return all its sides with their documents."""
    sides = ContradictionSide.objects.filter(contradiction__key=key).order_by("pk")
    nodes = sides.values_list("statement__node_id", "statement__document__node_id")
    return list(dict.fromkeys(chain.from_iterable(nodes)))


def _around(nodes: list[int]) -> Iterable[int]:
    """Return document, themes and named places and actors of the statements among the nodes."""
    rows = Statement.objects.filter(node__in=nodes).values_list(
        "document__node_id", "themes__theme__node_id", "mentions__node_id"
    )
    return {node for row in rows for node in row if node is not None}
