# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Errors a person can be told about.

* SechseckError      -- anything we raise on purpose; carries a sentence for the user
  - NotAllowed       -- 403: the rules forbid it
  - Conflict         -- 409: the state has moved on
  - Invalid          -- 422: the input does not fit
  - WrongMethod      -- 405: the page can be looked at, not written to
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from django.utils.functional import Promise


class SechseckError(Exception):
    """Base of all errors that may reach a user; ``message`` is translated text."""

    status = 500
    headers: Mapping[str, str] = MappingProxyType({})

    def __init__(self, message: str | Promise) -> None:
        super().__init__(message)
        self.message = message


class NotAllowed(SechseckError):
    """The acting user may not do this."""

    status = 403


class Conflict(SechseckError):
    """The object is no longer in a state that permits this."""

    status = 409


class Invalid(SechseckError):
    """The input cannot be accepted as it stands."""

    status = 422


class WrongMethod(SechseckError):
    """The page takes no such request."""

    status = 405

    def __init__(self, message: str | Promise, allowed: str) -> None:
        super().__init__(message)
        self.headers = {"Allow": allowed}
