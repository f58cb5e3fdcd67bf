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
    """One kind of rows about a person, and what an erasure does to them.

    ``covers`` names the fields that point at the account (``app.Model.field``). Erased, the
    rows go (``goes``), the fields of ``blank`` are emptied, or the action at the path
    ``eraser`` does more. Without any of these they stay as they are, under the account that
    then has no name.
    """

    name: str
    title: str | Promise
    covers: frozenset[str]
    rows: Callable[[User], Rows]
    goes: bool = False
    blank: tuple[str, ...] = ()
    eraser: str = ""  # called with the erasure and ``by``

    @property
    def is_erased(self) -> bool:
        """Tell whether an erasure changes these rows."""
        return self.goes or bool(self.blank or self.eraser)


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
