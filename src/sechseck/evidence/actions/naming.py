# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Keep an object and its node together: the address needs the object's own number."""

from __future__ import annotations

from django.db import transaction

from sechseck.engines.german.terms import terms
from sechseck.evidence.models import Derivation, Finding
from sechseck.kernel.actions.nodes import learn_words
from sechseck.kernel.models import Node, User


@transaction.atomic
def named_node(node: Node, owner: Finding | Derivation, words: str, *, by: User) -> None:
    """Save both; the node is called as the object and found by its words."""
    node.title, node.terms = str(owner)[:500], " ".join(terms(words))
    node.save()
    owner.node = node
    owner.save()
    if node.path != owner.path:
        node.path = owner.path
        node.save(update_fields=["path"])
    learn_words([words], by=by)
