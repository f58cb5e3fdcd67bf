# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who acts in the region: committees, offices, networks, institutions; who belongs to them.

An actor is never a private person; a membership ties an account to a committee or a unit.
"""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, DateRangeField, RangeOperators
from django.db import models
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.models import Node


class Actor(models.Model):
    """An organisation, or a part of one, that documents name."""

    class Kind(models.TextChoices):
        """What the actor is."""

        COMMITTEE = "committee", _("Gremium")
        DEPARTMENT = "department", _("Dezernat oder Fachbereich")
        OFFICE = "office", _("Stelle der Verwaltung")
        NETWORK = "network", _("Netzwerk")
        INSTITUTION = "institution", _("Institution")
        PROGRAMME = "programme", _("Programm")
        PARTY = "party", _("Partei")
        ASSOCIATION = "association", _("Verband oder Verein")

    class Sector(models.TextChoices):
        """The five sectors of the cooperation network."""

        ADMINISTRATION = "administration", _("Verwaltung")
        POLITICS = "politics", _("Politik")
        SCIENCE = "science", _("Wissenschaft")
        ECONOMY = "economy", _("Wirtschaft")
        CIVIL_SOCIETY = "civil_society", _("Zivilgesellschaft")

    node = models.OneToOneField(Node, on_delete=models.PROTECT, related_name="actor")
    slug = models.SlugField(max_length=80, unique=True)
    kind = models.CharField(max_length=12, choices=Kind.choices)
    sector = models.CharField(max_length=14, choices=Sector.choices, blank=True)
    name = models.CharField(max_length=200)
    variants = ArrayField(models.CharField(max_length=200), default=list)
    sort_key = models.CharField(max_length=220)
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="parts"
    )
    sentence = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["sort_key"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(parent__isnull=True) | ~models.Q(parent=models.F("id")),
                name="actor_is_not_its_own_parent",
            )
        ]

    def __str__(self) -> str:
        return self.name


WITH_MEMBERS = (  # where people meet to decide, or are responsible together
    Actor.Kind.COMMITTEE,
    Actor.Kind.DEPARTMENT,
    Actor.Kind.OFFICE,
    Actor.Kind.NETWORK,
)


class Membership(models.Model):
    """Somebody with an account belongs to a committee, or to a unit, for a time."""

    class Office(models.TextChoices):
        """What they are there."""

        MEMBER = "member", _("Mitglied")
        DEPUTY = "deputy", _("Stellvertretung")
        CHAIR = "chair", _("Vorsitz")

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships"
    )
    committee = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="memberships")
    office = models.CharField(max_length=6, choices=Office.choices, default=Office.MEMBER)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)  # the first day that no longer counts

    class Meta:
        ordering = ["committee__sort_key", "since"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until__isnull=True) | models.Q(until__gt=models.F("since")),
                name="membership_lasts",
            ),
            ExclusionConstraint(
                name="one_membership_at_a_time",
                expressions=[
                    ("user", RangeOperators.EQUAL),
                    ("committee", RangeOperators.EQUAL),
                    (
                        models.Func(
                            "since", "until", function="daterange", output_field=DateRangeField()
                        ),
                        RangeOperators.OVERLAPS,
                    ),
                ],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} in {self.committee_id}"
