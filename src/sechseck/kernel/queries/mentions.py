# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""People named in a text: ``@clara`` becomes her number, if she may see what it is about."""

from __future__ import annotations

import re

from django.db.models import Q
from django.db.models.functions import Lower

from sechseck.kernel.models import Subject, User
from sechseck.kernel.queries.subjects import sees_all
from sechseck.kernel.rules.limits import limits

NAME = re.compile(r"(?<![\w@.])@([\w+-](?:[\w.+-]{0,148}[\w+-])?)")
WORKING = (User.Role.OFFICE, User.Role.UNIT, User.Role.MODERATOR)


def with_numbers(text: str, subject: Subject) -> tuple[str, list[User]]:
    """Return the text with a number for each name, and the people.

    A beginning of a name is completed if it fits exactly one of those who already take part
    here or whose work it is to answer; other names must be written out, so that nobody finds
    accounts by guessing.
    """
    typed = list(dict.fromkeys(name.lower() for name in NAME.findall(text)))
    typed = typed[: limits()["comments"]["mentions"]]
    people = _people(typed, subject) if typed else {}
    nodes = list(subject.parts.values_list("node_id", flat=True)) if people else []
    seeing = {name: person for name, person in people.items() if sees_all(person, nodes)}

    def numbered(found: re.Match[str]) -> str:
        person = seeing.get(found[1].lower())
        return f"@[{person.pk}]" if person else found[0]

    return NAME.sub(numbered, text), list({one.pk: one for one in seeing.values()}.values())


def _people(typed: list[str], subject: Subject) -> dict[str, User]:
    accounts = User.objects.filter(is_active=True).exclude(username__contains=":")
    accounts = accounts.annotate(lower=Lower("username")).order_by("pk")
    found: dict[str, User] = {one.lower: one for one in accounts.filter(lower__in=typed)}
    rest = [name for name in typed if name not in found and len(name) >= 2]
    if rest:
        here = accounts.filter(Q(comments__subject=subject) | Q(role__in=WORKING)).distinct()
        near = [(one.lower, one) for one in here]
        for name in rest:
            fitting = [one for lower, one in near if lower.startswith(name)]
            if len(fitting) == 1:
                found[name] = fitting[0]
    return found
