# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""One effect for what is sent, however often it arrives: double click, back button, retry."""

from __future__ import annotations

from collections.abc import Callable
from uuid import NAMESPACE_OID, UUID, uuid5

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, resolve

from sechseck.kernel.actions.receipts import keep_receipt, take_receipt, tear_up_receipt
from sechseck.kernel.models import Receipt, User

HEADER = "Idempotency-Key"
FIELD = "key"


class OneEffect:
    """Answer a request that carries a key; the same key again gets the same answer.

    Receipt and effect share one transaction: a second sender waits for the first, and what
    was refused leaves no receipt, so that the corrected form can be sent with the same key.
    A refusal takes back all that was written, except where attempts are counted.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Let the page answer, or give the answer it gave before."""
        key = key_of(request) if request.method == "POST" else None
        if key is None or not _view_is(request, "once"):
            return self.get_response(request)
        by = request.user if isinstance(request.user, User) else None
        with transaction.atomic():
            receipt, is_new = take_receipt(key=key, path=request.path[:300], by=by)
            if not is_new:
                return _again(receipt)
            answer = self.get_response(request)
            if answer.status_code < 400:
                keep_receipt(receipt, answer=answer, by=by)
            elif _view_is(request, "counting"):
                tear_up_receipt(receipt, by=by)
            else:
                transaction.set_rollback(True)
        return answer


def key_of(request: HttpRequest) -> UUID | None:
    """Return the key of a form or a call, whatever words a program made it of."""
    words = request.headers.get(HEADER) or request.POST.get(FIELD, "")
    if not words:
        return None
    try:
        return UUID(words)
    except ValueError:
        return uuid5(NAMESPACE_OID, words)


def _view_is(request: HttpRequest, mark: str) -> bool:
    """Say whether the view carries a mark: takes keys, counts attempts (`permission`)."""
    try:
        return bool(getattr(resolve(request.path_info).func, mark, False))
    except Resolver404:
        return False


def _again(receipt: Receipt) -> HttpResponse:
    answer = HttpResponse(
        bytes(receipt.body), status=receipt.status, content_type=receipt.content_type or None
    )
    if receipt.location:
        answer.headers["Location"] = receipt.location
    return answer
