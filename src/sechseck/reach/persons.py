# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whose ways are computed, and how the engine knows them."""

from __future__ import annotations

from sechseck.engines.reach.profile import Profile, profiles

TRANSIT = "transit"
CAREFUL = "-pessimistic"  # where the map says nothing, the worst is taken to be true
PERSONS = (
    "adult",
    "75plus",
    "85plus",
    "pram",
    "wheelchair",
    "wheelchair-pessimistic",
    "bike",
    "pedelec",
    "transit",
)


def is_careful(person: str) -> bool:
    """Tell whether somebody takes the worst to be true."""
    return person.endswith(CAREFUL)


def hopeful(person: str) -> str:
    """Return who is on the same way, but takes the best to be true."""
    return person.removesuffix(CAREFUL)


def profile_of(person: str) -> Profile:
    """Return how somebody moves.

    >>> profile_of("wheelchair-pessimistic").view, profile_of("wheelchair").view
    ('pessimistic', 'optimistic')
    """
    view = "pessimistic" if is_careful(person) else "optimistic"
    return profiles()[hopeful(person)].seen(view)
