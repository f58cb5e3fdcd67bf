# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where people work on reach, for their desk."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from sechseck.kernel.desk import DeskEntry, register_desk

ENTRIES = (
    DeskEntry(
        _("Wege prüfen"),
        _("Sehen Sie, wo etwas zu weit weg ist, und machen Sie aus einer Lücke einen Befund."),
        "/erreichbarkeit/luecken/",
        "reach.take_gap",
    ),
)


def register_entries() -> None:
    """Put the entries on the desk."""
    for entry in ENTRIES:
        register_desk(entry)
