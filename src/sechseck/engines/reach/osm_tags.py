# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the tags of OpenStreetMap say about a way or node, as the small numbers of attributes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from sechseck.engines.reach.attributes import (
    Access,
    Barrier,
    Incline,
    Kerb,
    Oneway,
    Road,
    Smoothness,
    Surface,
    Width,
)

WAY_KEYS = (
    "highway", "surface", "smoothness", "width", "incline", "wheelchair", "foot", "bicycle",
    "access", "oneway", "oneway:bicycle", "cycleway", "junction", "footway", "motorroad",
    "ramp:wheelchair",
)  # fmt: skip

_ROADS = {
    "footway": Road.FOOTWAY, "pedestrian": Road.PEDESTRIAN, "path": Road.PATH,
    "steps": Road.STEPS, "cycleway": Road.CYCLEWAY, "living_street": Road.LIVING_STREET,
    "residential": Road.RESIDENTIAL, "service": Road.SERVICE, "road": Road.UNCLASSIFIED,
    "unclassified": Road.UNCLASSIFIED, "tertiary": Road.TERTIARY, "secondary": Road.SECONDARY,
    "primary": Road.PRIMARY, "trunk": Road.TRUNK, "track": Road.TRACK,
    "bridleway": Road.BRIDLEWAY, "platform": Road.PLATFORM, "corridor": Road.CORRIDOR,
    "elevator": Road.ELEVATOR, "crossing": Road.CROSSING, "tertiary_link": Road.TERTIARY,
    "secondary_link": Road.SECONDARY, "primary_link": Road.PRIMARY, "trunk_link": Road.TRUNK,
    "unsurfaced": Road.TRACK, "byway": Road.TRACK,
}  # fmt: skip

_SURFACES = {
    Surface.SMOOTH: "asphalt concrete paved concrete:plates concrete:lanes metal rubber tartan",
    Surface.PAVED: "paving_stones bricks brick paving_stones:lanes wood tiles",
    Surface.COBBLES: "sett cobblestone unhewn_cobblestone cobblestone:flattened stone rock",
    Surface.COMPACTED: "compacted fine_gravel",
    Surface.GRAVEL: "gravel pebblestone unpaved grass_paver woodchips stepping_stones",
    Surface.GROUND: "ground dirt earth grass sand mud clay snow ice",
}
_SMOOTHNESS = {
    Smoothness.GOOD: "excellent good",
    Smoothness.INTERMEDIATE: "intermediate",
    Smoothness.BAD: "bad",
    Smoothness.HORRIBLE: "very_bad horrible very_horrible impassable",
}
_ACCESS = {
    Access.YES: "yes designated permissive official public",
    Access.LIMITED: "limited private customers destination delivery dismount permit residents",
    Access.NO: "no use_sidepath military agricultural forestry",
}
_BARRIERS = {
    Barrier.BOLLARD: "bollard block height_restrictor",
    Barrier.GATE: "gate lift_gate swing_gate sliding_gate hampshire_gate entrance",
    Barrier.CYCLE_BARRIER: "cycle_barrier motorcycle_barrier chicane",
    Barrier.STILE: "stile turnstile full-height_turnstile kissing_gate log debris",
    Barrier.CLOSED: "wall fence",
}
_KERBS = {Kerb.FLUSH: "flush no", Kerb.LOWERED: "lowered", Kerb.RAISED: "raised yes regular"}


def _table(words: Mapping[Any, str]) -> dict[str, int]:
    return {word: int(value) for value, listed in words.items() for word in listed.split()}


SURFACES, SMOOTH, ACCESSES = _table(_SURFACES), _table(_SMOOTHNESS), _table(_ACCESS)
BARRIERS, KERBS = _table(_BARRIERS), _table(_KERBS)
_NUMBER = re.compile(r"-?\d+(?:[.,]\d+)?")


@lru_cache(maxsize=65536)
def way_attributes(values: tuple[str | None, ...]) -> tuple[int, ...] | None:
    """Return the attributes of a way in the order of ``ATTRIBUTES``; None if it is no street.

    Parameters
    ----------
    values
        The values of ``WAY_KEYS``, None where a way has no such tag.
    """
    tags = dict(zip(WAY_KEYS, values, strict=True))
    road = _ROADS.get(tags["highway"] or "")
    if road is None:
        return None
    if road is Road.STEPS and tags["ramp:wheelchair"] == "yes":
        road = Road.FOOTWAY
    if tags["footway"] == "crossing":
        road = Road.CROSSING
    return (
        int(road),
        SURFACES.get((tags["surface"] or "").split(";")[0], 0),
        SMOOTH.get(tags["smoothness"] or "", 0),
        int(_incline(tags["incline"])),
        int(Barrier.UNKNOWN),
        int(Kerb.UNKNOWN),
        int(_width(tags["width"])),
        _allowed(tags, "foot"),
        _allowed(tags, "bicycle"),
        ACCESSES.get(tags["wheelchair"] or "", 0),
        int(_oneway(tags)),
    )


def node_attributes(barrier: str | None, kerb: str | None, access: str | None) -> tuple[int, int]:
    """Return the barrier and the kerb that stand at a node."""
    stands = BARRIERS.get(barrier or "", int(Barrier.UNKNOWN))
    if stands == Barrier.GATE and access == "no":
        stands = int(Barrier.CLOSED)
    kerb = kerb or ("yes" if barrier == "kerb" else None)
    return stands, KERBS.get(kerb or "", 0)


def _allowed(tags: dict[str, str | None], who: str) -> int:
    own = tags[who]
    if own is None and tags["motorroad"] == "yes":
        return int(Access.NO)
    return ACCESSES.get(own or tags["access"] or "", 0)


def _incline(value: str | None) -> Incline:
    found = _NUMBER.search(value or "")
    if not found:
        return Incline.UNKNOWN
    percent = abs(float(found[0].replace(",", ".")))
    if "°" in (value or ""):
        percent *= 1.75  # near enough below ten degrees
    for bound, steepness in ((3, Incline.FLAT), (6, Incline.GENTLE), (10, Incline.STEEP)):
        if percent <= bound:
            return steepness
    return Incline.VERY_STEEP


def _width(value: str | None) -> Width:
    found = _NUMBER.search(value or "")
    if not found:
        return Width.UNKNOWN
    metres = float(found[0].replace(",", "."))
    if "cm" in (value or ""):
        metres /= 100
    if metres < 0.9:
        return Width.NARROW if metres > 0 else Width.UNKNOWN
    return Width.TIGHT if metres < 1.8 else Width.WIDE


def _oneway(tags: dict[str, str | None]) -> Oneway:
    for_all = tags["oneway"]
    if for_all is None and tags["junction"] in ("roundabout", "circular"):
        for_all = "yes"
    if (tags["cycleway"] or "").startswith("opposite"):
        for_all = "no"
    said = tags["oneway:bicycle"] or for_all
    if said in ("-1", "reverse"):
        return Oneway.BACKWARD
    return Oneway.FORWARD if said in ("yes", "true", "1") else Oneway.UNKNOWN
