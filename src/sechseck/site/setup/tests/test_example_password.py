# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
import re

import pytest

from sechseck.site.setup.example_password import ACCOUNTS, ROLES, example_password


@pytest.fixture(autouse=True)
def key(monkeypatch):
    monkeypatch.setenv("SECHSECK_SECRET_KEY", "one key")


def test_the_password_can_be_read_out_and_typed():
    assert re.fullmatch(r"([a-z2-9]{4}-){3}[a-z2-9]{4}", example_password())


def test_the_password_stays_as_long_as_the_key(monkeypatch):
    first = example_password()
    again = example_password()
    monkeypatch.setenv("SECHSECK_SECRET_KEY", "another key")

    assert first == again != example_password()


def test_there_is_an_account_for_each_role_of_a_person():
    from sechseck.kernel.predicates import PEOPLE

    assert set(ROLES) == {str(role) for role in PEOPLE}


def test_two_people_of_the_office_can_decide_together():
    assert list(ACCOUNTS.values()).count("office") == 2
