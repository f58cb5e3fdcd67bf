# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Keep who is named in a comment."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from sechseck.kernel.models import Comment, PersonMention, User


@transaction.atomic
def keep_mentions(comment: Comment, people: Iterable[User], *, by: User) -> list[int]:
    """Bring the people named in a comment in step with its text; return who is new."""
    wanted = {person.pk for person in people}
    known = set(comment.mentions.values_list("person_id", flat=True))
    PersonMention.objects.bulk_create(
        [PersonMention(comment=comment, person_id=pk) for pk in sorted(wanted - known)],
        ignore_conflicts=True,
    )
    comment.mentions.exclude(person__in=wanted).delete()
    return sorted(wanted - known)
