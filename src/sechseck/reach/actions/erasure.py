# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Forget what a scenario is called: the figures stay, nobody's name does."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from sechseck.kernel.actions.others_words import blank_found
from sechseck.kernel.actions.trace import record
from sechseck.kernel.erasers import BLANK
from sechseck.kernel.forgetting import Forgotten, erase_traces, forget, forget_terms, terms_of
from sechseck.kernel.models import Erasure, Node, User
from sechseck.kernel.permissions import require
from sechseck.kernel.queries.hanging import found_rows
from sechseck.reach.queries.named import nodes_naming, words_about


@transaction.atomic
def erase_scenario(erasure: Erasure, *, by: User) -> None:
    """Take the title of a scenario away, and what people wrote about it if two decided so."""
    require(by, "kernel.decide_erasure", erasure)
    node = Node.objects.select_for_update().get(erasures=erasure)
    rows: Forgotten = {}
    if erasure.words == Erasure.Words.ERASE:
        rows = blank_found(erasure, found_rows(words_about(node)), by=by)
    _blank([node.pk], rows)
    erase_traces(erasure, [node.pk])
    record("scenario-erased", node, by=by)


@transaction.atomic
def erase_own_titles(erasure: Erasure, *, by: User) -> None:
    """Take the titles away in which somebody erased named themselves."""
    require(by, "kernel.decide_erasure", erasure)
    if erasure.person is not None:
        _blank(list(nodes_naming(erasure.person).values_list("pk", flat=True)), {})


def _blank(nodes: Sequence[int], rows: Forgotten) -> None:
    words = terms_of(nodes)
    Node.objects.filter(pk__in=nodes).update(title=BLANK, terms="")
    forget({**rows, "kernel_node": {*rows.get("kernel_node", set()), *nodes}})
    forget_terms(words)
