# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who meets where something rude was said."""

from __future__ import annotations

from typing import Any

import pytest

from sechseck.kernel.models import Comment, User
from sechseck.kernel.tests.talkers import NOON, page, person, said


@pytest.fixture
def letters(settings: Any) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"


@pytest.fixture
def ole(db: None) -> User:
    return person("ole", mail=True)


@pytest.fixture
def mo(db: None) -> User:
    return person("mo", User.Role.MODERATOR)


@pytest.fixture
def mia(db: None) -> User:
    return person("mia", User.Role.MODERATOR)


@pytest.fixture
def rude(ole: User) -> Comment:
    page()
    return said(ole, "Ihr seid alle faul.", at=NOON)
