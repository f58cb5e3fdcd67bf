# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Persons and how they move: from what is known of a street to tenths of a second."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib import resources
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.attributes import ATTRIBUTES, Oneway
from sechseck.engines.reach.errors import ProfileError
from sechseck.engines.reach.network import Network
from sechseck.engines.reach.units import LATE, NEVER

MODES = ("foot", "wheel", "bike")
VIEWS = ("optimistic", "pessimistic")
FASTEST_KMH = 60.0
Rules = Mapping[str, Mapping[str, tuple[float, float]]]


@dataclass(frozen=True)
class Profile:
    """A person who moves.

    Attributes
    ----------
    kmh
        Speed on a good way.
    mode
        ``foot``, ``wheel`` or ``bike``; only who cycles minds one-way streets.
    rules
        For attribute and value the factors of the speed (optimistic, pessimistic); 0 is closed.
    view
        Which of the two holds where nothing or too little is known.
    """

    name: str
    label: str
    kmh: float
    mode: str = "foot"
    rules: Rules = field(default_factory=dict)
    view: str = "optimistic"
    source: str = ""

    def __post_init__(self) -> None:
        """Refuse what cannot be a person."""
        if not 0.1 <= self.kmh <= FASTEST_KMH:
            raise ProfileError(f"{self.kmh} km/h ist keine Geschwindigkeit für „{self.label}“.")
        if self.mode not in MODES or self.view not in VIEWS:
            raise ProfileError(f"Für „{self.label}“ gibt es „{self.mode}“, „{self.view}“ nicht.")
        for attribute, values in self.rules.items():
            for value, factors in values.items():
                _check_rule(self.label, attribute, value, factors)

    def seen(self, view: str) -> Profile:
        """Return the same person, seen optimistically or pessimistically."""
        return replace(self, view=view)

    def factor(self, attribute: str) -> NDArray[np.float64]:
        """Return the factor of the speed for each number an attribute can have."""
        kinds = ATTRIBUTES[attribute]
        found = np.ones(max(kinds) + 1, np.float64)
        for value, factors in self.rules.get(attribute, {}).items():
            found[kinds[value.upper()]] = factors[VIEWS.index(self.view)]
        return found


def _check_rule(label: str, attribute: str, value: str, factors: tuple[float, float]) -> None:
    if attribute not in ATTRIBUTES or value.upper() not in ATTRIBUTES[attribute].__members__:
        raise ProfileError(
            f"„{label}“ hat eine Regel für „{attribute}.{value}“, das es nicht gibt."
        )
    if not 0 <= factors[1] <= factors[0] <= 2:
        raise ProfileError(
            f"„{label}“: {attribute}.{value} braucht Faktoren 2 ≥ hell ≥ dunkel ≥ 0."
        )


def durations(network: Network, profile: Profile) -> tuple[NDArray[np.uint16], NDArray[np.uint16]]:
    """Return how long each piece takes from tail to head and back.

    Returns
    -------
    tuple
        Two uint16 [m] in deciseconds: at least 1, ``LATE`` if longer than every limit,
        ``NEVER`` if this person cannot pass.
    """
    kind, _ = _kinds(network)
    factor = _factors(network, profile)
    shut = factor == 0
    per_decimetre = 3.6 / (profile.kmh * np.where(shut, 1, factor))
    taken = network.length * per_decimetre[kind]
    closed = shut[kind]
    both = np.clip(np.rint(taken), 1, LATE).astype(np.uint16)
    both[closed] = NEVER
    if profile.mode != "bike":
        return both, both
    oneway = network.attributes["oneway"]
    there = np.where(oneway == Oneway.BACKWARD, NEVER, both).astype(np.uint16)
    back = np.where(oneway == Oneway.FORWARD, NEVER, both).astype(np.uint16)
    return there, back


def closures(network: Network, profile: Profile) -> tuple[bytes, bool]:
    """Return what decides where somebody may go at all: equal for who is only slower."""
    return (_factors(network, profile) == 0).tobytes(), profile.mode == "bike"


def _factors(network: Network, profile: Profile) -> NDArray[np.float64]:
    """Return the factor of the speed for each combination of attributes."""
    _, rows = _kinds(network)
    factor = np.ones(len(rows), np.float64)
    for column, name in enumerate(ATTRIBUTES):
        factor *= profile.factor(name)[rows[:, column]]
    return factor


def _kinds(network: Network) -> tuple[NDArray[np.int64], NDArray[np.uint8]]:
    """Return for each piece which combination of attributes it has, and the combinations."""
    found = network.kept.get("kinds")
    if found is None:
        key = np.zeros(network.pieces, np.int64)
        for name, kinds in ATTRIBUTES.items():
            key = key * (max(kinds) + 1) + network.attributes[name]
        _, first, kind = np.unique(key, return_index=True, return_inverse=True)
        columns = [network.attributes[name][first] for name in ATTRIBUTES]
        found = (kind, np.stack(columns, axis=1).reshape(first.size, len(ATTRIBUTES)))
        network.kept["kinds"] = found
    return found  # type: ignore[return-value]


@cache
def profiles() -> Mapping[str, Profile]:
    """Return all persons of the data file by name."""
    text = resources.files("sechseck.engines.reach.knowledge").joinpath("profiles.toml")
    return MappingProxyType(read_profiles(text.read_text(encoding="utf-8")))


def read_profiles(text: str) -> dict[str, Profile]:
    """Return the persons a TOML text describes.

    >>> read_profiles('[slow]\\nlabel = "Langsam"\\nkmh = 2.5')["slow"].kmh
    2.5
    """
    return {name: _profile(name, given) for name, given in tomllib.loads(text).items()}


def _profile(name: str, given: dict[str, object]) -> Profile:
    rules = {
        attribute: {value: _pair(factor) for value, factor in values.items()}
        for attribute, values in given.items()
        if isinstance(values, dict)
    }
    return Profile(
        name=name,
        label=str(given.get("label", name)),
        kmh=float(str(given["kmh"])),
        mode=str(given.get("mode", "foot")),
        rules=rules,
        source=str(given.get("source", "")),
    )


def _pair(factor: float | list[float]) -> tuple[float, float]:
    if isinstance(factor, list):
        return float(factor[0]), float(factor[1])
    return float(factor), float(factor)
