# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a citation points at, looked up by the names that people and packs use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sechseck.engines.statistics.periods import period_of
from sechseck.evidence.models import Indicator, Observation
from sechseck.evidence.queries.series import latest
from sechseck.thread.models import Statement


class NotFound(ValueError):
    """What is cited is not there; the message is a German sentence."""


@dataclass(frozen=True, slots=True)
class Target:
    """One of: a statement, a value with its indicator, an indicator alone, nothing."""

    statement: Statement | None = None
    observation: Observation | None = None
    indicator: Indicator | None = None

    def fields(self) -> dict[str, Any]:
        """Return the fields of a citation."""
        return {
            "statement": self.statement,
            "observation": self.observation,
            "indicator": self.indicator,
        }

    def numbers(self) -> tuple[int | None, int | None, int | None]:
        """Return the numbers of what is cited."""
        of = (self.statement, self.observation, self.indicator)
        statement, observation, indicator = (one.pk if one else None for one in of)
        return statement, observation, indicator


def observation_named(name: str) -> Target:
    """Return the latest value that ``code@key@period`` names."""
    code, _at, rest = name.partition("@")
    area, _at, cell = rest.partition("@")
    try:
        begins, ends = period_of(cell)
    except ValueError as error:
        raise NotFound(f"„{name}“ {error}.") from error
    rows = Observation.objects.filter(
        indicator__code=code, area__ags=area, begins=begins, ends=ends, dimension=""
    )
    found = latest(rows).select_related("indicator").first()
    if found is None:
        raise NotFound(f"Den Wert „{name}“ gibt es nicht.")
    return Target(observation=found, indicator=found.indicator)


def indicator_named(code: str) -> Target:
    """Return an indicator by its code; none without one."""
    if not code:
        return Target()
    found = Indicator.objects.filter(code=code).first()
    if found is None:
        raise NotFound(f"Die Kennzahl „{code}“ gibt es nicht.")
    return Target(indicator=found)
