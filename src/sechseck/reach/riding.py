# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Ways by bus and train: the engine with a timetable. Only the worker and what-if bring it in."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sechseck.engines.reach.places import Places
from sechseck.engines.reach.snapping import Snap, snap
from sechseck.engines.reach.street import Street, prepare
from sechseck.engines.reach.transit.days import UsualDay, usual_day
from sechseck.engines.reach.transit.journeys import Habits, transit_nearest
from sechseck.engines.reach.transit.reader import read_gtfs
from sechseck.engines.reach.transit.stops import Stops, prepare_stops
from sechseck.engines.reach.transit.timetable import Rides, Timetable, Window
from sechseck.engines.reach.transit.walks import Walks
from sechseck.engines.reach.units import NEVER
from sechseck.engines.reach.whatif import NoSuchPlace
from sechseck.reach.keeping import Land
from sechseck.reach.persons import TRANSIT, profile_of

LEAVING, WINDOW_MIN = "07:30", 60  # when people leave home: any minute of that hour


@dataclass(frozen=True, eq=False)
class _HomeStops(Stops):
    """Stops, and how the homes walk to them: that stays the same while places come and go."""

    walks: Walks

    def walks_of(self, homes: Snap) -> Walks:
        """Return the walks of the homes."""
        return self.walks


@dataclass(frozen=True, eq=False)
class _Sorted(Timetable):
    """A timetable that sorts the rides of an hour once, whatever the places are."""

    known: dict[tuple[date, int, int, int], Rides] = field(default_factory=dict)

    def rides(self, day: date, first: int, seconds: int, step: int = 60) -> Rides:
        """Return what leaves on a day within some seconds after a time."""
        asked = day, first, seconds, step
        if asked not in self.known:
            self.known[asked] = Timetable.rides(self, *asked)
        return self.known[asked]


@dataclass(frozen=True, eq=False)
class Riding:
    """Streets, homes and buses, ready to be asked again and again."""

    street: Street
    homes: Snap
    timetable: Timetable
    stops: Stops
    usual: UsualDay
    limit_min: float

    @classmethod
    def of(cls, land: Land, backend: str, limit_min: float) -> Riding:
        """Make them ready."""
        street = prepare(land.network, profile_of(TRANSIT), backend)
        homes = snap(street, land.population.lon, land.population.lat)
        read = read_gtfs(land.feed)
        timetable = _Sorted(**{one.name: getattr(read, one.name) for one in fields(read)})
        found = prepare_stops(street, timetable, Habits().walk_min)
        known = {one.name: getattr(found, one.name) for one in fields(found)}
        stops = _HomeStops(**known, walks=found.walks_of(homes))
        usual = usual_day(timetable, Window.at(LEAVING, WINDOW_MIN), stops.snapped.edge >= 0)
        return cls(street, homes, timetable, stops, usual, limit_min)

    def told(self) -> dict[str, Any]:
        """Return the day and hour that the minutes hold for, and how much leaves then."""
        return {
            "day": self.usual.day.isoformat(),
            "leaving": LEAVING,
            "window_min": WINDOW_MIN,
            "trips": self.usual.trips,
            "departures": self.usual.departures,
            "valid": [day.isoformat() for day in self.timetable.valid],
            "stops": int(self.timetable.lon.size),
            "far_stops": int(self.stops.far.size),
        }

    def times(self, places: Places) -> NDArray[np.uint16]:
        """Return deciseconds that half of all minutes of an early hour need at most."""
        when = self.usual.day, Window.at(LEAVING, WINDOW_MIN)
        seconds = transit_nearest(
            self.timetable,
            self.street,
            places,
            when,
            Habits(limit_min=self.limit_min),
            stops=self.stops,
            homes=self.homes,
        ).p50
        found = np.minimum(seconds.astype(np.uint32) * 10, NEVER).astype(np.uint16)
        found[seconds > self.limit_min * 60] = NEVER
        return found

    def check(self, lon: float, lat: float) -> None:
        """Refuse a spot that no street is near."""
        if snap(self.street, np.array([lon]), np.array([lat])).edge[0] < 0:
            raise NoSuchPlace("Dort ist keine Straße in der Nähe. Wählen Sie eine andere Stelle.")
