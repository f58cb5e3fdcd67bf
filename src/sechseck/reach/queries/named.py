# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which titles of scenarios name somebody, and what people wrote about a scenario."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from sechseck.kernel.erasers import Hanging
from sechseck.kernel.models import Node, User
from sechseck.kernel.queries.hanging import talk_about

LEAST = 3  # letters of a name that is looked for


def nodes_naming(person: User) -> QuerySet[Node]:
    """Return the nodes of own scenarios in whose title the person's own name stands."""
    names = {person.username, person.first_name, person.last_name, person.email}
    says = Q(pk__in=[])
    for name in sorted(one for one in names if len(one) >= LEAST):
        says |= Q(title__icontains=name)
    return Node.objects.filter(says, scenario__by=person)


def words_about(node: Node) -> list[Hanging]:
    """Return what people wrote on the page of a scenario."""
    return talk_about([node.pk], node.path)
