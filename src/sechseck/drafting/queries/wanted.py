# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What an amendment wants, in plain lines."""

from __future__ import annotations

from sechseck.drafting.models import Amendment
from sechseck.drafting.queries.redlined import changed_blocks

SIGNS = {"ins": "+", "del": "−"}


def wanted(amendment: Amendment) -> str:
    """Return everything somebody wrote in an amendment but who they are; signs as in a redline."""
    lines = [
        f"{SIGNS[piece.kind]} {piece.text}"
        for block in changed_blocks(amendment.base.words, amendment.changes)
        for piece in block.pieces
        if piece.kind in SIGNS
    ]
    lost = [one["wanted"] for one in amendment.lost]
    told = [amendment.title, *lines, *lost, amendment.delta_target, amendment.reason]
    return "\n".join(one for one in told if one)
