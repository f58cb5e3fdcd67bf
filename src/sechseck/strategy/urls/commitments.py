# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of commitments and announcements."""

from __future__ import annotations

from django.urls import path

from sechseck.strategy.views import (
    commitment_files,
    commitment_updates,
    commitment_work,
    commitments,
)

urlpatterns = [
    path("zusagen/", commitments.trackers, name="trackers"),
    path("zusagen-pruefen/", commitment_work.pending, name="commitments-pending"),
    path("zusagen-strittig/", commitment_updates.waiting, name="commitments-disputed"),
    path("zusagen/<slug:slug>/", commitments.tracker, name="tracker"),
    path("zusagen/<slug:slug>.<str:ending>", commitment_files.tracker_file, name="tracker-file"),
    path("zusagen/<slug:slug>/einbetten/", commitment_files.embed, name="tracker-embed"),
    path("zusagen/<slug:slug>/aufnehmen/", commitment_work.take_up, name="take-up"),
    path("zusagen/<slug:slug>/beschlossen/", commitment_work.adopt, name="adopt"),
    path("zusage/<int:pk>/", commitments.commitment, name="commitment"),
    path("zusage/<int:pk>/bearbeiten/", commitment_work.edit, name="commitment-edit"),
    path("zusage/<int:pk>/verknuepfen/", commitment_work.link, name="commitment-link"),
    path("zusage/<int:pk>/zusammenlegen/", commitment_work.merge, name="commitment-merge"),
    path("zusage/<int:pk>/bericht/", commitment_updates.report, name="commitment-report"),
    path(
        "zusage/<int:pk>/bericht/<int:number>/",
        commitment_updates.settle,
        name="commitment-settle",
    ),
]
