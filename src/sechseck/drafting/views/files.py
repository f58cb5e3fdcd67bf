# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Texts and amendments as files to print, to edit and for programs."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils.http import parse_etags
from django.utils.translation import gettext as _

from sechseck.drafting.models import Amendment, Text, TextVersion
from sechseck.drafting.queries.exposed import amendment_words, version_words
from sechseck.drafting.queries.sheets import amendment_sheet, version_sheet
from sechseck.drafting.queries.texts import versions_of
from sechseck.drafting.views.asking import seen_amendment, seen_text
from sechseck.engines.paper import Sheet, docx_of, odt_of
from sechseck.kernel.permissions import permission
from sechseck.kernel.press.printing import print_safely

OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
WRITERS: dict[str, tuple[str, Callable[[Sheet], bytes]]] = {
    "pdf": ("application/pdf", print_safely),
    "docx": (OFFICE, docx_of),
    "odt": ("application/vnd.oasis.opendocument.text", odt_of),
}


@permission("public")
def version_file(request: HttpRequest, slug: str, number: int, ending: str) -> HttpResponse:
    """Give a version as a file."""
    version = _version(seen_text(request, slug), request, number)
    if ending == "json":
        return _json(version_words(version))
    return _file(request, version_sheet(version), f"{slug}-fassung-{number}", ending)


@permission("public")
def amendment_file(request: HttpRequest, slug: str, ending: str) -> HttpResponse:
    """Give an amendment as a file, with what it changes."""
    found: Amendment = seen_amendment(request, slug)
    if ending == "json":
        return _json(amendment_words(found))
    return _file(request, amendment_sheet(found), found.slug, ending)


def _version(text: Text, request: HttpRequest, number: int) -> TextVersion:
    if not any(one.number == number for one in versions_of(text, request.user)):
        raise Http404(_("Diese Fassung gibt es nicht."))
    return text.versions.select_related("text__motion").get(number=number)


def _file(request: HttpRequest, sheet: Sheet, name: str, ending: str) -> HttpResponse:
    """Return a file; who has it already gets nothing, and nothing is made."""
    if ending not in WRITERS:
        raise Http404(_("So eine Datei gibt es hier nicht."))
    kind, write = WRITERS[ending]
    etag = f'"{sha256(f"{ending} {sheet!r}".encode("utf-8", "replace")).hexdigest()[:32]}"'
    if etag in parse_etags(request.headers.get("If-None-Match", "")):
        answer = HttpResponse(status=304)
    else:
        answer = HttpResponse(write(sheet), content_type=kind)
        answer.headers["Content-Disposition"] = f'attachment; filename="{name}.{ending}"'
    answer.headers["ETag"] = etag
    answer.headers["Cache-Control"] = "private, no-cache"
    return answer


def _json(row: dict[str, object]) -> HttpResponse:
    answer = JsonResponse(row, json_dumps_params={"ensure_ascii": False})
    answer.headers["Cache-Control"] = "private, no-cache"
    return answer
