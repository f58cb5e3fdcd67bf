# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Forms of strategies, futures, plans and goals."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.backends.postgresql.psycopg_any import DateRange  # type: ignore[import-untyped]
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sechseck.drafting.models import Text
from sechseck.drafting.queries.texts import texts_seen_by
from sechseck.people.models import Actor
from sechseck.strategy.forms.fields import ViewerForm, day, line, one_of, prose, some_of
from sechseck.strategy.labels import LABELS
from sechseck.strategy.models import ActionPlan, Goal, Horizon, Strategy
from sechseck.strategy.queries.seen import goals_seen_by, plans_seen_by, strategies_seen_by
from sechseck.thread.models import Theme


class StrategyForm(ViewerForm):
    """What a strategy is."""

    title = line("title", required=True)
    kind = forms.ChoiceField(label=LABELS["kind"], choices=Strategy.Kind.choices)
    number = forms.IntegerField(label=LABELS["number"], min_value=1, initial=1)
    summary = prose("summary")
    focus = prose("focus", help_text=gettext_lazy("Ein paar Sätze: Was kommt zuerst?"))
    supersedes = one_of("supersedes", Strategy.objects.none())
    text = one_of("text", Text.objects.none())

    def offer(self) -> None:
        """Offer what the person may see."""
        self.choose("supersedes", strategies_seen_by(self.viewer))
        self.choose("text", texts_seen_by(self.viewer).filter(kind="strategy"))


class FutureForm(ViewerForm):
    """A future that the strategy describes."""

    title = line("title", required=True)
    horizon = forms.ChoiceField(label=LABELS["horizon"], choices=Horizon.choices)
    narrative = prose("narrative", 8000, required=True)
    themes = some_of("themes", Theme.objects.filter(kind=Theme.Kind.THEME))
    order = forms.IntegerField(label=LABELS["order"], min_value=0, max_value=100, initial=0)


class PlanForm(ViewerForm):
    """What an action plan is."""

    title = line("title", required=True)
    strategy = one_of("strategy", Strategy.objects.none())
    summary = prose("summary")
    main_theme = one_of("main_theme", Theme.objects.none(), required=True)
    themes = some_of("themes", Theme.objects.none())
    unit = one_of("unit", Actor.objects.none())
    valid_from = day("valid_from")
    valid_to = day("valid_to", gettext_lazy("Der Tag gehört dazu."))
    text = one_of("text", Text.objects.none())
    supersedes = one_of("supersedes", ActionPlan.objects.none())

    def offer(self) -> None:
        """Offer what the person may see."""
        self.offer_themes("main_theme", "themes")
        self.offer_actors("unit")
        self.choose("strategy", strategies_seen_by(self.viewer))
        self.choose("text", texts_seen_by(self.viewer).filter(kind="action_plan"))
        self.choose("supersedes", plans_seen_by(self.viewer))

    def clean(self) -> dict[str, Any]:
        """Make one range of two days."""
        words = super().clean() or {}
        first, last = words.get("valid_from"), words.get("valid_to")
        if first and last and last < first:
            self.add_error("valid_to", _("Das Ende liegt vor dem Beginn."))
        return words

    def told(self) -> dict[str, Any]:
        """Return what was typed, the two days as one range."""
        told = super().told()
        first, last = told.pop("valid_from"), told.pop("valid_to")
        told["valid"] = DateRange(first, last, "[]") if first or last else None
        return told


class GoalForm(ViewerForm):
    """What a goal is."""

    title = line("title", required=True)
    text = prose("text")
    theme = one_of("theme", Theme.objects.none())
    horizon = forms.ChoiceField(label=LABELS["horizon"], choices=Horizon.choices)
    target_day = day("target_day")
    strategy = one_of("strategy", Strategy.objects.none())
    plan = one_of("plan", ActionPlan.objects.none())
    parent = one_of("parent", Goal.objects.none())
    unit = one_of("unit", Actor.objects.none())
    success_criterion = prose("success_criterion", 2000)
    weight = forms.DecimalField(
        label=LABELS["weight"], max_digits=6, decimal_places=3, initial=1, min_value=0
    )

    def offer(self) -> None:
        """Offer what the person may see."""
        self.choose("strategy", strategies_seen_by(self.viewer))
        self.choose("plan", plans_seen_by(self.viewer))
        self.offer_themes("theme")
        self.offer_actors("unit")
        rows = goals_seen_by(self.viewer).exclude(state=Goal.State.DROPPED)
        self.choose("parent", rows.order_by("title"))
