# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What happened, and what visitors tell us."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from sechseck.kernel.models.nodes import Node


class Trace(models.Model):
    """One thing a person or program did; rows are never changed (database trigger)."""

    at = models.DateTimeField(auto_now_add=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    verb = models.SlugField(max_length=60)
    node = models.ForeignKey(Node, null=True, on_delete=models.PROTECT, related_name="traces")
    details = models.JSONField(default=dict)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.verb} {self.node_id or ''}"


class Feedback(models.Model):
    """A hint on accessibility or content, sent from any page without an account."""

    class Topic(models.TextChoices):
        """What the hint is about."""

        ACCESS = "access", "Barriere"
        CONTENT = "content", "Inhalt"
        OTHER = "other", "Anderes"

    at = models.DateTimeField(auto_now_add=True)
    topic = models.CharField(max_length=10, choices=Topic.choices)
    page = models.CharField(max_length=300, blank=True)
    text = models.TextField(max_length=4000)
    reply_to = models.EmailField(blank=True)
    key = models.UUIDField(unique=True)  # a form sent twice counts once

    class Meta:
        ordering = ["-at"]

    def __str__(self) -> str:
        return self.text[:60]
