# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""How far ahead something looks."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Horizon(models.TextChoices):
    """Short, middle, long; the years belong to the region's pack."""

    SHORT = "short", _("kurzfristig")
    MID = "mid", _("mittelfristig")
    LONG = "long", _("langfristig")
