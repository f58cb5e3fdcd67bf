# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The redline benchmark: figures with their targets, peers beside them in the same run.

Antragsgrün is PHP and no package; its 29 seconds for 540 paragraphs and 100 amendments, with
purifying, were measured by the makers and are cited, not measured again.
"""

from __future__ import annotations

from benchmarks.redline_made import Shape
from benchmarks.redline_ours import (
    EMOJI,
    html_milliseconds,
    line_microseconds,
    measure,
    unshared_seconds,
)
from benchmarks.thread import Figure

SMALL = Shape("540 × 100", 540, 100)
LARGE = Shape("1.800 × 5.000", 1800, 5000)
CROWDED = Shape("18 × 40", 18, 40)  # where many want to change the same paragraphs
ANTRAGSGRUEN_SECONDS = 29.0
LEAST_RATIO = 200.0
MOST_LARGE_SECONDS = 5.0
MOST_LINE_MICROSECONDS = 1.0


def small() -> list[Figure]:
    """Return the figures of a programme of 540 paragraphs with 100 amendments."""
    found = measure(SMALL)
    spent = found.diff_seconds + found.collision_seconds
    html = html_milliseconds(SMALL)
    return [
        Figure("small_seconds", f"{SMALL.name}: vergleichen und Kollisionen, s", spent,
               ANTRAGSGRUEN_SECONDS / LEAST_RATIO, True),
        Figure("small_ratio", f"{SMALL.name}: so viel schneller als 29 s", 
               ANTRAGSGRUEN_SECONDS / spent, LEAST_RATIO, False),
        Figure("small_hunks", f"{SMALL.name}: Änderungen", found.hunks, None, False),
        Figure("html_ms", "eine Fassung aus HTML säubern, lesen, vergleichen, ms", html, None,
               True),
        Figure("line_us", "Zeilen zählen, µs je Zeichen", line_microseconds(SMALL),
               MOST_LINE_MICROSECONDS, True),
        Figure("line_us_emoji", "Zeilen zählen mit Emoji, µs je Zeichen",
               line_microseconds(SMALL, EMOJI), MOST_LINE_MICROSECONDS, True),
    ]  # fmt: skip


def large() -> list[Figure]:
    """Return the figures of a programme of 1,800 paragraphs with 5,000 amendments."""
    found = measure(LARGE, runs=1)
    spent = found.diff_seconds + found.collision_seconds
    return [
        Figure("large_seconds", f"{LARGE.name}: vergleichen und Kollisionen, s", spent,
               MOST_LARGE_SECONDS, True),
        Figure("large_sweep_seconds", f"{LARGE.name}: davon Kollisionen, s",
               found.collision_seconds, None, True),
        Figure("large_hunks", f"{LARGE.name}: Änderungen", found.hunks, None, False),
        Figure("large_collisions", f"{LARGE.name}: Stellen mit Auswahl", found.collisions, None,
               False),
        Figure("large_megabytes", f"{LARGE.name}: Speicher des Prozesses, MB",
               found.peak_megabytes, None, True),
        Figure("large_unshared_seconds", f"{LARGE.name}: Kopien ohne gemeinsame Absätze, s",
               unshared_seconds(LARGE), None, True),
    ]  # fmt: skip
