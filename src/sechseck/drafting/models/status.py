# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where a text or an amendment stands on its way."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Status(models.TextChoices):
    """From the first word to the resolution; what leads where stands in ``drafting.steps``."""

    DRAFT = "draft", _("in Arbeit")
    UNSCREENED = "unscreened", _("eingereicht, noch nicht geprüft")
    UNSUPPORTED = "unsupported", _("Unterstützung fehlt")
    SCREENED = "screened", _("veröffentlicht")
    WITHDRAWN = "withdrawn", _("zurückgezogen")
    MOVED = "moved", _("verschoben")
    REFERRED = "referred", _("überwiesen")
    ACCEPTED = "accepted", _("angenommen")
    MODIFIED = "modified", _("verändert angenommen")
    REJECTED = "rejected", _("abgelehnt")
    HANDLED = "handled", _("erledigt")
    PRELIMINARY = "preliminary", _("vorläufig beschlossen")
    FINAL = "final", _("beschlossen")
