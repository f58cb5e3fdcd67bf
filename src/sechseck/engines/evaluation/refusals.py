# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Why an evaluation is not computed."""

from __future__ import annotations

from collections.abc import Sequence

SHOWN = 3


class EvaluationRefused(ValueError):
    """Nothing may be said; the message is a German sentence for those who evaluate."""


def listed(names: Sequence[str]) -> str:
    """Return the first names, and how many there are besides.

    >>> listed(["A", "B", "C", "D", "E"])
    'A, B, C und 2 weitere'
    """
    rest = len(names) - SHOWN
    told = ", ".join(names[:SHOWN])
    return f"{told} und {rest} weitere" if rest > 0 else told
