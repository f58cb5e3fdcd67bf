# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of monitoring."""

from __future__ import annotations

from django.urls import URLPattern, path

from sechseck.strategy.views import dashboards, monitoring_updates

urlpatterns: list[URLPattern] = [
    path("massnahmen/", dashboards.measures, name="measures"),
    path("lage/", dashboards.board, name="board"),
    path("lage/<slug:way>/<slug:slug>/", dashboards.board, name="board-of"),
    path("massnahme/<int:pk>/bericht/", monitoring_updates.report, name="update"),
    path("massnahme/<int:pk>/status/", monitoring_updates.override, name="override"),
]
