# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What stands in a field of the hexagon or in a stone of its foundation: label, figures, bars."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sechseck.kernel.figures.lettering import Lettering, fit, line_height
from sechseck.kernel.figures.polygon import Point, centroid, extent, room


@dataclass(frozen=True, slots=True)
class State:
    """What the figure shows of a theme: its name and three counts."""

    title: str
    said: int
    linked: int
    missing: int

    @property
    def most(self) -> int:
        """The largest of the counts."""
        return max(self.said, self.linked, self.missing)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text with its baseline."""

    text: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Bar:
    """One of the three bars: the whole track, the filled width, the number behind it."""

    name: str  # said, linked, missing
    value: int
    x: float
    y: float
    width: float
    fill_y: float
    fill_height: float
    height: float
    track: float
    number_x: float
    number_y: float


@dataclass(frozen=True, slots=True)
class Style:
    """Sizes of a figure for one screen."""

    sizes: tuple[float, ...]  # of labels, largest first
    most_lines: int
    bar_height: float
    bar_step: float  # from bar to bar; 0 = no bars, one number only
    bar_width: float
    number_size: float
    margin: float


@dataclass(frozen=True, slots=True)
class Scale:
    """One measure for all bars of a figure: the usual track and the width of one statement."""

    track: float
    unit: float


@dataclass(frozen=True, slots=True)
class Content:
    """Label, bars and their sizes, set within a shape."""

    lines: tuple[Line, ...]
    size: float
    bars: tuple[Bar, ...]
    number: Line | None  # instead of bars on a small screen
    number_size: float


WIDE = Style((21, 20, 19, 18, 17, 16, 15, 14, 13), 2, 10, 18, 132, 15, 10)
SMALL = Style((13.5, 13, 12.5, 12), 2, 0, 0, 0, 17, 4)
_GAP = 7.0
NUMBER_ROOM = 36.0


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a label found room: the middle of the text, its top, the width of the box."""

    label: Lettering
    x: float
    top: float
    width: float


def find_spot(shape: Sequence[Point], title: str, style: Style) -> Spot | None:
    """Return where a label fits into a convex shape with its figures below, or None.

    The text keeps close to the middle and moves only as far as it must; a smaller size is tried
    before a word is broken, and a broken word before a third line.
    """
    passes = ((style.most_lines, False), (style.most_lines, True), (4, True))
    for most_lines, hyphens in passes if title else ():
        for size in style.sizes:
            spot = _spot(shape, title, style, size, most_lines, hyphens)
            if spot:
                return spot
    return None


def _spot(
    shape: Sequence[Point], title: str, style: Style, size: float, most_lines: int, hyphens: bool
) -> Spot | None:
    _, top, _, bottom = extent(shape)
    centre = centroid(shape)[1]
    heights = sorted(range(int(top), int(bottom) + 1, 3), key=lambda y: abs(y - centre))
    for lines in range(1, most_lines + 1):
        height = lines * line_height(size) + _under(style)
        for middle in heights:
            box = room(shape, middle, height + 2 * style.margin)
            width = box[1] - box[0] - 2 * style.margin if box else 0.0
            if box is None or width < _least(style):
                continue
            label = fit(title, size, int(width), hyphens=hyphens)
            if label and len(label.lines) == lines:
                return Spot(label, (box[0] + box[1]) / 2, middle - height / 2, width)
    return None


def _under(style: Style) -> float:
    bars = _GAP + 2 * style.bar_step + style.bar_height
    return bars if style.bar_step else style.number_size * 1.25


def _least(style: Style) -> float:
    return style.bar_width * 0.3 + NUMBER_ROOM if style.bar_step else style.number_size * 2


def content(
    shape: Sequence[Point], spot: Spot | None, state: State, style: Style, scale: Scale
) -> Content:
    """Set the label and figures of a theme; without a spot only the number stays."""
    if spot is None:
        x, y = centroid(shape)
        number = Line(str(state.said), round(x, 1), round(y + style.number_size * 0.35, 1))
        return Content((), style.sizes[-1], (), number, style.number_size)
    size, x = spot.label.size, round(spot.x, 1)
    lines = tuple(
        Line(text, x, round(spot.top + size * 0.92 + i * line_height(size), 1))
        for i, text in enumerate(spot.label.lines)
    )
    below = spot.top + spot.label.height
    if not style.bar_step:
        number = Line(str(state.said), x, round(below + style.number_size, 1))
        return Content(lines, size, (), number, style.number_size)
    return Content(lines, size, _bars(spot.x, below, state, style, scale), None, style.number_size)


def _bars(x: float, below: float, state: State, style: Style, scale: Scale) -> tuple[Bar, ...]:
    track = max(scale.track, scale.unit * state.most)
    left, top = x - (track + NUMBER_ROOM) / 2, below + _GAP
    counts = (("said", state.said), ("linked", state.linked), ("missing", state.missing))
    return tuple(
        _bar(name, value, (left, top + i * style.bar_step), style, Scale(track, scale.unit))
        for i, (name, value) in enumerate(counts)
    )


def _bar(name: str, value: int, at: Point, style: Style, scale: Scale) -> Bar:
    width = max(scale.unit * value, 3.0) if value else 0.0  # anything above 0 can be seen
    x, y = at
    height = style.bar_height * (0.5 if name == "linked" else 1)  # told apart without colour
    return Bar(
        name=name,
        value=value,
        x=round(x, 1),
        y=round(y, 1),
        width=round(width, 1),
        fill_y=round(y + (style.bar_height - height) / 2, 1),
        fill_height=height,
        height=style.bar_height,
        track=round(scale.track, 1),
        number_x=round(x + scale.track + 7, 1),
        number_y=round(y + style.bar_height * 0.5 + style.number_size * 0.35, 1),
    )
