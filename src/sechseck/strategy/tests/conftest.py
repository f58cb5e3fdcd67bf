# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""People who steer, and a region small enough to see through."""

from __future__ import annotations

import pytest

from sechseck.kernel.models import User
from sechseck.thread.tests.small_region import small_region


@pytest.fixture
def otto(db: None) -> User:
    """Otto works in the office, too: the second person."""
    return User.objects.create_user("otto", role=User.Role.OFFICE)


@pytest.fixture
def uta(db: None) -> User:
    """Uta works in a department."""
    return User.objects.create_user("uta", role=User.Role.UNIT)


@pytest.fixture
def region(anna: User) -> None:
    """Themes, a foundation, one office."""
    small_region(anna)
