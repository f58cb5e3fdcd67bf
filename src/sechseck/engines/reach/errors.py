# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a network, profile or search refuses; each message is a German sentence."""

from __future__ import annotations


class ReachError(ValueError):
    """Something that was given cannot be used."""


class NetworkError(ReachError):
    """The streets cannot be used."""


class ProfileError(ReachError):
    """The person cannot be used."""
