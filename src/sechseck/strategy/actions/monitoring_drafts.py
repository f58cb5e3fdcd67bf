# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Keep what somebody typed and did not send yet."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction
from django.utils.translation import gettext as _

from sechseck.kernel.errors import Invalid
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.strategy.models import SavedDraft

MOST_LETTERS = 50_000


@transaction.atomic
def keep_draft(form: str, fields: Mapping[str, str], *, version: int = 0, by: User) -> SavedDraft:
    """Keep the fields of a form for its owner; the last one kept counts."""
    require(by, "strategy.keep_draft")
    if len(form) > 100 or sum(map(len, fields.values())) > MOST_LETTERS:
        raise Invalid(_("Das ist zu lang, um es zwischenzuspeichern."))
    kept, _is_new = SavedDraft.objects.update_or_create(
        owner=by, form=form, defaults={"fields": dict(fields), "version": version}
    )
    return kept


@transaction.atomic
def drop_draft(form: str, *, by: User) -> None:
    """Forget what was kept; nothing kept is as good."""
    require(by, "strategy.keep_draft")
    SavedDraft.objects.filter(owner=by, form=form).delete()
