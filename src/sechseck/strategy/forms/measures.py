# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Forms of measures and of their steps."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from sechseck.people.models import Actor
from sechseck.places.models import Area
from sechseck.strategy.forms.fields import ViewerForm, day, line, one_of, prose, some_of
from sechseck.strategy.labels import LABELS
from sechseck.strategy.models import ActionPlan, Measure
from sechseck.strategy.queries.seen import measures_seen_by, plans_seen_by
from sechseck.thread.models import ResolutionRecord, Theme


class MeasureForm(ViewerForm):
    """What a measure is."""

    plan = one_of("plan", ActionPlan.objects.none(), required=True)
    identifier = line("identifier", 30, required=True, help_text=_("Zum Beispiel W-07."))
    title = line("title", required=True)
    official_title = line("official_title", 300)
    description = prose("description")
    theme = one_of("theme", Theme.objects.none())
    unit = one_of("unit", Actor.objects.none())
    contact = line(
        "contact", help_text=_("Eine Adresse der Stelle, nie die einer privaten Person.")
    )
    starts = day("starts")
    ends = day("ends")
    is_continuous = forms.BooleanField(label=LABELS["is_continuous"], required=False)
    expected_gain = prose("expected_gain", 2000)
    gain_for = line("gain_for", 300)
    acceptance = prose("acceptance", 2000)
    partners = some_of("partners", Actor.objects.none())
    areas = some_of("areas", Area.objects.none())

    def offer(self) -> None:
        """Offer what the person may see."""
        self.choose("plan", plans_seen_by(self.viewer))
        self.offer_themes("theme")
        self.offer_actors("unit", "partners")
        self.choose("areas", Area.objects.filter(kind=Area.Kind.MUNICIPALITY))


class StepForm(ViewerForm):
    """Which step, and what it needs."""

    step = forms.SlugField(max_length=20)
    reason = forms.CharField(label=_("Grund"), max_length=500, required=False)
    resolution = forms.ModelChoiceField(
        queryset=ResolutionRecord.objects.filter(confirmed_at__isnull=False), required=False
    )
    day = forms.DateField(required=False)
    until = forms.DateField(required=False)


class OtherMeasureForm(ViewerForm):
    """With which other measure."""

    other = forms.ModelChoiceField(label=_("Andere Maßnahme"), queryset=Measure.objects.none())

    def offer(self) -> None:
        """Offer the measures the person may see."""
        rows = measures_seen_by(self.viewer).exclude(state=Measure.State.MERGED)
        self.choose("other", rows.order_by("plan__title", "identifier"))
