# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody tried out and sealed; never changed afterwards (database trigger).

Its title stands in its node alone: names in it can be forgotten, the figures stay.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone

from sechseck.kernel.models import Node
from sechseck.reach.models.runs import Run


class Scenario(models.Model):
    """Places that come and go in thought, over one run; everybody may read it."""

    token = models.CharField(max_length=32, unique=True)
    node = models.OneToOneField(Node, on_delete=models.PROTECT, related_name="scenario")
    run = models.ForeignKey(Run, on_delete=models.PROTECT, related_name="scenarios")
    category = models.SlugField(max_length=60)
    steps = models.JSONField()  # in order: what comes or goes, and where
    before = models.JSONField()  # figures of the region and of each municipality
    after = models.JSONField()
    result_sha256 = models.CharField(max_length=64)
    sealed_at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.token

    @property
    def title(self) -> str:
        """Return what it is called."""
        return self.node.title

    @property
    def path(self) -> str:
        """Return its address, which is what people share."""
        return path_of(self.token)


def path_of(token: str) -> str:
    """Return the address of a scenario."""
    return f"/erreichbarkeit/szenario/{token}/"
