# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A map as one picture: what the press draws, and the words the file carries."""

from __future__ import annotations

import json

from django.utils.translation import gettext as _

from sechseck.kernel.wording import day, number
from sechseck.reach.queries.drawing import Drawing
from sechseck.reach.queries.exporting import attribution_of, provenance_of, title_of
from sechseck.reach.queries.shown import Shown
from sechseck.reach.wording import STEPS

COLOURS = ("#00441b", "#1b7837", "#7fbf7b", "#fdcb6e", "#ee8432", "#c0392b", "#7a7a85")
LAND = 'fill="#f4f2ec" stroke="#9a968a" stroke-width="1.5"'


def told_of(shown: Shown, drawing: Drawing) -> str:
    """Return what the press draws: title, map, legend, origin."""
    legend = [
        {"colour": colour, "words": f"{step.label}: {_('%s Menschen') % number(people)}"}
        for colour, step, (_n, _p, people) in zip(COLOURS, STEPS, drawing.classes, strict=True)
    ]
    told = {
        "title": title_of(shown),
        "map": _svg(drawing),
        "legend": legend,
        "origin": origin_of(shown),
    }
    return json.dumps(told, ensure_ascii=False)


def words_of(shown: Shown) -> dict[str, str]:
    """Return what a picture says of itself, by the names that programs look for."""
    return {
        "Title": title_of(shown),
        "Software": "Sechseck",
        "Copyright": attribution_of(shown),
        "Source": origin_of(shown),
        "Comment": json.dumps(provenance_of(shown), ensure_ascii=False),
    }


def origin_of(shown: Shown) -> str:
    """Return where the minutes come from, and whom to credit."""
    run = shown.run
    told = _("Stand %(day)s, Lauf %(number)s, Prüfsumme %(hash)s.") % {
        "day": day(shown.ground.day),
        "number": run.pk,
        "hash": run.result_sha256[:16],
    }
    return f"{told} {attribution_of(shown)}"


def _svg(drawing: Drawing) -> str:
    paths = "".join(f'<path {LAND} d="{path}"/>' for path in drawing.borders)
    squares = "".join(
        f'<path fill="{colour}" d="{path}"/>'
        for colour, (_n, path, _people) in zip(COLOURS, drawing.classes, strict=True)
        if path
    )
    size = f'viewBox="0 0 {drawing.wide} {drawing.high}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{paths}{squares}</svg>'
