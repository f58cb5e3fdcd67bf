# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The panel under an object's page: what is said about it, and the button to follow it."""

from __future__ import annotations

from typing import Any

from django import template
from django.contrib.auth.models import AnonymousUser
from django.template import Context

from sechseck.kernel.comment_forms import CommentForm
from sechseck.kernel.models import User
from sechseck.kernel.permissions import may
from sechseck.kernel.queries.comments import talk_at
from sechseck.kernel.queries.messages import follow_at

register = template.Library()
SHOWN = 10


@register.inclusion_tag("kernel/parts/discussion.html", takes_context=True)
def discussion(context: Context) -> dict[str, Any]:
    """Draw what is said about this page; the page itself has asked who may see it."""
    path, viewer = context["request"].path, context["request"].user
    threads, is_more = talk_at(path, viewer, SHOWN)
    return {
        "path": path,
        "threads": threads,
        "is_more": is_more,
        "form": CommentForm(auto_id="kommentar_%s") if may(viewer, "kernel.write_comment") else "",
        "csrf_token": context.get("csrf_token", ""),
    }


@register.inclusion_tag("kernel/parts/follow.html", takes_context=True)
def follow_button(context: Context, query: str = "") -> dict[str, Any]:
    """Draw the button to follow this page, or a search, or to end it."""
    path = "" if query else context["request"].path
    viewer: User | AnonymousUser = context["request"].user
    wish = follow_at(viewer, path=path, query=query) if isinstance(viewer, User) else None
    words = {"path": path, "query": query, "wish": wish}
    return words | {
        "is_signed_in": isinstance(viewer, User),
        "csrf_token": context.get("csrf_token", ""),
    }
