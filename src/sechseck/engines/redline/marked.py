# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Letters as people type them: **strong** and __slanted__ words, nothing else to learn."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sechseck.engines.redline.block import Run

_MARKED = re.compile(r"\*\*(?=\S)(?P<strong>[^*]+?)(?<=\S)\*\*|__(?=\S)(?P<em>[^_]+?)(?<=\S)__")


def runs_of(text: str) -> tuple[Run, ...]:
    """Return what was typed as runs.

    Examples
    --------
    >>> [run.marks for run in runs_of("Wir **handeln** für Bürger*innen")]
    [(), ('strong',), ()]
    """
    return tuple(_runs(text))


def _runs(text: str) -> Iterator[Run]:
    done = 0
    for found in _MARKED.finditer(text):
        yield Run(text[done : found.start()])
        name = str(found.lastgroup)
        yield Run(found[name], (name,))
        done = found.end()
    yield Run(text[done:])
