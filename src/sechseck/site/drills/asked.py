# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What is asked of an address: its parts, a form that would do something, whose thing it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from sechseck.site.drills.world import World

NO_CASE = "-"
_PART = re.compile(r"<(?:\w+:)?(\w+)>")


@dataclass(frozen=True, slots=True)
class Asked:
    """One request; ``form`` is what a person would send there."""

    parts: Mapping[str, object] = field(default_factory=dict)
    form: Mapping[str, Any] = field(default_factory=dict)
    query: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    body: Any = None  # JSON for the API


Specimen = Callable[[World, str], Asked]
_specimens: dict[tuple[str, str], Specimen] = {}


def specimen(route: str, *cases: str) -> Callable[[Callable[..., Asked]], Callable[..., Asked]]:
    """Register what is asked of an address, for one or several kinds of object."""

    def keep(make: Callable[..., Asked]) -> Callable[..., Asked]:
        for case in cases or (NO_CASE,):
            _specimens[route, case] = _of_case(make, case) if cases else make
        return make

    return keep


def _of_case(make: Callable[..., Asked], case: str) -> Specimen:
    return lambda world, role: make(world, role, case)


def specimens() -> Mapping[tuple[str, str], Specimen]:
    """Return what is asked of each address, by address and case."""
    from sechseck.site.drills import specimens as package

    package.load()
    return _specimens


def path_of(route: str, asked: Asked) -> str:
    """Return the address with its parts filled in.

    >>> path_of("aussage/<str:ref>/", Asked({"ref": "a:1.1"}))
    '/aussage/a:1.1/'
    >>> path_of(r"^neu/(?P<key>[-:\\w]+)/$", Asked({"key": "abc"}))
    '/neu/abc/'
    """
    if route.startswith("^"):
        plain = re.sub(r"\(\?P<(\w+)>[^)]*\)", r"<\1>", route.strip("^$"))
    else:
        plain = route
    filled = _PART.sub(lambda found: quote(str(asked.parts[found[1]]), safe=":"), plain)
    return f"/{filled}{'?' + asked.query if asked.query else ''}"
