# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Forget a text with its amendments, or one amendment: who, when and how it ended stay."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from sechseck.drafting.actions.blanking import blank_amendments, blank_text
from sechseck.drafting.models import Amendment, Text
from sechseck.drafting.queries.held_words import rows_of
from sechseck.drafting.queries.others_words import talk_about_text, words_about_amendment
from sechseck.kernel.actions.others_words import blank_found
from sechseck.kernel.actions.trace import record
from sechseck.kernel.erasers import Hanging, erase_node
from sechseck.kernel.forgetting import erase_traces, forget, forget_terms, terms_of
from sechseck.kernel.models import Erasure, Receipt, User
from sechseck.kernel.permissions import require
from sechseck.kernel.queries.hanging import found_rows
from sechseck.kernel.turns import wait_for_turn


@transaction.atomic
def erase_text(erasure: Erasure, *, by: User) -> None:
    """Forget a text; the document that the thread reads of it goes by the same two people."""
    require(by, "kernel.decide_erasure", erasure)
    text = Text.objects.select_related("document__node").get(node=erasure.node)
    if text.document is None:
        _forget_text(erasure, text, by)
        return
    same = {"ground": erasure.ground, "words": erasure.words, "decided_at": erasure.decided_at}
    read = Erasure.objects.create(
        node=text.document.node,
        state=Erasure.State.CONFIRMED,
        proposed_by=erasure.proposed_by,
        decided_by=by,
        **same,
    )
    erase_node(read, by=by)  # this brings us back to the text, along with the document
    Erasure.objects.filter(pk=read.pk).update(state=Erasure.State.DONE)


@transaction.atomic
def erase_along(erasure: Erasure, *, by: User) -> None:
    """Forget the text behind a document, if drafting published it."""
    require(by, "kernel.decide_erasure", erasure)
    text = Text.objects.filter(document__node=erasure.node).first()
    if text is not None:
        _forget_text(erasure, text, by)


@transaction.atomic
def erase_amendment(erasure: Erasure, *, by: User) -> None:
    """Forget what one amendment says; a version that took its words over keeps them."""
    require(by, "kernel.decide_erasure", erasure)
    wait_for_turn()
    found = Amendment.objects.select_for_update(of=("self",)).get(node=erasure.node)
    words = words_about_amendment(found.node)
    _forget(erasure, [found], words, None, by)
    record("amendment-erased", found.node, by=by)


def _forget_text(erasure: Erasure, text: Text, by: User) -> None:
    wait_for_turn()
    text = Text.objects.select_for_update(of=("self",)).select_related("node").get(pk=text.pk)
    amendments = list(text.amendments.select_for_update().order_by("pk"))
    _forget(erasure, amendments, talk_about_text(text), text, by)
    record("text-erased", text.node, by=by, amendments=len(amendments))


def _forget(
    erasure: Erasure,
    amendments: Sequence[Amendment],
    words: Sequence[Hanging],
    text: Text | None,
    by: User,
) -> None:
    """Blank rows and whatever is made of them: traces, the index, kept answers, secrets."""
    nodes = [one.node_id for one in amendments] + ([text.node_id] if text else [])
    terms = terms_of(nodes)
    rows = rows_of(amendments, text)
    if erasure.words == Erasure.Words.ERASE:
        for table, numbers in blank_found(erasure, found_rows(words), by=by).items():
            rows.setdefault(table, set()).update(numbers)
    blank_amendments(erasure, amendments, by=by)
    if text is not None:
        blank_text(erasure, text, by=by)
    Receipt.objects.exclude(body=b"").update(body=b"")  # answers may quote what is gone
    erase_traces(erasure, nodes)
    forget(rows)
    forget_terms(terms)
