# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Anchors: places in a text that survive its next version."""

from sechseck.engines.anchors.anchor import Anchor, AnchorRefused, make_anchor
from sechseck.engines.anchors.reanchored import Reanchored, Severity
from sechseck.engines.anchors.reanchoring import reanchor

__all__ = ["Anchor", "AnchorRefused", "Reanchored", "Severity", "make_anchor", "reanchor"]
