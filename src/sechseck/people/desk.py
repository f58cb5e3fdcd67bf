# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Places of work: one's own account, and the administration."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from sechseck.kernel.desk import DeskEntry

ENTRIES = (
    DeskEntry(
        _("Mein Zugang"),
        _("Kennwort, zweiter Faktor, Passkeys und offene Sitzungen."),
        "/konto/",
        "kernel.use_account",
    ),
    DeskEntry(
        _("Zugänge"),
        _("Zugänge anlegen, Rollen vergeben, abschalten."),
        "/verwaltung/zugaenge/",
        "people.manage_accounts",
    ),
    DeskEntry(
        _("Mitgliedschaften"),
        _("Wer welchem Gremium oder welcher Stelle angehört, von wann bis wann."),
        "/verwaltung/mitgliedschaften/",
        "people.manage_memberships",
    ),
)
