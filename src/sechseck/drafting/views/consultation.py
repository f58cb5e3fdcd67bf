# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What was said about a text, as a table and for programs."""

from __future__ import annotations

from dataclasses import asdict

from django.http import Http404, HttpRequest, JsonResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _

from sechseck.drafting.queries.consultation import account_of, rows_of_account
from sechseck.drafting.views.asking import seen_text
from sechseck.kernel.permissions import permission
from sechseck.kernel.tables import csv_response

COLUMNS = (
    "Nummer", "Art", "zu Nummer", "Stelle", "Tag", "Person", "Rolle", "Worte",
    "Worte fehlen", "Unterstützung", "Stand", "Antwort der Verwaltung", "Moderation",
    "Grund der Moderation", "aufgehoben",
)  # fmt: skip


@permission("public")
def consultation(request: HttpRequest, slug: str, ending: str) -> HttpResponseBase:
    """Give everybody what was said about a text, without names."""
    found = seen_text(request, slug)
    if found.node.visibility != "public" or ending not in ("csv", "json"):
        raise Http404(_("So eine Datei gibt es hier nicht."))
    account = account_of(found)
    if ending == "csv":
        answer: HttpResponseBase = csv_response(
            f"{slug}-beteiligung.csv", COLUMNS, rows_of_account(account)
        )
    else:
        row = asdict(account)
        answer = JsonResponse(row, json_dumps_params={"ensure_ascii": False})
    answer.headers["Cache-Control"] = "private, no-cache"
    return answer
