# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of monitoring."""

from __future__ import annotations

from django.urls import URLPattern, path

from sechseck.strategy.views import (
    dashboards,
    monitoring_evaluations,
    monitoring_history,
    monitoring_updates,
    reports,
    reports_publishing,
    timeline,
)

urlpatterns: list[URLPattern] = [
    path("massnahmen/", dashboards.measures, name="measures"),
    path("lage/", dashboards.board, name="board"),
    path("lage/<slug:way>/<slug:slug>/", dashboards.board, name="board-of"),
    path("zeitplan/", timeline.timeline, name="timeline"),
    path("massnahme/<int:pk>/bericht/", monitoring_updates.report, name="update"),
    path("massnahme/<int:pk>/status/", monitoring_updates.override, name="override"),
    path("massnahme/<int:pk>/verlauf/", monitoring_history.history, name="history"),
    path("massnahme/<int:pk>/auswertung/", monitoring_evaluations.new, name="evaluate"),
    path("auswertung/<int:pk>/", monitoring_evaluations.evaluation, name="evaluation"),
    path("auswertung/<int:pk>/bearbeiten/", monitoring_evaluations.edit, name="evaluation-edit"),
    path("aktionsplan/<slug:slug>/berichte/", reports.reports, name="reports"),
    path("aktionsplan/<slug:slug>/berichte/neu/", reports_publishing.new, name="report-new"),
    path("bericht/<int:pk>/", reports.report, name="report"),
    path("bericht/<int:pk>.<str:ending>", reports.report_file, name="report-file"),
    path("berichte/<int:first>/<int:second>/", reports.compare, name="reports-compare"),
]
