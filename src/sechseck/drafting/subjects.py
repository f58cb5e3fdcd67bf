# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What people talk about in drafting: an amendment is as visible as the text it amends."""

from __future__ import annotations

from collections.abc import Iterable

from sechseck.drafting.models import Amendment
from sechseck.kernel.subjects import SubjectKind, register_circle, register_subject


def register_subjects() -> None:
    """Tell the frame which nodes stand behind our pages, and who else hears of them."""
    register_subject(SubjectKind("/aenderung/", "", _of_amendment))
    register_circle(_around)


def _of_amendment(rest: str) -> list[int]:
    """Return the amendment and its text."""
    found = Amendment.objects.filter(slug=rest.strip("/"))
    return list(found.values_list("node_id", "text__node_id").first() or ())


def _around(nodes: list[int]) -> Iterable[int]:
    """Return the texts of the amendments among the nodes."""
    return Amendment.objects.filter(node__in=nodes).values_list("text__node_id", flat=True)
