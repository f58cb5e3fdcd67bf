# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The red thread as a Django app."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ThreadConfig(AppConfig):
    """Documents, statements, links, gaps."""

    name = "sechseck.thread"
    verbose_name = _("Roter Faden")

    def ready(self) -> None:
        """Tell the gap report what may be missing here, and the desk where one may work."""
        from sechseck.thread.desk_entries import register_entries
        from sechseck.thread.gap_kinds import register
        from sechseck.thread.impact import register_impacts
        from sechseck.thread.job_kinds import register_jobs
        from sechseck.thread.personal import register_personal
        from sechseck.thread.subjects import register_subjects

        register()
        register_entries()
        register_impacts()
        register_jobs()
        register_personal()
        register_subjects()
