# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who else hears of what is noted in the trace, within the same transaction."""

from __future__ import annotations

from typing import Protocol

from sechseck.kernel.models import Node, User


class Listener(Protocol):
    """Something that follows up on an entry of the trace."""

    def __call__(self, number: int, verb: str, node: Node | None, *, by: User) -> None:
        """Hear of one entry."""


listeners: list[Listener] = []
