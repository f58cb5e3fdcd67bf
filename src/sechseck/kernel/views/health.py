# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Is the process alive, and can it work?"""

from __future__ import annotations

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse

from sechseck.kernel.permissions import permission


@permission("public")
def health(request: HttpRequest) -> HttpResponse:
    """Answer as long as the process lives; asks no database."""
    return HttpResponse("ok", content_type="text/plain; charset=utf-8")


@permission("public")
def ready(request: HttpRequest) -> HttpResponse:
    """Answer 200 when the database answers and all migrations are applied, else 503."""
    reason = _hindrance()
    if reason:
        return JsonResponse({"ready": False, "reason": reason}, status=503)
    return JsonResponse({"ready": True})


def _hindrance() -> str:
    try:
        executor = MigrationExecutor(connection)
        plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except (DatabaseError, OSError):
        return "Die Datenbank antwortet nicht."
    return f"{len(plan)} Migrationen stehen aus." if plan else ""
