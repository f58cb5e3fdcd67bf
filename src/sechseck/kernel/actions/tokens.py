# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Issue and revoke tokens, and count their calls."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from secrets import token_urlsafe
from typing import Any

from django.db import connection, transaction
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _

from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Invalid
from sechseck.kernel.models import ApiToken, User
from sechseck.kernel.permissions import require
from sechseck.kernel.queries.tokens import digest_of

BEGIN = "sechseck_"  # so that whoever finds one in a file knows what it is
BITS = 256
MOST_DAYS = 365
MOST_TOKENS = 20  # valid at the same time
COUNT = """
INSERT INTO kernel_tokenuse AS u (token_id, minute, count, day) VALUES (%(token)s, %(minute)s,
  1, %(day)s)
ON CONFLICT (token_id) DO UPDATE SET day = EXCLUDED.day, minute = EXCLUDED.minute,
  count = CASE WHEN u.minute = EXCLUDED.minute THEN u.count + 1 ELSE 1 END
RETURNING count
"""


@transaction.atomic
def issue_token(
    *, name: str, scopes: Collection[str], days: int, by: User
) -> tuple[ApiToken, str]:
    """Make a token; return it with its secret, which nobody can read again."""
    require(by, "kernel.use_token")
    User.objects.select_for_update().get(pk=by.pk)  # two at once count each other
    today = localdate()
    if not name.strip() or not scopes or not set(scopes) <= set(ApiToken.Scope.values):
        raise Invalid(_("Bitte nennen Sie einen Namen und mindestens eine Berechtigung."))
    if not 1 <= days <= MOST_DAYS:
        raise Invalid(_("Ein Zugangsschlüssel gilt höchstens ein Jahr."))
    valid = ApiToken.objects.filter(owner=by, revoked_at=None, expires_on__gte=today)
    if valid.count() >= MOST_TOKENS:
        raise Conflict(_("Sie haben schon zwanzig gültige Zugangsschlüssel."))
    secret = BEGIN + token_urlsafe(BITS // 8)
    token = ApiToken.objects.create(
        owner=by,
        name=name.strip()[:60],
        digest=digest_of(secret),
        scopes=sorted(set(scopes)),
        created_on=today,
        expires_on=today + timedelta(days=days),
    )
    record("token-issued", token=token.pk, scopes=token.scopes, by=by)
    return token, secret


@transaction.atomic
def revoke_token(token: ApiToken, *, by: User) -> ApiToken:
    """End a token at once; doing it twice is harmless."""
    require(by, "kernel.revoke_token", token)
    token = ApiToken.objects.select_for_update().get(pk=token.pk)
    if token.revoked_at is None:
        token.revoked_at = now()
        token.save(update_fields=["revoked_at"])
        record("token-revoked", token=token.pk, by=by)
    return token


@transaction.atomic
def count_call(token: ApiToken, at: datetime, *, by: User) -> int:
    """Count a call; return how many there were in this minute, whichever server took them."""
    values: dict[str, Any] = {
        "token": token.pk,
        "minute": int(at.timestamp()) // 60,
        "day": localdate(at),
    }
    with connection.cursor() as cursor:
        cursor.execute(COUNT, values)
        return int(cursor.fetchone()[0])
