# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of strategies, plans, goals and measures."""

from __future__ import annotations

from django.urls import URLPattern, path

from sechseck.strategy.views import goals, measures, parts, plans, steps, strategies

urlpatterns: list[URLPattern] = [
    path("strategie/", strategies.strategy_overview, name="overview"),
    path("strategie/neu/", strategies.strategy_new, name="strategy-new"),
    path("strategie/<slug:slug>/", strategies.strategy, name="strategy"),
    path("strategie/<slug:slug>/bearbeiten/", strategies.strategy_edit, name="strategy-edit"),
    path("strategie/<slug:slug>/schritt/", steps.strategy_step, name="strategy-step"),
    path("strategie/<slug:slug>/zukunft/<int:pk>/", strategies.future, name="future"),
    path(
        "strategie/<slug:slug>/zukunft/<int:pk>/entfernen/",
        strategies.future_remove,
        name="future-remove",
    ),
    path(
        "strategie/<slug:slug>/fassungen/<int:first>/<int:second>/",
        strategies.editions,
        name="editions",
    ),
    path("ziele/", goals.goals, name="goals"),
    path("ziel/neu/", goals.goal_new, name="goal-new"),
    path("ziel/<int:pk>/", goals.goal, name="goal"),
    path("ziel/<int:pk>/bearbeiten/", goals.goal_edit, name="goal-edit"),
    path("ziel/<int:pk>/schritt/", steps.goal_step, name="goal-step"),
    path("ziel/<int:pk>/teil/<slug:part>/", parts.goal_part, name="goal-part"),
    path("aktionsplaene/", plans.plans, name="plans"),
    path("aktionsplan/neu/", plans.plan_new, name="plan-new"),
    path("aktionsplan/<slug:slug>/", plans.plan, name="plan"),
    path("aktionsplan/<slug:slug>/bearbeiten/", plans.plan_edit, name="plan-edit"),
    path("aktionsplan/<slug:slug>/schritt/", steps.plan_step, name="plan-step"),
    path("massnahme/neu/", measures.measure_new, name="measure-new"),
    path("massnahme/<int:pk>/", measures.measure, name="measure"),
    path("massnahme/<int:pk>/bearbeiten/", measures.measure_edit, name="measure-edit"),
    path("massnahme/<int:pk>/schritt/", steps.measure_step, name="measure-step"),
    path("massnahme/<int:pk>/teil/<slug:part>/", parts.measure_part, name="measure-part"),
    path("massnahme/<int:pk>/mittragen/<int:number>/", measures.measure_sign, name="measure-sign"),
    path("massnahme/<int:pk>/zusammenlegen/", measures.measure_merge, name="measure-merge"),
    path("massnahme/<int:pk>/abloesen/", measures.measure_supersede, name="measure-supersede"),
    path("freigeben/", steps.releasing, name="releasing"),
    path("freigeben/<int:node>/", steps.release, name="release"),
]
