# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The page that explains the API to people."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sechseck.kernel.permissions import permission


@permission("public")
def explained(request: HttpRequest) -> HttpResponse:
    """List what programs can ask, from the same description that programs read."""
    from sechseck.site.api.ninja import described  # takes long to load, few people ask

    schema = described()
    context = {"groups": _groups(schema), "about": schema["info"]["description"]}
    return render(request, "home/api.html", context)


def _groups(schema: dict[str, Any]) -> list[tuple[str, list[dict[str, Any]]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for path, methods in schema["paths"].items():
        for method, one in methods.items():
            row = {
                "method": method.upper(),
                "path": path,
                "summary": one["summary"],
                "filters": [
                    part["name"] for part in one.get("parameters", ()) if part["in"] == "query"
                ],
                "needs_token": method != "get",
            }
            found.setdefault(one["tags"][0], []).append(row)
    return list(found.items())
