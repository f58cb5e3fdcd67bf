# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What is asked of an address, made once for all roles if it is nobody's in particular.

Making a measure with its plan takes far longer than asking for it. So a specimen is first made
for anybody; only one that looks at who asks is made for each role anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sechseck.site.drills.asked import Asked, specimens
from sechseck.site.drills.visiting import leaving_nothing
from sechseck.site.drills.world import World


class _Personal(Exception):
    """A specimen looked at who asks."""


class _Anybody(str):
    """Stands for a role as long as nobody looks at it."""

    def _look(self, *_others: object) -> bool:
        raise _Personal

    __eq__ = __ne__ = __contains__ = _look
    __hash__ = __str__ = __format__ = _look  # type: ignore[assignment]


def made_for(
    world: World, route: str, case: str, roles: Iterable[str]
) -> Iterator[tuple[str, Asked]]:
    """Yield roles with what they ask for; it is there until the next role's turn."""
    make = specimens()[route, case]
    try:
        with leaving_nothing():
            asked = make(world, _Anybody())
            for role in roles:
                yield role, asked
            return
    except _Personal:
        pass
    for role in roles:
        with leaving_nothing():
            yield role, make(world, role)
