# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What is known of a piece of street, as small numbers: 0 always means that nothing is known."""

from __future__ import annotations

from enum import IntEnum


class Road(IntEnum):
    """What kind of way a piece belongs to."""

    UNKNOWN = 0
    FOOTWAY = 1
    PEDESTRIAN = 2
    PATH = 3
    STEPS = 4
    CYCLEWAY = 5
    LIVING_STREET = 6
    RESIDENTIAL = 7
    SERVICE = 8
    UNCLASSIFIED = 9
    TERTIARY = 10
    SECONDARY = 11
    PRIMARY = 12
    TRUNK = 13
    TRACK = 14
    BRIDLEWAY = 15
    CROSSING = 16
    PLATFORM = 17
    CORRIDOR = 18
    ELEVATOR = 19


class Surface(IntEnum):
    """What one walks or rolls on."""

    UNKNOWN = 0
    SMOOTH = 1  # asphalt, concrete
    PAVED = 2  # paving stones, plates
    COBBLES = 3  # sett, cobblestone
    COMPACTED = 4  # fine gravel, compacted
    GRAVEL = 5  # loose
    GROUND = 6  # earth, grass, sand, mud


class Smoothness(IntEnum):
    """How even the surface is said to be."""

    UNKNOWN = 0
    GOOD = 1  # excellent, good
    INTERMEDIATE = 2
    BAD = 3
    HORRIBLE = 4  # very bad and worse


class Incline(IntEnum):
    """How steep a piece is, whichever way one goes."""

    UNKNOWN = 0
    FLAT = 1  # up to 3 %
    GENTLE = 2  # up to 6 %
    STEEP = 3  # up to 10 %
    VERY_STEEP = 4


class Barrier(IntEnum):
    """What stands in the way at one of the ends of a piece."""

    UNKNOWN = 0
    NONE = 1
    BOLLARD = 2
    GATE = 3
    CYCLE_BARRIER = 4
    STILE = 5  # also turnstiles and kissing gates
    CLOSED = 6  # wall, fence, locked gate


class Kerb(IntEnum):
    """How high the kerb is at one of the ends of a piece."""

    UNKNOWN = 0
    FLUSH = 1
    LOWERED = 2
    RAISED = 3


class Width(IntEnum):
    """How wide a piece is."""

    UNKNOWN = 0
    NARROW = 1  # below 90 cm: too narrow for a wheelchair
    TIGHT = 2  # below 180 cm: no passing
    WIDE = 3


class Access(IntEnum):
    """Whether somebody may or can use a piece."""

    UNKNOWN = 0
    YES = 1
    LIMITED = 2
    NO = 3


class Oneway(IntEnum):
    """Which way may be cycled."""

    UNKNOWN = 0  # both ways
    FORWARD = 1
    BACKWARD = 2


ATTRIBUTES: dict[str, type[IntEnum]] = {
    "road": Road,
    "surface": Surface,
    "smoothness": Smoothness,
    "incline": Incline,
    "barrier": Barrier,
    "kerb": Kerb,
    "width": Width,
    "foot": Access,
    "bike": Access,
    "wheelchair": Access,
    "oneway": Oneway,
}
