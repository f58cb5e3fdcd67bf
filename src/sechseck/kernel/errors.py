# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What can go wrong by rule, and what the visitor reads then.

Every class knows its HTTP status; the sentence comes from where the rule was broken.
Anything else that is raised is a bug and stays one.

======================  ======  ==============================================
class                   status  when
======================  ======  ==============================================
``NotAllowed``          403     someone sees the thing but may not do this
``SignInFirst``         401     someone sends a form after the session has ended
``WrongMethod``         405     a page is written to that can only be read
``Conflict``            409     somebody else was faster
``Outdated``            409     the thing was changed while somebody else edited it
``Invalid``             422     what was typed or uploaded breaks a rule
======================  ======  ==============================================
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from django.utils.functional import Promise

Sentence = str | Promise


class SechseckError(Exception):
    """The common root; never raised itself."""

    status = 500
    headers: Mapping[str, str] = MappingProxyType({})

    def __init__(self, message: Sentence) -> None:
        super().__init__(message)
        self.message = message


class NotAllowed(SechseckError):
    """Someone may not do this."""

    status = 403


class SignInFirst(SechseckError):
    """Someone sends a form after the session has ended."""

    status = 401


class WrongMethod(SechseckError):
    """A page is written to that can only be read; ``allowed`` says what it takes."""

    status = 405

    def __init__(self, message: Sentence, allowed: str) -> None:
        super().__init__(message)
        self.headers = {"Allow": allowed}


class Conflict(SechseckError):
    """Somebody else was faster."""

    status = 409


@dataclass(frozen=True, slots=True)
class Difference:
    """One field of which two versions exist: what was typed, and what stands there now."""

    label: Sentence
    yours: str
    theirs: str


class Outdated(Conflict):
    """The thing was changed while somebody else edited it; both versions are shown."""

    def __init__(
        self, message: Sentence, differences: Sequence[Difference], *, version: int
    ) -> None:
        super().__init__(message)
        self.differences = tuple(differences)
        self.version = version  # the one that stands now; sending it again accepts it


class Invalid(SechseckError):
    """What was typed or uploaded breaks a rule."""

    status = 422
