# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""People who work on texts."""

from __future__ import annotations

import pytest

from sechseck.drafting.models import Text
from sechseck.drafting.tests.written import published
from sechseck.kernel.models import User
from sechseck.thread.tests.small_region import small_region


@pytest.fixture
def otto(db: None) -> User:
    """Otto works in the office, too: the second person."""
    return User.objects.create_user("otto", role=User.Role.OFFICE)


@pytest.fixture
def ben(db: None) -> User:
    """Ben is a member of a committee."""
    return User.objects.create_user("ben", role=User.Role.MEMBER)


@pytest.fixture
def region(anna: User) -> None:
    """Themes and a few words, so that a published text can be read."""
    small_region(anna)


@pytest.fixture
def text(region: None, anna: User, otto: User) -> Text:
    """A published text of three paragraphs."""
    return published(anna, otto)
