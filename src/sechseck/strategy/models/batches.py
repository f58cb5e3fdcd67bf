# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where else something is said, and changes of many measures at once."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.models import Node
from sechseck.thread.models import Statement


class AlsoSaid(models.Model):
    """A further statement that says the same as a goal or measure began with."""

    node = models.ForeignKey(Node, on_delete=models.CASCADE, related_name="also_said")
    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="also_became")

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["node", "statement"], name="a_statement_joins_an_object_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.statement_id} → {self.node_id}"


class BulkChange(models.Model):
    """One change of many measures: what each said before and after, so it can be undone."""

    class What(models.TextChoices):
        """What was changed."""

        UNIT = "unit", _("Zuständigkeit")
        THEME = "theme", _("Thema")
        SHIFT = "shift", _("Termine")

    what = models.CharField(max_length=5, choices=What.choices)
    rows = models.JSONField()  # measure, version afterwards, fields before and after
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    undone_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(undone_by__isnull=True, undone_at__isnull=True)
                | Q(undone_by__isnull=False, undone_at__isnull=False),
                name="an_undone_change_says_by_whom",
            )
        ]

    def __str__(self) -> str:
        return f"{self.what} {self.at:%Y-%m-%d}"
