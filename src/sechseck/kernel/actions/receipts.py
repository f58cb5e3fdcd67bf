# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Keep the answers to what was sent with a key."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.http import HttpResponse

from sechseck.kernel.models import Receipt, User


@transaction.atomic
def take_receipt(*, key: UUID, path: str, by: User | None) -> tuple[Receipt, bool]:
    """Return the receipt of this key, and whether nobody had it before."""
    return Receipt.objects.get_or_create(key=key, path=path, by=by)


@transaction.atomic
def tear_up_receipt(receipt: Receipt, *, by: User | None) -> None:
    """Forget a key whose form was refused: it may be sent again, corrected."""
    receipt.delete()


@transaction.atomic
def keep_receipt(receipt: Receipt, *, answer: HttpResponse, by: User | None) -> None:
    """Note the answer; only answers for programs keep their body, pages redirect."""
    receipt.status = answer.status_code
    receipt.location = answer.headers.get("Location", "")[:500]
    receipt.content_type = answer.headers.get("Content-Type", "")[:100]
    if receipt.content_type.startswith("application/"):
        receipt.body = answer.content
    receipt.save()
