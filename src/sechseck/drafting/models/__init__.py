# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Tables of the drafting context."""

from sechseck.drafting.models.amendments import Amendment, CarriedFrom, Sponsorship
from sechseck.drafting.models.merging import HunkDecision, MergeDraft
from sechseck.drafting.models.procedure import ProposedProcedure
from sechseck.drafting.models.ranges import RangeAnchor
from sechseck.drafting.models.status import Status
from sechseck.drafting.models.support import TextSponsorship
from sechseck.drafting.models.texts import Motion, Text, TextVersion

__all__ = [
    "Amendment",
    "CarriedFrom",
    "HunkDecision",
    "MergeDraft",
    "Motion",
    "ProposedProcedure",
    "RangeAnchor",
    "Sponsorship",
    "Status",
    "Text",
    "TextSponsorship",
    "TextVersion",
]
