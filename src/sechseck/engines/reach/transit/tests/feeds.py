# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Small feeds as bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

TABLES = {
    "agency.txt": "agency_id,agency_name\nv,Verbund Beispiel\n",
    "stops.txt": """\
stop_id,stop_name,stop_lat,stop_lon,location_type
a,Markt,52.30,9.70,
b,Bahnhof,52.31,9.70,0
c,Schule,52.32,9.70,0
station,Bahnhof gesamt,52.31,9.70,1
""",
    "calendar.txt": """\
service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date
work,1,1,1,1,1,0,0,20260302,20260327
""",
    "calendar_dates.txt": """\
service_id,date,exception_type
work,20260304,2
work,20260307,1
""",
    "trips.txt": "route_id,service_id,trip_id\n1,work,one\n1,work,night\n",
    "stop_times.txt": """\
trip_id,arrival_time,departure_time,stop_id,stop_sequence
one,08:20:00,,c,30
one,08:00:00,08:00:00,a,10
one,,,b,20
night,23:50:00,23:55:00,a,1
night,24:20:00,24:20:00,b,2
""",
}


def feed(**changed: str | None) -> bytes:
    """Return the small feed; a table named without its ending is replaced, or left out."""
    tables = dict(TABLES)
    for name, text in changed.items():
        tables.pop(f"{name}.txt", None)
        if text is not None:
            tables[f"{name}.txt"] = text
    return packed(tables)


def packed(tables: Mapping[str, str | bytes]) -> bytes:
    """Return a zip archive of tables."""
    found = io.BytesIO()
    with zipfile.ZipFile(found, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in tables.items():
            archive.writestr(name, text)
    return found.getvalue()
