# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Work that goes on after the page has answered, and how far it is."""

from __future__ import annotations

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Job(models.Model):
    """One piece of work in somebody's name.

    The row is the truth about the work; the queue only brings it to a worker, perhaps twice.
    ``subject`` joins what need not be done twice: of one kind and subject only one waits.
    """

    class State(models.TextChoices):
        """Where the work stands."""

        WAITING = "waiting", _("wartet")
        RUNNING = "running", _("läuft")
        DONE = "done", _("fertig")
        FAILED = "failed", _("nicht gelungen")
        CANCELLED = "cancelled", _("abgebrochen")

    uuid = models.UUIDField(unique=True, default=uuid4, editable=False)
    kind = models.SlugField(max_length=40)
    about = models.CharField(max_length=200, blank=True)  # the name of a file, shown beside
    subject = models.CharField(max_length=100, blank=True)
    arguments = models.JSONField(default=dict)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="jobs"
    )
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)  # 0: how much there is, is not known yet
    step = models.CharField(max_length=200, blank=True)
    problem = models.CharField(max_length=500, blank=True)
    result = models.CharField(max_length=200, blank=True)  # where what came of it stands
    attempts = models.PositiveSmallIntegerField(default=0)
    queued_as = models.BigIntegerField(null=True)  # the queue's own number
    created_at = models.DateTimeField(auto_now_add=True)
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["owner", "-id"], name="job_of_owner"),
            models.Index(
                fields=["state"],
                condition=Q(state__in=["waiting", "running"]),
                name="job_not_ended",
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "subject"],
                condition=Q(state="waiting") & ~Q(subject=""),
                name="one_waits_per_subject",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["waiting", "running"]) ^ Q(finished_at__isnull=False),
                name="what_ended_knows_when",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.uuid}"

    @property
    def is_ended(self) -> bool:
        """Tell whether nothing more will happen by itself."""
        return self.state not in (self.State.WAITING, self.State.RUNNING)
