# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Regular polygons that stand on a flat side, their facets, and room for text within."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, hypot, pi, sin

Point = tuple[float, float]


def regular(corners: int, radius: float) -> tuple[Point, ...]:
    """Return the corners around the origin, y downwards, clockwise, standing on a flat side.

    Side ``i`` lies between corner ``i`` and ``i + 1``; side 0 is the first one clockwise from
    the top, so that themes are read like a clock.
    """
    step = 2 * pi / corners
    start = -pi / 2 if corners % 2 else -pi / 2 - step / 2
    return tuple(
        (radius * cos(start + i * step), radius * sin(start + i * step)) for i in range(corners)
    )


def rings(
    corners: int, size: tuple[float, float], core: float, top: Point
) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    """Return the largest polygon of a size and the smaller one at its core.

    Parameters
    ----------
    corners
        How many.
    size
        Width and height at most.
    core
        Radius of the inner polygon as a share of the outer.
    top
        The middle of the upper edge.
    """
    unit = regular(corners, 1.0)
    left, highest, right, lowest = extent(unit)
    radius = min(size[0] / (right - left), size[1] / (lowest - highest))
    x0, y0 = top[0], top[1] - highest * radius
    outer = tuple((x * radius + x0, y * radius + y0) for x, y in unit)
    inner = tuple((x * radius * core + x0, y * radius * core + y0) for x, y in unit)
    return outer, inner


def facet(
    outer: Sequence[Point], inner: Sequence[Point], side: int, gap: float
) -> tuple[Point, ...]:
    """Return the field between one side of the outer polygon and the core, cut by half a gap."""
    after = (side + 1) % len(outer)
    return inset((outer[side], outer[after], inner[after], inner[side]), gap / 2)


def extent(points: Sequence[Point]) -> tuple[float, float, float, float]:
    """Return left, top, right, bottom."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def area(points: Sequence[Point]) -> float:
    """Return the area (shoelace formula); clockwise on screen is positive."""
    pairs = zip(points, [*points[1:], points[0]], strict=True)
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairs) / 2


def centroid(points: Sequence[Point]) -> Point:
    """Return the centre of gravity."""
    whole = x = y = 0.0
    for (x0, y0), (x1, y1) in zip(points, [*points[1:], points[0]], strict=True):
        cross = x0 * y1 - x1 * y0
        whole, x, y = whole + cross, x + (x0 + x1) * cross, y + (y0 + y1) * cross
    return x / (3 * whole), y / (3 * whole)


def inset(points: Sequence[Point], distance: float) -> tuple[Point, ...]:
    """Move every side of a convex, clockwise polygon inwards by ``distance``."""
    sides = list(zip(points, [*points[1:], points[0]], strict=True))
    moved = [_moved(a, b, distance) for a, b in sides]
    return tuple(_crossing(moved[i - 1], moved[i]) for i in range(len(moved)))


def _moved(a: Point, b: Point, distance: float) -> tuple[Point, Point]:
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = hypot(dx, dy)
    nx, ny = -dy / length * distance, dx / length * distance
    return (a[0] + nx, a[1] + ny), (b[0] + nx, b[1] + ny)


def _crossing(first: tuple[Point, Point], second: tuple[Point, Point]) -> Point:
    (ax, ay), (bx, by) = first
    (cx, cy), (dx, dy) = second
    ux, uy, vx, vy = bx - ax, by - ay, dx - cx, dy - cy
    share = ((cx - ax) * vy - (cy - ay) * vx) / (ux * vy - uy * vx)
    return ax + share * ux, ay + share * uy


def span(points: Sequence[Point], y: float) -> tuple[float, float] | None:
    """Return where a convex polygon begins and ends at height ``y``."""
    xs: list[float] = []
    for (x0, y0), (x1, y1) in zip(points, [*points[1:], points[0]], strict=True):
        if min(y0, y1) <= y <= max(y0, y1):
            xs.extend([x0, x1] if y0 == y1 else [x0 + (y - y0) / (y1 - y0) * (x1 - x0)])
    return (min(xs), max(xs)) if xs else None


def room(points: Sequence[Point], middle: float, height: float) -> tuple[float, float] | None:
    """Return left and right of the widest upright box of a height around ``middle``."""
    upper, lower = span(points, middle - height / 2), span(points, middle + height / 2)
    if upper is None or lower is None:
        return None
    left, right = max(upper[0], lower[0]), min(upper[1], lower[1])
    return (left, right) if left < right else None


def inside(points: Sequence[Point], x: float, y: float) -> bool:
    """Say whether a point lies within a convex polygon (with a hair of tolerance)."""
    found = span(points, y)
    return found is not None and found[0] - 1e-6 <= x <= found[1] + 1e-6


def svg_points(points: Sequence[Point]) -> str:
    """Return the value of an SVG ``points`` attribute."""
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
