# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Call a text what its newest version is called; its address stays."""

from __future__ import annotations

from django.db import transaction

from sechseck.drafting.models import Text
from sechseck.engines.german.terms import terms
from sechseck.kernel.actions.nodes import learn_words
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require


@transaction.atomic
def rename(text: Text, title: str, *, by: User) -> None:
    """Give a locked text another title, where search and lists find it."""
    require(by, "drafting.write_text")
    if text.title == title:
        return
    text.title = text.node.title = title
    text.node.terms = " ".join(terms(title))
    text.save(update_fields=["title"])
    text.node.save(update_fields=["title", "terms", "changed_at"])
    learn_words([title], by=by)
