# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""How the roles are called; the office bears the name that its region gives it."""

from __future__ import annotations

from sechseck.kernel.models import User


def role_choices() -> list[tuple[str, str]]:
    """Return the roles that people can have, with their names."""
    people = [role for role in User.Role if role != User.Role.SYSTEM]
    return [(role.value, User(role=role).get_role_display()) for role in people]
