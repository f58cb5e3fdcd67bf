# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Accessibility, privacy, imprint, sources."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sechseck.kernel.frame import missing_imprint, region
from sechseck.kernel.kept_pages import kept_page
from sechseck.kernel.permissions import permission
from sechseck.kernel.privacy import kept
from sechseck.kernel.queries.sources import sources_by_title


@permission("public")
def accessibility(request: HttpRequest) -> HttpResponse:
    """Say how accessible these pages are and how to report a barrier."""
    return render(request, "kernel/accessibility.html", {"imprint": _imprint()})


@permission("public")
def privacy(request: HttpRequest) -> HttpResponse:
    """Say which personal data is kept, and why."""
    return render(request, "kernel/privacy.html", {"imprint": _imprint(), **kept()})


@permission("public")
def imprint(request: HttpRequest) -> HttpResponse:
    """Say who runs this installation and where the program comes from."""
    return render(request, "kernel/imprint.html", _named())


@permission("public")
@kept_page
def sources(request: HttpRequest) -> HttpResponse:
    """List where figures and facts come from."""
    return render(request, "kernel/sources.html", {"sources": sources_by_title()})


def _named() -> dict[str, object]:
    """Return what the imprint says, and what it does not say yet."""
    return {"imprint": _imprint(), "missing": missing_imprint(settings.REGION)}


def _imprint() -> dict[str, str]:
    """Return what the operator wrote into the table [imprint] of region.toml."""
    words: dict[str, str] = region(settings.REGION).get("imprint", {})
    return words
