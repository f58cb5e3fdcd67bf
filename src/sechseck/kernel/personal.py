# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The registry of personal data: every context says here what it holds about somebody."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.functional import Promise

from sechseck.kernel.models import User

Rows = Sequence[models.QuerySet[Any]]


@dataclass(frozen=True, slots=True)
class Holding:
    """One kind of rows about a person.

    ``covers`` names the fields that point at the account (``app.Model.field``). ``erase``
    takes what identifies the person out of the rows, or the rows away; without it they stay
    as they are, under the account that then has no name.
    """

    name: str
    title: str | Promise
    covers: frozenset[str]
    rows: Callable[[User], Rows]
    erase: Callable[[User], object] | None = None


_holdings: list[Holding] = []
# Who decided or proposed something public stays, under the account that then has no name.
STAYS_WITHOUT_NAME = {
    "kernel.Erasure.proposed_by",
    "kernel.Erasure.decided_by",
    "kernel.Erasure.person",
}


def register_holding(holding: Holding) -> None:
    """Add one kind of personal data; its name is unique."""
    if any(known.name == holding.name for known in _holdings):
        raise ValueError(f"holding {holding.name} is registered twice")
    _holdings.append(holding)


def holdings() -> tuple[Holding, ...]:
    """Return everything that may be held about a person."""
    return tuple(_holdings)
