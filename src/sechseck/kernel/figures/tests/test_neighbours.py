# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from sechseck.kernel.figures.lettering import text_width
from sechseck.kernel.figures.neighbours import Box, End, neighbour_graph

TEXT = (
    "Für die Region soll eine Strategie entstehen, die kurze, mittlere und lange Fristen abdeckt."
)
ends = st.builds(
    End,
    label=st.text(alphabet="abcdefgh äöü", min_size=1, max_size=200),
    link=st.sampled_from(["gleiches Thema", "stützt", "widerspricht"]),
    outgoing=st.sampled_from([None, True, False]),
    side=st.sampled_from(["backward", "forward", "beside"]),
)


def overlap(one: Box, other: Box) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


@given(st.lists(ends, max_size=15))
@settings(max_examples=60, deadline=None)
def test_boxes_stay_apart_and_within_the_figure(found: list[End]) -> None:
    graph = neighbour_graph(TEXT, found)

    boxes = [graph.centre, *graph.boxes]
    assert len(graph.boxes) == min(len(found), 12)
    assert sorted(graph.order) == list(range(len(graph.boxes)))
    for i, one in enumerate(boxes):
        assert one.x >= 0
        assert one.x + one.width <= graph.width
        assert one.y >= 0
        assert one.y + one.height <= graph.height
        assert not any(overlap(one, other) for other in boxes[:i])


@given(st.lists(ends, min_size=1, max_size=12))
@settings(max_examples=40, deadline=None)
def test_text_stays_in_its_box(found: list[End]) -> None:
    graph = neighbour_graph(TEXT, found)

    for box in [graph.centre, *graph.boxes]:
        for text, y in box.lines:
            assert box.y < y < box.y + box.height
            if " " in text:  # one endless word cannot be helped
                assert text_width(text, 13) <= box.width


def test_what_a_statement_rests_on_stands_left_and_what_follows_right() -> None:
    graph = neighbour_graph(
        TEXT, [End("a", "stützt", True, "forward"), End("b", "gestützt von", False, "backward")]
    )

    sides = dict(zip(graph.order, graph.boxes, strict=True))
    assert sides[1].x < graph.centre.x < sides[0].x


def test_arrow_heads_follow_the_direction() -> None:
    edges = neighbour_graph(TEXT, [End("a", "stützt", True), End("b", "gleich", None)]).edges

    heads = sorted((edge.to_neighbour, edge.to_centre) for edge in edges)
    assert heads == [(False, False), (True, False)]
