# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The frame as a Django app."""

from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.forms import Field
from django.utils.translation import gettext_lazy as _


class KernelConfig(AppConfig):
    """What every context needs."""

    name = "sechseck.kernel"
    verbose_name = _("Rahmen")

    def ready(self) -> None:
        """Fill the desk, and let the change log follow the tables."""
        from sechseck.kernel.desk import DeskEntry, register_desk
        from sechseck.kernel.desk_entries import ENTRIES
        from sechseck.kernel.holdings import register
        from sechseck.kernel.personal import register_holding
        from sechseck.kernel.queries.jobs import jobs_under_way
        from sechseck.kernel.queries.personal import erasures_for
        from sechseck.kernel.talk_holdings import HOLDINGS

        title, sentence = _("Aufträge"), _("Sehen Sie, was im Hintergrund für Sie läuft.")
        register_desk(DeskEntry(title, sentence, "/auftraege/", "kernel.see_job", jobs_under_way))
        for entry in ENTRIES:
            register_desk(entry)
        for holding in HOLDINGS:
            register_holding(holding)
        register()
        title, sentence = _("Löschungen"), _("Entscheiden Sie mit, was vergessen werden soll.")
        page = "/verwaltung/loeschungen/"
        register_desk(DeskEntry(title, sentence, page, "kernel.decide_erasure", erasures_for))
        import_module("sechseck.kernel.post.tasks")
        Field.default_error_messages = {"required": _("Bitte ausfüllen.")}  # Django's is stern
        post_migrate.connect(_watch_tables, sender=self)


def _watch_tables(**_words: object) -> None:
    from sechseck.kernel.actions.watching import watch_tables

    watch_tables()
