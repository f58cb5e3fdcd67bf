# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses under which statements become goals and measures."""

from __future__ import annotations

from django.urls import URLPattern, path

from sechseck.strategy.views import from_text

urlpatterns: list[URLPattern] = [
    path("uebernehmen/", from_text.many, name="take-many"),
    path("uebernehmen/<str:ref>/ziel/", from_text.goal, name="goal-from-text"),
    path("uebernehmen/<str:ref>/massnahme/", from_text.measure, name="measure-from-text"),
    path("uebernehmen/<str:ref>/zusammenlegen/", from_text.join, name="join-text"),
]
