# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Why a table of places or people is not taken: how many rows, and which lines of the file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sechseck.engines.reach.places import PlacesError


def refusal(name: str, rows: Sequence[Mapping[str, str]], error: PlacesError) -> ValueError:
    """Return the reason: the rows counted, each problem with its line."""
    many = len({one.row for one in error.problems if one.row})
    counted = f" {many} von {len(rows)} Datenzeilen passen nicht." if many else ""
    return ValueError(f"{name}:{counted}\n{error}")
