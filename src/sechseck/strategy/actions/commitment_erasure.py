# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Forget what the commitments of an erased document quote; that they were made stays."""

from __future__ import annotations

from django.db import transaction

from sechseck.kernel.erasers import BLANK
from sechseck.kernel.forgetting import erase_traces, forget, forget_terms, terms_of
from sechseck.kernel.models import Erasure, Node, User
from sechseck.kernel.permissions import require
from sechseck.strategy.actions.reports_erasure import blank_reports
from sechseck.strategy.models import Commitment

TITLE = "Gelöschte Zusage"


@transaction.atomic
def erase_along(erasure: Erasure, *, by: User) -> None:
    """Blank quotes and titles; days and states of what became of them stay.

    What others reported goes only if two people decided so.
    """
    require(by, "kernel.decide_erasure", erasure)
    forget(blank_reports(erasure, by=by))
    rows = Commitment.objects.filter(document__node=erasure.node)
    found = list(rows.select_for_update(of=("self",)).order_by("pk"))
    if not found:
        return
    nodes = [one.node_id for one in found]
    terms = terms_of(nodes)
    for one in found:
        Commitment.objects.filter(pk=one.pk).update(quote=BLANK)
    rows.update(title=TITLE, reasons=[])
    Node.objects.filter(pk__in=nodes).update(title=TITLE, terms="")
    erase_traces(erasure, nodes)
    forget({"strategy_commitment": {one.pk for one in found}, "kernel_node": set(nodes)})
    forget_terms(terms)
