# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who calls the API: nobody in particular, or the person behind a token."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.timezone import localdate, now

from sechseck.kernel.actions.tokens import count_call
from sechseck.kernel.models import ApiToken, User
from sechseck.kernel.queries.tokens import valid_token
from sechseck.site.api.answers import JSON, PREFIX, problem

Viewer = User | AnonymousUser
CHALLENGE = {"WWW-Authenticate": 'Bearer realm="Sechseck"'}


class BearerTokens:
    """Take the caller from the token in the head of the request, and from nowhere else.

    A session counts for pages alone: so no foreign page can use it to call the API.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Let the API answer, in German whatever language the pages speak."""
        if not request.path_info.startswith(PREFIX):
            return self.get_response(request)
        translation.activate("de")
        request.user = AnonymousUser()
        refusal = self._recognised(request) or _wrong_type(request)
        return refusal or self.get_response(request)

    @staticmethod
    def _recognised(request: HttpRequest) -> HttpResponse | None:
        """Set token and person; return a refusal if the token opens nothing."""
        shown = request.headers.get("Authorization")
        if shown is None:
            return None
        scheme, _space, secret = shown.partition(" ")
        at = now()
        is_bearer = scheme.lower() == "bearer"
        token = valid_token(secret.strip(), localdate(at)) if is_bearer else None
        if token is None:
            return problem(401, headers=CHALLENGE)
        if count_call(token, at, by=token.owner) > settings.API_CALLS_PER_MINUTE:
            wait = 60 - int(at.timestamp()) % 60
            return problem(429, headers={"Retry-After": str(wait)})
        request.token = token  # type: ignore[attr-defined]
        request.user = token.owner
        return None


def _wrong_type(request: HttpRequest) -> HttpResponse | None:
    is_sent = request.method == "POST"  # no address takes another method that sends
    return problem(415) if is_sent and request.content_type != JSON else None


def viewer_of(request: HttpRequest) -> Viewer:
    """Return with whose eyes the caller reads: a token without that scope reads as everybody."""
    return request.user if has_scope(request, ApiToken.Scope.READ) else AnonymousUser()


def has_scope(request: HttpRequest, scope: str) -> bool:
    """Say whether the caller shows a token with this scope."""
    token: ApiToken | None = getattr(request, "token", None)
    return token is not None and scope in token.scopes
