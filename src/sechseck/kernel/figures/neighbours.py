# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Neighbour graph: a statement in the middle, what it is linked with on both sides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sechseck.kernel.figures.lettering import text_width, wrap

MOST = 12
_BOX, _BETWEEN, _CENTRE, _STEP, _HEIGHT = 270.0, 145.0, 230.0, 94.0, 76.0
_SIZE, _LINES, _LINE = 13.0, 3, 17.0


@dataclass(frozen=True, slots=True)
class End:
    """A linked statement; ``outgoing`` says where the arrow points, None: it has none."""

    label: str
    link: str  # the type as people read it
    outgoing: bool | None
    side: str = ""  # "backward", "forward", or where there is room


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with lines of text."""

    x: float
    y: float
    width: float
    height: float
    lines: tuple[tuple[str, float], ...]
    text_x: float


@dataclass(frozen=True, slots=True)
class Edge:
    """A curve from the centre's side to a box, and the plate with the link's type."""

    path: str
    to_neighbour: bool
    to_centre: bool
    label: str
    x: float
    y: float
    plate_x: float
    plate_width: float


@dataclass(frozen=True, slots=True)
class NeighbourGraph:
    """The whole figure; ``order`` says which end stands in which box."""

    width: float
    height: float
    centre: Box
    boxes: tuple[Box, ...]
    edges: tuple[Edge, ...]
    order: tuple[int, ...]


def neighbour_graph(centre: str, ends: Sequence[End]) -> NeighbourGraph:
    """Lay out at most twelve ends: what lies behind on the left, what follows on the right."""
    left, right = _sides(ends[:MOST])
    height = max(len(left), len(right), 2) * _STEP
    beside = _BOX + _BETWEEN
    centre_x = 1 + (beside if left else 0)
    middle = _box(centre, centre_x, height / 2, _CENTRE, 5)
    boxes: list[Box] = []
    edges: list[Edge] = []
    for side, x in ((left, 1.0), (right, centre_x + _CENTRE + _BETWEEN)):
        start = (height - len(side) * _STEP) / 2
        for i, index in enumerate(side):
            box = _box(ends[index].label, x, start + (i + 0.5) * _STEP, _BOX, _LINES)
            boxes.append(box)
            edges.append(_edge(middle, box, ends[index], (i + 0.5) / len(side)))
    width = centre_x + _CENTRE + (beside if right else 0) + 1
    return NeighbourGraph(width, height, middle, tuple(boxes), tuple(edges), tuple(left + right))


def _sides(ends: Sequence[End]) -> tuple[list[int], list[int]]:
    left = [i for i, end in enumerate(ends) if end.side == "backward"]
    right = [i for i, end in enumerate(ends) if end.side == "forward"]
    for i, end in enumerate(ends):
        if end.side not in ("backward", "forward"):
            (left if len(left) < len(right) else right).append(i)
    while abs(len(left) - len(right)) > 1 and max(len(left), len(right)) > MOST // 2:
        longer, shorter = (left, right) if len(left) > len(right) else (right, left)
        shorter.append(longer.pop())
    return left, right


def _box(text: str, x: float, middle: float, width: float, most_lines: int) -> Box:
    lines = _shortened(text, width - 24, most_lines)
    height = max(_HEIGHT, len(lines) * _LINE + 20)
    top = middle - len(lines) * _LINE / 2 + _SIZE * 0.95
    return Box(
        x=x,
        y=round(middle - height / 2, 1),
        width=width,
        height=height,
        lines=tuple((line, round(top + i * _LINE, 1)) for i, line in enumerate(lines)),
        text_x=x + 12,
    )


def _shortened(text: str, width: float, most_lines: int) -> tuple[str, ...]:
    lines = wrap(text, _SIZE, width)
    if len(lines) <= most_lines:
        return lines
    last = lines[most_lines - 1]
    while last and text_width(last + " …", _SIZE) > width:
        last = last.rpartition(" ")[0]
    return (*lines[: most_lines - 1], f"{last.rstrip('-')} …")


def _edge(centre: Box, box: Box, end: End, share: float) -> Edge:
    is_left = box.x < centre.x
    start_x = centre.x if is_left else centre.x + centre.width
    stop_x = box.x + box.width if is_left else box.x
    start_y = centre.y + centre.height * (0.15 + 0.7 * share)
    stop_y = box.y + box.height / 2
    bend = (start_x + stop_x) / 2
    width = text_width(end.link, 12) + 12
    x = stop_x + (1 if is_left else -1) * (width / 2 + 14)
    return Edge(
        path=f"M{start_x:.0f},{start_y:.0f} C{bend:.0f},{start_y:.0f} "
        f"{bend:.0f},{stop_y:.0f} {stop_x:.0f},{stop_y:.0f}",
        to_neighbour=end.outgoing is True,
        to_centre=end.outgoing is False,
        label=end.link,
        x=round(x, 1),
        y=round(stop_y, 1),
        plate_x=round(x - width / 2, 1),
        plate_width=round(width, 1),
    )
