# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from sechseck.kernel.models import User
from sechseck.site.api.tests.caller import two_documents
from sechseck.site.drills.api import ask

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore::DeprecationWarning:schemathesis"),
]


def test_three_hundred_questions_break_nothing(anna: User) -> None:
    two_documents(anna)

    asked = ask(300)

    assert asked.total() >= 300
    assert not [one for one in asked if one[1] >= 500]
    assert {200, 404, 422} <= {status for _place, status in asked}
