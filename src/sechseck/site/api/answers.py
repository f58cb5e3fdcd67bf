# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Answers of the API: JSON, also where something went wrong."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from hashlib import sha256
from typing import Any, TypeVar

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers
from django.utils.http import parse_etags

Answer = TypeVar("Answer", bound=HttpResponseBase)

PREFIX = "/api/v1/"
JSON = "application/json"
SENTENCES = {
    400: "Diese Anfrage ist nicht zu verstehen.",
    401: "Hier gilt nur ein Zugangsschlüssel, in der Kopfzeile „Authorization: Bearer …“.",
    403: "Dafür fehlt die Berechtigung.",
    404: "Das gibt es hier nicht.",
    405: "Diese Adresse nimmt das nicht entgegen.",
    409: "Inzwischen hat sich etwas geändert.",
    413: "Das ist zu groß. Bitte in kleineren Teilen senden.",
    415: "Hier wird JSON gebraucht: „Content-Type: application/json“.",
    422: "Etwas in der Anfrage verletzt eine Regel.",
    429: "Zu viele Anfragen in einer Minute.",
    500: "Bei uns ist ein Fehler passiert.",
    503: "Der Dienst ist gerade nicht bereit. Bitte gleich noch einmal versuchen.",
}


def problem(
    status: int, sentence: str = "", *, headers: Mapping[str, str] | None = None, **more: Any
) -> HttpResponse:
    """Return what went wrong, in one German sentence, with details for programs."""
    told = sentence or SENTENCES.get(status, SENTENCES[400 if status < 500 else 500])
    answer = HttpResponse(_written({"fehler": told, **more}), status=status, content_type=JSON)
    answer.headers["Cache-Control"] = "no-store"
    for name, value in (headers or {}).items():
        answer.headers[name] = value
    return answer


def answer_json(
    request: HttpRequest, value: Any, *, status: int = 200, media_type: str = JSON
) -> HttpResponse:
    """Return a value with a mark of its content, or 304 where the program has it already.

    The mark is made of what this caller may see, and of nothing else.
    """
    body = _written(value)
    etag = f'"{sha256(body).hexdigest()[:32]}"'
    known = parse_etags(request.headers.get("If-None-Match", ""))
    if status == 200 and (etag in known or known == ["*"]):
        answer = HttpResponse(status=304)
        del answer.headers["Content-Type"]
    else:
        answer = HttpResponse(body, status=status, content_type=media_type)
    answer.headers["ETag"] = etag
    return kept_apart(request, answer)


def kept_apart(request: HttpRequest, answer: Answer) -> Answer:
    """Tell caches that callers with a token see other things than everybody."""
    has_token = getattr(request, "token", None) is not None
    answer.headers["Cache-Control"] = "private, no-cache" if has_token else "no-cache"
    patch_vary_headers(answer, ["Authorization"])
    return answer


def _written(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(errors="replace")


class JsonAnswers:
    """Turn every page that says what went wrong into JSON where a program asked."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Let the application answer."""
        answer = self.get_response(request)
        if not request.path_info.startswith(PREFIX) or answer.status_code < 400:
            return answer
        if answer.headers.get("Content-Type", "").startswith(JSON):
            return answer
        kept = {name: answer.headers[name] for name in _KEPT if name in answer.headers}
        return problem(answer.status_code, headers=kept)


_KEPT = ("Allow", "Connection", "Retry-After")
