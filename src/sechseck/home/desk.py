# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The desk of somebody signed in: where they may work, and what waits there."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sechseck.kernel.desk import desk_of
from sechseck.kernel.models import User
from sechseck.kernel.permissions import permission


@permission("kernel.use_account")
def desk(request: HttpRequest) -> HttpResponse:
    """Show every place of work that the person's role opens."""
    entries = desk_of(cast(User, request.user))
    context = {
        "waiting": [entry for entry in entries if entry.waiting],
        "others": [entry for entry in entries if not entry.waiting],
    }
    return render(request, "home/desk.html", context)
