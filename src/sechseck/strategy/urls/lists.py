# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of lists of measures, there and back."""

from __future__ import annotations

from django.urls import URLPattern, path

from sechseck.strategy.views import bulk, exports, lists

urlpatterns: list[URLPattern] = [
    path("aktionsplan/<slug:slug>/liste/", lists.bring, name="list-bring"),
    path("aktionsplan/<slug:slug>/massnahmen.<str:ending>", exports.plan_file, name="plan-file"),
    path("massnahmenliste/<int:pk>/", lists.measures_list, name="measures-list"),
    path("massnahmenliste/<int:pk>/abgelehnt.csv", lists.refused, name="list-refused"),
    path("massnahmen-aendern/", bulk.choose, name="bulk"),
    path("massnahmen-aendern/<int:pk>/", bulk.change, name="bulk-change"),
    path("massnahmen-aendern/<int:pk>/zurueck/", bulk.undo, name="bulk-undo"),
]
