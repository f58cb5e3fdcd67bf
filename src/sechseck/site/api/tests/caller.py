# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A program that calls the API with a token, and a small region with something hidden."""

from __future__ import annotations

import json
from typing import Any
from uuid import uuid4

from django.http.response import HttpResponseBase
from django.test import Client

from sechseck.kernel.actions.tokens import issue_token
from sechseck.kernel.models import ApiToken, Node, User
from sechseck.thread.actions.suggestions import refresh_suggestions
from sechseck.thread.models import Statement, Version
from sechseck.thread.tests.small_region import document, read_text, small_region

TEXT = (
    "Wir bauen bis 2028 dreißig Wohnungen am Kanal.\n\n"
    "Der Bus zum Kanal soll alle zehn Minuten fahren.\n"
)
HIDDEN = "Die geheime Wohnung am Kanal kostet neun Millionen Euro.\n"
SCOPES = tuple(ApiToken.Scope.values)


def two_documents(by: User) -> tuple[Version, Version]:
    """Load a public document and an internal one."""
    small_region(by)
    public = read_text(document("kanal", by), TEXT, by)
    target = document("geheim", by)
    Node.objects.filter(pk=target.node_id).update(visibility=Node.Visibility.INTERNAL)
    target.refresh_from_db()
    hidden = read_text(target, HIDDEN, by, "geheim.txt")
    Node.objects.filter(statement__document=target).update(visibility=Node.Visibility.INTERNAL)
    refresh_suggestions(by=by)
    return public, hidden


def secret_of(person: User, *scopes: str) -> str:
    """Return the secret of a new token."""
    chosen = scopes or SCOPES
    return issue_token(name="Haushaltsprogramm", scopes=chosen, days=30, by=person)[1]


class Program:
    """Calls the API as a program does."""

    def __init__(self, secret: str = "") -> None:
        self._headers = {"Authorization": f"Bearer {secret}"} if secret else {}
        self._client = Client(raise_request_exception=False)

    def get(self, path: str, **headers: str) -> Any:
        return self._client.get(f"/api/v1/{path}", headers=self._headers | headers)

    def read(self, path: str) -> Any:
        return json.loads(content(self.get(path)))

    def post(self, path: str, value: Any, key: str = "", **headers: str) -> Any:
        sent = value if isinstance(value, bytes | str) else json.dumps(value)
        more = {"Idempotency-Key": key or str(uuid4())} | headers
        return self._client.post(
            f"/api/v1/{path}",
            data=sent,
            content_type="application/json",
            headers=self._headers | more,
        )


def content(answer: HttpResponseBase) -> bytes:
    """Return the body of an answer, streamed or not."""
    if answer.streaming:
        body = b"".join(answer.streaming_content)  # type: ignore[attr-defined]
        answer.close()
        return body
    return answer.content  # type: ignore[attr-defined,no-any-return]


def span(version: Version, exact: str) -> dict[str, Any]:
    """Return a span as a program sends it."""
    start = version.text.index(exact)
    return {"start": start, "end": start + len(exact), "exact": exact}


def ref_of(words: str) -> str:
    """Return the name of the statement with these words."""
    return Statement.objects.get(text__contains=words).ref
