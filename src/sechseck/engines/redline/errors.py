# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the redline engine refuses."""

from __future__ import annotations


class RedlineRefused(ValueError):
    """Something that does not fit; the message is a German sentence that helps."""


class WrongBase(RedlineRefused):
    """Hunks that were made for another version."""


class Overlapping(RedlineRefused):
    """Two changes of one place, where only one can be made."""
