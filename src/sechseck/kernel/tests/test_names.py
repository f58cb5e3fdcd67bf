# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Names that mean a program, a pack or an erased account are nobody's to take."""

from __future__ import annotations

import re

import pytest
from django.conf import settings

from sechseck.kernel.actions.accounts import NameTaken, appoint_admin, enlist_program
from sechseck.kernel.actions.administration import create_account
from sechseck.kernel.errors import Invalid
from sechseck.kernel.models import User
from sechseck.kernel.names import PROGRAMS
from sechseck.kernel.tests.talkers import person

CALL = re.compile(r'enlist_program\("([^"]+)"')


@pytest.mark.django_db
@pytest.mark.parametrize("name", [*sorted(PROGRAMS), "Documents", "geloescht-3", "pack:Amt"])
def test_nobody_is_given_a_reserved_name(name: str) -> None:
    berta = person("berta", User.Role.ADMIN)

    with pytest.raises(Invalid):
        create_account(name=name, address="", shown="", role="member", by=berta)
    with pytest.raises(NameTaken):
        appoint_admin(name)
    assert not User.objects.filter(username__iexact=name).exists()


@pytest.mark.django_db
@pytest.mark.parametrize("known", ["documents", "Documents"])
def test_a_program_never_acts_in_the_name_of_a_person(known: str) -> None:
    older = person(known, User.Role.OFFICE)

    program = enlist_program("documents")

    assert program != older
    assert program == enlist_program("documents")
    assert (program.role, program.is_active) == ("system", False)


def test_every_program_is_in_the_list_and_the_list_names_no_other() -> None:
    files = (settings.BASE / "src").rglob("*.py")
    called = {
        name
        for path in files
        if "tests" not in path.parts
        for name in CALL.findall(path.read_text(encoding="utf-8"))
    }

    assert called == PROGRAMS
