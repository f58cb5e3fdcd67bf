# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""People, committees and offices as a Django app."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PeopleConfig(AppConfig):
    """Actors and memberships."""

    name = "sechseck.people"
    verbose_name = _("Beteiligte")

    def ready(self) -> None:
        """Tell visibility who belongs to which committee, and the desk where to administer."""
        from sechseck.kernel.desk import register_desk
        from sechseck.kernel.memberships import register_memberships
        from sechseck.kernel.personal import register_holding
        from sechseck.people.desk import ENTRIES
        from sechseck.people.memberships import committees_of
        from sechseck.people.personal import MEMBERSHIPS

        register_memberships(committees_of)
        for entry in ENTRIES:
            register_desk(entry)
        register_holding(MEMBERSHIPS)
