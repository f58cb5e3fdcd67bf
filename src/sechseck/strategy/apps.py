# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Strategy as a Django app."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _

PARTS: tuple[str, ...] = (  # functions that tell the frame what a part of strategy brings
    "sechseck.strategy.core_parts.register_core",
    "sechseck.strategy.commitment_parts.register_commitments",
    "sechseck.strategy.from_text_parts.register_from_text",
    "sechseck.strategy.monitoring_parts.register_monitoring",
    "sechseck.strategy.theme_parts.register_themes",
    "sechseck.strategy.withdrawal_parts.register_withdrawals",
)


class StrategyConfig(AppConfig):
    """Strategies, plans, goals, measures, commitments."""

    name = "sechseck.strategy"
    verbose_name = _("Strategie")

    def ready(self) -> None:
        """Tell the frame what each part brings: panels, desk entries, personal data."""
        for path in PARTS:
            import_string(path)()
