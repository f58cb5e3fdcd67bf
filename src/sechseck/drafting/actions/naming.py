# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Take the name of an erased person from among those who propose."""

from __future__ import annotations

import re

from django.db import transaction

from sechseck.drafting.models import Amendment, Motion
from sechseck.drafting.queries.named import (
    documents_in_the_name_of,
    name_pattern,
    proposed_in_the_name_of,
)
from sechseck.kernel.erasers import BLANK
from sechseck.kernel.models import Erasure, User
from sechseck.kernel.permissions import require


@transaction.atomic
def take_names(erasure: Erasure, *, by: User) -> None:
    """Put a dot in place of the name; what else stands beside it stays."""
    require(by, "kernel.decide_erasure", erasure)
    person = erasure.person
    if person is None:
        return
    documents = list(documents_in_the_name_of(person).select_related("text__motion"))
    found: list[Motion | Amendment] = []
    for rows in proposed_in_the_name_of(person):
        found += rows.select_for_update().order_by("pk")
    for one in found:
        one.proposers = _without(one.proposers, person, one.proposed_by_id == person.pk)
        one.save(update_fields=["proposers"])
    for document in documents:
        is_own = document.text.motion.proposed_by_id == person.pk
        document.author = _without(document.author, person, is_own)
        document.save(update_fields=["author"])


def _without(words: str, person: User, is_own: bool) -> str:
    pattern = name_pattern(person, is_own=is_own).replace(r"\y", r"\b")
    return re.sub(pattern, BLANK, words, flags=re.IGNORECASE)
