# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Somebody signed in, with all that decides what they see: one question for each request."""

from __future__ import annotations

from itertools import chain

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet
from django.utils.timezone import localdate

from sechseck.kernel.memberships import remember_memberships, sources
from sechseck.kernel.models import User
from sechseck.kernel.queries.nodes import named_nodes, remember_granted
from sechseck.kernel.standing_questions import rows_of


def viewer_of(number: int) -> User | None:
    """Return an account that already knows which nodes and committees it may look into."""
    rows = rows_of(("viewer", localdate()), _with_memberships, number=number)
    if not rows:
        return None
    viewer = rows[0]
    remember_granted(viewer, viewer.__dict__.pop("granted"))
    committees = (viewer.__dict__.pop(_name(at)) for at in range(len(sources)))
    remember_memberships(viewer, chain.from_iterable(committees))
    return viewer


def _with_memberships(number: int) -> QuerySet[User]:
    person = User(pk=number)
    committees = {_name(at): ArraySubquery(ask(person)) for at, ask in enumerate(sources)}
    granted = ArraySubquery(named_nodes(person, OuterRef("role")))
    return User.objects.filter(pk=number).annotate(granted=granted, **committees)


def _name(at: int) -> str:
    return f"committees{at}"
