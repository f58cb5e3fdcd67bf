# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages that cross contexts as a Django app."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    """Hexagon, search, map, desk."""

    name = "sechseck.home"
    verbose_name = _("Startseite")

    def ready(self) -> None:
        """Let people follow the search."""
        from sechseck.kernel.searching import register_search

        register_search("sechseck.home.search.nodes_saying")
