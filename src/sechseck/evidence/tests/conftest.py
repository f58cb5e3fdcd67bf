# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""People, places and an indicator."""

from __future__ import annotations

import pytest

from sechseck.evidence.models import Indicator
from sechseck.evidence.tests.measured import published_indicator, three_places
from sechseck.kernel.models import User
from sechseck.places.models import Area


@pytest.fixture
def otto(db: None) -> User:
    """Otto works in the office, too: the second person."""
    return User.objects.create_user("otto", role=User.Role.OFFICE)


@pytest.fixture
def places(db: None) -> list[Area]:
    """Three municipalities."""
    return three_places()


@pytest.fixture
def indicator(places: list[Area], anna: User) -> Indicator:
    """An indicator that everybody sees, without values."""
    return published_indicator(anna)
