# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""How far long work is: whoever does it says so, step by step, whoever listens."""

from __future__ import annotations

from typing import Protocol

from django.utils.functional import Promise


class Progress(Protocol):
    """Hears about the steps of some work."""

    def expect(self, steps: int) -> None:
        """Take note that so many steps are still to come."""
        ...

    def step(self, sentence: str | Promise) -> None:
        """Take note that the next step begins, and what it does."""
        ...


class Unheard:
    """Nobody waits for this work."""

    def expect(self, steps: int) -> None:
        """Take no note."""

    def step(self, sentence: str | Promise) -> None:
        """Take no note."""


UNHEARD = Unheard()
