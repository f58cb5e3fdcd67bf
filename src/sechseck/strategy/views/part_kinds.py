# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What can hang on a measure or a goal: form, rows, and the actions behind them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.functional import Promise

from sechseck.kernel.models import User
from sechseck.strategy.forms.fields import ViewerForm

Told = dict[str, Any]


@dataclass(frozen=True, slots=True)
class PartKind:
    """One kind of rows under a thing.

    ``add`` takes the thing, what was typed, its version, and who; ``change`` the same with a
    row instead of the thing; ``remove`` the row. Without ``row_form`` nothing is changed.
    """

    title: str | Promise
    sentence: str | Promise
    empty: str | Promise
    form: type[ViewerForm]
    rows: Callable[[Any], QuerySet[Any]]
    words: Callable[[Any], str]
    add: Callable[[Any, Told, int, User], object]
    remove: Callable[[Any, Any, int, User], object] | None = None
    row_form: type[ViewerForm] | None = None
    change: Callable[[Any, Told, int, User], object] | None = None
    initial: Callable[[Any], Told] = lambda _row: {}
