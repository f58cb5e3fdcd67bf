# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Drafting as a Django app."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DraftingConfig(AppConfig):
    """Texts, versions, motions, amendments, merging."""

    name = "sechseck.drafting"
    verbose_name = _("Anträge")

    def ready(self) -> None:
        """Tell the frame what we hold about people, and what waits on their desk."""
        from sechseck.drafting.desk_entries import register_entries
        from sechseck.drafting.moderated import register_moderation
        from sechseck.drafting.panels import register_panels
        from sechseck.drafting.personal import register_personal
        from sechseck.drafting.subjects import register_subjects

        register_entries()
        register_moderation()
        register_panels()
        register_personal()
        register_subjects()
