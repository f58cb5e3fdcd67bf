# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""People who can sign in, with passwords that cost nothing to check."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import LazySettings
from django.core.cache import cache
from django.test import Client

from sechseck.kernel.models import User
from sechseck.people.tests.visitor import PASSWORD


@pytest.fixture(autouse=True)
def cheap_passwords(settings: LazySettings) -> None:
    settings.PASSWORD_HASHERS = ["sechseck.people.tests.visitor.CountingHasher"]


@pytest.fixture(autouse=True)
def attempts_forgotten(db: None) -> Iterator[None]:
    """Begin and end without counted attempts: no test cleans a table that is no model's."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def ada(db: None) -> User:
    """Ada administers the accounts."""
    return User.objects.create_user("ada", password=PASSWORD, role=User.Role.ADMIN)


@pytest.fixture
def ben(db: None) -> User:
    """Ben is a member of a committee and has a password."""
    return User.objects.create_user("ben", password=PASSWORD, role=User.Role.MEMBER)


@pytest.fixture
def signed_in() -> Callable[[User], Client]:
    """Sign somebody in as a browser does."""

    def sign_in(user: User, **headers: Any) -> Client:
        client = Client(**headers)
        answer = client.post("/anmelden/", {"login": user.username, "password": PASSWORD})
        assert answer.status_code == 302
        return client

    return sign_in
