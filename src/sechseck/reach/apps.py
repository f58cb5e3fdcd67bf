# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Reach as a Django app."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReachConfig(AppConfig):
    """Streets, places, people, and the minutes between them."""

    name = "sechseck.reach"
    verbose_name = _("Erreichbarkeit")

    def ready(self) -> None:
        """Tell the frame what we hold and where one may work."""
        from sechseck.reach.desk_entries import register_entries
        from sechseck.reach.personal import register_personal

        register_entries()
        register_personal()
