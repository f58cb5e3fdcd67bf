# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Views of the accounts library behind our marks, loaded when somebody first asks.

The library needs a fifth of a second to load; a server that starts again should not wait
for pages that few people open.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.cache import never_cache

from sechseck.kernel.permissions import SENDING, permission

Page = Callable[..., HttpResponse]
FORM = "people/form.html"
MINE = "kernel.use_account"
_loaders: list[Callable[[], Page]] = []


def page(
    place: str, template: str = FORM, *, may: str = "public", once: bool = False, **words: Any
) -> Page:
    """Return the library's view at ``module.name`` with our template and our words.

    ``once``: what is sent twice with one key is done once. Not where a session begins.
    """
    module, name = place.rsplit(".", 1)

    @cache
    def view() -> Page:
        found = getattr(import_module(f"allauth.{module}"), name)
        if hasattr(found, "as_view"):
            made: Page = found.as_view(template_name=template, extra_context=words)
            return made
        return found  # type: ignore[no-any-return]

    _loaders.append(view)

    @permission(may, methods=SENDING, once=once, counting=True)
    @never_cache
    def answer(request: HttpRequest, *given: Any, **parts: Any) -> HttpResponse:
        return _refusing(view()(request, *given, **parts))

    return answer


def load_all() -> None:
    """Load every view, so that the first person who signs in does not wait."""
    for load in _loaders:
        load()


def _refusing(answer: HttpResponse) -> HttpResponse:
    """Answer a form that is shown again with 422, as all our pages do."""
    if isinstance(answer, TemplateResponse) and answer.status_code == HttpResponse.status_code:
        shown = (answer.context_data or {}).values()
        if any(isinstance(one, BaseForm) and one.is_bound and one.errors for one in shown):
            answer.status_code = 422
    return answer
