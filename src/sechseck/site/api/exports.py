# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Operations that give the whole thread, as far as the caller may see it."""

from __future__ import annotations

from tempfile import TemporaryFile
from typing import IO

from django.db import connection, transaction
from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from ninja import Router

from sechseck.site.api.answers import answer_json, kept_apart
from sechseck.site.api.bearer import Viewer, viewer_of
from sechseck.site.api.listing import OPEN, REFUSALS
from sechseck.site.exchange import csv_zip, jsonld
from sechseck.site.exchange.context import context
from sechseck.thread.queries.exchange import exchanged

router = Router(tags=["Ganzer Faden"])
LINKED = "application/ld+json"


@router.get(
    "kontext.jsonld", response={200: dict, **REFUSALS}, summary="Was die Wörter in JSON-LD meinen"
)
def meaning(request: HttpRequest) -> HttpResponse:
    """Return the context; every export carries it along."""
    return answer_json(request, {"@context": context()}, media_type=LINKED)


@router.get(
    "faden.jsonld",
    response={200: dict, **REFUSALS},
    openapi_extra=OPEN,
    summary="Der rote Faden als JSON-LD",
)
def as_jsonld(request: HttpRequest) -> HttpResponseBase:
    """Return everything as linked data."""
    viewer, file = viewer_of(request), TemporaryFile()  # noqa: SIM115  # closed with the answer
    with _one_moment():
        for part in jsonld.written(exchanged(viewer)):
            file.write(part.encode())
    return _file(request, file, "faden.jsonld", LINKED)


@router.get(
    "faden.zip",
    response={200: None, **REFUSALS},
    openapi_extra=OPEN,
    summary="Der rote Faden als Tabellen",
)
def as_tables(request: HttpRequest) -> HttpResponseBase:
    """Return everything as CSV tables with their description."""
    file = TemporaryFile()  # noqa: SIM115  # closed with the answer
    _write_zip(viewer_of(request), file)
    return _file(request, file, "faden.zip", "application/zip")


def _write_zip(viewer: Viewer, file: IO[bytes]) -> None:
    with _one_moment():
        csv_zip.write(exchanged(viewer), file)


def _one_moment() -> transaction.Atomic:
    """Let all tables be read as they stood at one moment, whatever is written meanwhile."""
    return _Moment(using=None, savepoint=True, durable=False)


class _Moment(transaction.Atomic):
    """A transaction that sees one state of the database."""

    def __enter__(self) -> None:
        is_first = not connection.in_atomic_block
        super().__enter__()
        if is_first:
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")


def _file(request: HttpRequest, file: IO[bytes], name: str, kind: str) -> HttpResponseBase:
    file.seek(0)
    answer = FileResponse(file, as_attachment=True, filename=name, content_type=kind)
    kept_apart(request, answer)
    return answer
