# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Measures: what is done, by whom, from when to when."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.models import Node
from sechseck.people.models import Actor
from sechseck.places.models import Area
from sechseck.strategy.models.plans import ActionPlan
from sechseck.strategy.models.publishing import TwoPeople, published_by_another
from sechseck.thread.models import ResolutionRecord, Statement, Theme


class Measure(TwoPeople):
    """Something that is done for one or more goals."""

    class State(models.TextChoices):
        """Where the decision stands; the status on a page is computed from evidence."""

        IDEA = "idea", _("Idee")
        PROPOSED = "proposed", _("vorgeschlagen")
        DECIDED = "decided", _("beschlossen")
        RUNNING = "running", _("läuft")
        DONE = "done", _("abgeschlossen")
        STOPPED = "stopped", _("gestoppt")
        MERGED = "merged", _("zusammengelegt")

    node = models.OneToOneField(Node, on_delete=models.PROTECT, related_name="measure")
    plan = models.ForeignKey(ActionPlan, on_delete=models.PROTECT, related_name="measures")
    identifier = models.CharField(max_length=30)
    title = models.CharField(max_length=200)
    official_title = models.CharField(max_length=300, blank=True)  # as it was adopted
    description = models.TextField(blank=True)
    theme = models.ForeignKey(Theme, null=True, on_delete=models.PROTECT, related_name="measures")
    unit = models.ForeignKey(Actor, null=True, on_delete=models.PROTECT, related_name="measures")
    contact = models.CharField(max_length=200, blank=True)  # of the unit, never a private person
    partners = models.ManyToManyField(Actor, related_name="partner_in", blank=True)
    areas = models.ManyToManyField(Area, related_name="measures", blank=True)
    state = models.CharField(max_length=8, choices=State.choices, default=State.IDEA)
    starts = models.DateField(null=True)
    ends = models.DateField(null=True)
    is_continuous = models.BooleanField(default=False)
    done_on = models.DateField(null=True)
    expected_gain = models.TextField(blank=True)
    gain_for = models.CharField(max_length=300, blank=True)
    acceptance = models.TextField(blank=True)
    resolution = models.ForeignKey(
        ResolutionRecord, null=True, on_delete=models.PROTECT, related_name="measures"
    )
    statement = models.ForeignKey(
        Statement, null=True, on_delete=models.PROTECT, related_name="measures"
    )
    merged_into = models.ForeignKey(
        "self", null=True, on_delete=models.PROTECT, related_name="merged_from"
    )
    superseded_by = models.ForeignKey(
        "self", null=True, on_delete=models.PROTECT, related_name="supersedes"
    )
    stop_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["plan", "identifier"]
        constraints = [
            published_by_another("a_second_person_publishes_a_measure"),
            models.UniqueConstraint(
                fields=["plan", "identifier"], name="an_identifier_is_unique_in_its_plan"
            ),
            models.CheckConstraint(
                condition=Q(starts__isnull=True) | Q(ends__isnull=True) | Q(starts__lte=F("ends")),
                name="a_measure_ends_after_it_starts",
            ),
            models.CheckConstraint(
                condition=Q(is_continuous=False) | Q(ends__isnull=True),
                name="what_is_continuous_has_no_end",
            ),
            models.CheckConstraint(
                condition=Q(resolution__isnull=False)
                | ~Q(state__in=["decided", "running", "done"]),
                name="a_measure_is_decided_by_resolution",
            ),
            models.CheckConstraint(
                condition=Q(state="merged", merged_into__isnull=False)
                | (~Q(state="merged") & Q(merged_into__isnull=True)),
                name="merged_says_into_what",
            ),
            models.CheckConstraint(
                condition=Q(state="done", done_on__isnull=False)
                | (~Q(state="done") & Q(done_on__isnull=True)),
                name="a_done_measure_says_when",
            ),
            models.CheckConstraint(
                condition=~Q(state="stopped") | ~Q(stop_reason=""),
                name="a_measure_stops_for_a_reason",
            ),
            models.CheckConstraint(
                condition=(Q(merged_into__isnull=True) | ~Q(merged_into=F("id")))
                & (Q(superseded_by__isnull=True) | ~Q(superseded_by=F("id"))),
                name="a_measure_does_not_follow_itself",
            ),
        ]
        indexes = [
            models.Index(fields=["theme", "state"], name="measure_by_theme"),
            models.Index(fields=["unit", "state"], name="measure_by_unit"),
        ]

    def __str__(self) -> str:
        return f"{self.identifier} {self.title}"

    @property
    def path(self) -> str:
        """The address of its page."""
        return f"/massnahme/{self.pk}/"
