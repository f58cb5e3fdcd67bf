# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where somebody's name stands among those who propose a text or an amendment."""

from __future__ import annotations

import re

from django.db.models import Q, QuerySet

from sechseck.drafting.models import Amendment, Motion
from sechseck.kernel.models import User
from sechseck.thread.models import Document


def name_pattern(person: User, *, is_own: bool) -> str:
    """Return what matches the name; in what somebody proposed, each part of it does.

    Elsewhere only the whole name does: a first name alone may be somebody else's.
    """
    first, last = person.first_name.strip(), person.last_name.strip()
    names = {f"{first} {last}", f"{last}, {first}", f"{last} {first}"} if first and last else set()
    if is_own:
        names |= {person.username, first, last} - {""}
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return "|".join(rf"\y{re.escape(name)}\y" for name in longest_first)


def proposed_in_the_name_of(person: User) -> tuple[QuerySet[Motion], QuerySet[Amendment]]:
    """Return motions and amendments that name the person."""
    named = Q(proposers__iregex=name_pattern(person, is_own=True), proposed_by=person)
    whole = name_pattern(person, is_own=False)
    if whole:
        named |= Q(proposers__iregex=whole)
    return Motion.objects.filter(named), Amendment.objects.filter(named)


def documents_in_the_name_of(person: User) -> QuerySet[Document]:
    """Return what the thread reads of such motions."""
    motions, _amendments = proposed_in_the_name_of(person)
    return Document.objects.filter(text__motion__in=motions)
