# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who agrees to a measure, and how it stands on the foundation."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sechseck.people.models import Actor
from sechseck.strategy.models.measures import Measure
from sechseck.thread.models import Theme


class SignOff(models.Model):
    """What a competent unit says to a measure."""

    class State(models.TextChoices):
        """Its answer."""

        ASKED = "asked", _("gefragt")
        AGREED = "agreed", _("trägt mit")
        OBJECTED = "objected", _("trägt nicht mit")

    measure = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="sign_offs")
    unit = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="sign_offs")
    state = models.CharField(max_length=8, choices=State.choices, default=State.ASKED)
    day = models.DateField()
    note = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["measure", "id"]
        constraints = [
            models.UniqueConstraint(fields=["measure", "unit"], name="a_unit_signs_once"),
            models.CheckConstraint(
                condition=~Q(state="objected") | ~Q(note=""), name="an_objection_says_why"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.measure_id} {self.unit_id}: {self.state}"


class FoundationCheck(models.Model):
    """What a measure means for one element of the foundation."""

    class Answer(models.TextChoices):
        """Whether it stands on it."""

        YES = "yes", _("ja")
        PARTLY = "partly", _("teilweise")
        NO = "no", _("nein")
        NONE = "none", _("nicht betroffen")

    measure = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="checks")
    criterion = models.ForeignKey(Theme, on_delete=models.PROTECT, related_name="checks")
    answer = models.CharField(max_length=6, choices=Answer.choices)
    argument = models.TextField()
    evidence = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["measure", "criterion__order"]
        constraints = [
            models.UniqueConstraint(
                fields=["measure", "criterion"], name="one_check_per_criterion"
            ),
            models.CheckConstraint(condition=~Q(argument=""), name="a_check_has_an_argument"),
        ]

    def __str__(self) -> str:
        return f"{self.measure_id} {self.criterion_id}: {self.answer}"
