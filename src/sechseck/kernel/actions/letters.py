# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Letters that the law wants: receipt, decision, answer to an appeal. Each leaves once."""

from __future__ import annotations

from django.db import transaction

from sechseck.kernel.actions.messages import send_soon
from sechseck.kernel.models import Appeal, Decision, Mail, Notice, User


@transaction.atomic
def write_letter(
    kind: str, side: str, *, person: User | None, about: Notice | Decision | Appeal, by: User
) -> None:
    """Put a letter to one side into the post, if there is an address to send it to."""
    notice = _notice_of(about)
    if person is None and (side == "author" or not notice.address):
        return
    fields = {type(about).__name__.lower(): about, "person": person}
    _mail, is_new = Mail.objects.get_or_create(
        key=f"{kind}:{about.pk}:{side}", defaults={"kind": f"{kind}-{side}", **fields}
    )
    if is_new:
        send_soon(by=by)


def _notice_of(about: Notice | Decision | Appeal) -> Notice:
    if isinstance(about, Notice):
        return about
    return about.notice if isinstance(about, Decision) else about.decision.notice
