# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""People, pages and moments for tests of comments, messages and moderation."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from allauth.account.models import EmailAddress
from django.contrib.auth.models import AnonymousUser
from django.test import Client

from sechseck.kernel.actions.comments import add_comment
from sechseck.kernel.actions.moderation import Ruling
from sechseck.kernel.actions.notices import Told, send_notice
from sechseck.kernel.models import Comment, Node, Notice, User

NOON = datetime(2026, 3, 4, 11, 0, tzinfo=UTC)  # a Wednesday, noon in Berlin
PAGE = "/thema/wohnen/"
HIDDEN = "/thema/geheim/"
GUEST = AnonymousUser()
HIDE = Ruling("hide", "rules", "Beleidigt eine Gruppe.", "2. Respekt")
LEAVE = Ruling("none", "none", "Scharf im Ton, aber zur Sache.")


def page(path: str = PAGE, visibility: str = "public", title: str = "Wohnen") -> Node:
    return Node.objects.create(kind="theme", title=title, path=path, visibility=visibility)


def person(name: str, role: str = "resident", *, mail: bool = False) -> User:
    user = User.objects.create_user(name, role=role)
    if mail:
        address = f"{name}@example.org"
        EmailAddress.objects.create(user=user, email=address, verified=True, primary=True)
    return user


def said(by: User, text: str = "Gut so.", path: str = PAGE, **words: Any) -> Comment:
    return add_comment(path, text=text, by=by, **words)


def browser(user: User | None = None) -> Client:
    client = Client()
    if user is not None:
        client.force_login(user, backend="sechseck.people.backends.PasswordBackend")
    return client


def reported(comment: Comment, by: Any = GUEST, **words: Any) -> Notice:
    place = f"{PAGE}#kommentar-{comment.pk}"
    told = {"place": place, "category": "rules", "explanation": "Schimpft.", "good_faith": True}
    return send_notice(Told(**told | words), at=NOON, by=by)


def standing(comment: Comment) -> tuple[str, str]:
    comment.refresh_from_db()
    return comment.standing, comment.label
