# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The password of the invented region's accounts: the same as long as the secret key is."""

from __future__ import annotations

import hmac

from sechseck.site.setup.secret import secret_key

ROLES = (
    "resident",
    "member",
    "unit",
    "moderator",
    "office",
    "funding",
    "shelter",
    "admin",
)
ACCOUNTS = {role: role for role in ROLES} | {"office2": "office"}  # four eyes need two people
PLACES = {"unit": "dezernat-mobilitaet", "member": "fachausschuss-verkehr"}  # where they belong
LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"  # 32; none that looks like another
GROUPS, EACH = 4, 4


def example_password() -> str:
    """Return four groups of letters drawn from the secret key; they are kept nowhere."""
    drawn = hmac.new(secret_key().encode(), b"accounts of the example", "sha256").digest()
    signs = [LETTERS[number % len(LETTERS)] for number in drawn[: GROUPS * EACH]]
    return "-".join("".join(signs[at : at + EACH]) for at in range(0, len(signs), EACH))
