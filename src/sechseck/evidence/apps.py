# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Evidence as a Django app."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EvidenceConfig(AppConfig):
    """Indicators, observations, findings, derivations."""

    name = "sechseck.evidence"
    verbose_name = _("Belege")

    def ready(self) -> None:
        """Tell the frame what we hold, what may be missing, and where one may work."""
        from sechseck.evidence.desk_entries import register_entries
        from sechseck.evidence.gap_kinds import register_gaps
        from sechseck.evidence.panels import register_panels
        from sechseck.evidence.personal import register_personal

        register_entries()
        register_gaps()
        register_panels()
        register_personal()
