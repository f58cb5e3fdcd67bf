# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
import numpy as np
import pytest
from shapely import Polygon, box

from sechseck.engines.reach import NetworkError, read_osm
from sechseck.engines.reach.attributes import Access, Barrier, Incline, Kerb, Oneway, Road, Surface
from sechseck.engines.reach.osm_clipping import inside
from sechseck.engines.reach.osm_tags import WAY_KEYS, way_attributes
from sechseck.engines.reach.osm_text import read_nodes

NODES = "".join(
    f'<node id="{i}" lat="{52.3 + i / 10000:.7f}" lon="9.7" version="1"/>' for i in range(1, 9)
)


def extract(tmp_path, ways, nodes=NODES):
    path = tmp_path / "small.osm"
    path.write_text(f'<osm version="0.6">{nodes}{ways}</osm>', encoding="utf-8")
    return str(path)


def way(number, refs, **tags):
    nodes = "".join(f'<nd ref="{ref}"/>' for ref in refs)
    said = "".join(f'<tag k="{key}" v="{value}"/>' for key, value in tags.items())
    return f'<way id="{number}" version="1">{nodes}{said}</way>'


def test_streets_are_read_with_what_is_known_of_them(tmp_path):
    nodes = NODES.replace(
        '<node id="3" lat="52.3003000" lon="9.7" version="1"/>',
        '<node id="3" lat="52.3003000" lon="9.7" version="1"><tag k="barrier" v="bollard"/>'
        '<tag k="kerb" v="raised"/></node>',
    )
    ways = way(1, [1, 2, 3], highway="residential", surface="sett", oneway="yes")
    ways += way(2, [4, 3], highway="steps") + way(3, [5, 6], building="yes")
    network = read_osm(extract(tmp_path, ways, nodes))
    assert sorted(network.node_id.tolist()) == [1, 2, 3, 4]
    rows = {
        frozenset((int(network.node_id[a]), int(network.node_id[b]))): i
        for i, (a, b) in enumerate(zip(network.tail, network.head, strict=True))
    }
    said = {name: column[rows[frozenset((2, 3))]] for name, column in network.attributes.items()}
    assert said["surface"] == Surface.COBBLES
    assert said["oneway"] == Oneway.FORWARD
    assert said["barrier"] == Barrier.BOLLARD
    assert said["kerb"] == Kerb.RAISED
    assert network.attributes["road"][rows[frozenset((3, 4))]] == Road.STEPS
    assert network.attributes["barrier"][rows[frozenset((1, 2))]] == Barrier.UNKNOWN


def test_rounding_is_carried_on_so_that_a_long_way_keeps_its_length(tmp_path):
    nodes = "".join(
        f'<node id="{i}" lat="{52.3 + i * 0.0000011:.7f}" lon="9.7" version="1"/>'
        for i in range(1, 501)
    )
    network = read_osm(extract(tmp_path, way(1, range(1, 501), highway="path"), nodes))
    span = float(np.ptp(network.lat)) * 111_194.93 * 10
    assert abs(int(network.length.sum()) - span) <= 1
    assert set(network.length.tolist()) == {1, 2}


def test_a_way_is_cut_where_its_nodes_are_missing(tmp_path):
    network = read_osm(extract(tmp_path, way(1, [1, 2, 77, 3, 4, 78, 5], highway="path")))
    assert sorted(network.node_id.tolist()) == [1, 2, 3, 4]
    assert network.pieces == 2
    assert network.meta["missing_nodes"] == 2


def test_lists_of_nodes_are_read_alike_whether_or_not_one_stands_on_a_whole_degree():
    places = [(9.73, 52.37), (-0.0000001, -0.5), (-51.1582459, -30.0538461), (180.01, 0.07)]
    text = ",".join(f"n{10**12 + i}x{x:.7f}y{y:.7f}" for i, (x, y) in enumerate(places))
    for more in ("", ",n5x9y52", ",n5xy"):
        ref, lon, lat = read_nodes(f"N{text}{more}".encode())
        assert ref.tolist()[:4] == [10**12 + i for i in range(4)]
        assert list(zip(lon.tolist(), lat.tolist(), strict=True))[:4] == places


def test_tags_with_signs_that_part_lists_are_read_as_they_were_written(tmp_path):
    ways = way(1, [1, 2], highway="path", width="0,8 m", name="A=B, 100 % C@D")
    network = read_osm(extract(tmp_path, ways))
    assert network.attributes["width"].tolist() == [1]


def test_only_pieces_that_touch_the_polygon_are_kept(tmp_path):
    path = extract(tmp_path, way(1, range(1, 9), highway="path"))
    network = read_osm(path, box(9.6, 52.29, 9.8, 52.30035))
    assert sorted(network.node_id.tolist()) == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("polygon", "said"),
    [
        (Polygon(), "leer oder keine Fläche"),
        (box(550000, 5800000, 560000, 5810000), "wohl EPSG:25832"),
        (box(1, 1, 2, 2), "Im Ausschnitt liegt keine Straße"),
        (Polygon([(9, 52), (10, 53), (10, 52), (9, 53)]), "überschneidet sich selbst"),
    ],
)
def test_a_polygon_that_does_not_fit_is_refused_with_a_reason(tmp_path, polygon, said):
    path = extract(tmp_path, way(1, [1, 2], highway="path"))
    with pytest.raises(NetworkError, match=said):
        read_osm(path, polygon)


def test_a_file_without_streets_is_refused(tmp_path):
    with pytest.raises(NetworkError, match="keine Straßen"):
        read_osm(extract(tmp_path, way(1, [1, 2], waterway="river")))


def test_a_truncated_or_foreign_file_is_refused(tmp_path, shared_folder):
    whole = (shared_folder / "data" / "osm_gtfs" / "andorra.osm.pbf").read_bytes()
    for name, content in (("cut", whole[:200_000]), ("text", b"category,lon,lat\n")):
        path = tmp_path / f"{name}.osm.pbf"
        path.write_bytes(content)
        with pytest.raises(NetworkError, match="beschädigt oder unvollständig"):
            read_osm(str(path))


@pytest.mark.parametrize(
    ("name", "nodes", "missing"),
    [("andorra", 38542, 0), ("helsinki", 6487, 910), ("porto_alegre", 41051, 0)],
)
def test_real_extracts_are_read(shared_folder, name, nodes, missing):
    told = []
    path = shared_folder / "data" / "osm_gtfs" / f"{name}.osm.pbf"
    network = read_osm(str(path), progress=told.append)
    assert (network.nodes, network.meta["missing_nodes"]) == (nodes, missing)
    assert (network.length[network.tail != network.head] < 100_000).all()
    assert told == list(range(5000, 5000 * (len(told) + 1), 5000))


@pytest.mark.parametrize(
    ("tags", "name", "value"),
    [
        ({"oneway": "-1"}, "oneway", Oneway.BACKWARD),
        ({"oneway": "yes", "oneway:bicycle": "no"}, "oneway", Oneway.UNKNOWN),
        ({"oneway": "yes", "cycleway": "opposite_lane"}, "oneway", Oneway.UNKNOWN),
        ({"junction": "roundabout"}, "oneway", Oneway.FORWARD),
        ({"incline": "-8 %"}, "incline", Incline.STEEP),
        ({"incline": "up"}, "incline", Incline.UNKNOWN),
        ({"incline": "4°"}, "incline", Incline.STEEP),
        ({"width": "0,8 m"}, "width", 1),
        ({"width": "150 cm"}, "width", 2),
        ({"access": "private"}, "foot", Access.LIMITED),
        ({"access": "no", "foot": "yes"}, "foot", Access.YES),
        ({"motorroad": "yes"}, "bike", Access.NO),
        ({"footway": "crossing"}, "road", Road.CROSSING),
    ],
)
def test_tags_become_numbers(tags, name, value):
    from sechseck.engines.reach.attributes import ATTRIBUTES

    tags = {"highway": "primary", **tags}
    found = way_attributes(tuple(tags.get(key) for key in WAY_KEYS))
    assert found[list(ATTRIBUTES).index(name)] == value


def test_motorways_are_no_streets():
    assert way_attributes(("motorway", *[None] * (len(WAY_KEYS) - 1))) is None


def test_clipped_streets_are_those_of_the_whole_and_the_rest_is_never_held(tmp_path):
    nodes = "".join(
        f'<node id="{100 * row + i}" lat="{52.3 + row / 100:.7f}" lon="{9.7 + i / 1000:.7f}" '
        f'version="1"><tag k="barrier" v="gate"/></node>'
        for row in range(9)
        for i in range(1, 9)
    )
    rows = [range(100 * row + 1, 100 * row + 9) for row in range(9)]
    ways = "".join(way(1 + n, refs, highway="residential") for n, refs in enumerate(rows))
    ways += way(90, [101, 801], highway="path") + way(91, [1, 404, 801], highway="track")
    path = extract(tmp_path, ways, nodes)
    whole, area = read_osm(path), box(9.7035, 52.339, 9.7045, 52.341)
    within = inside(area, whole.lon, whole.lat)
    kept = within[whole.tail] | within[whole.head]

    clipped = read_osm(path, area)

    assert sorted(clipped.length.tolist()) == sorted(whole.length[kept].tolist())
    assert clipped.attributes["barrier"].tolist() == [Barrier.GATE] * int(kept.sum())
    assert set(whole.attributes["barrier"].tolist()) == {Barrier.GATE}
    assert (whole.meta["ways"], clipped.meta["ways"]) == (11, 2)
