# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the pages that cross contexts."""

from __future__ import annotations

from django.urls import path

from sechseck.home import actors, desk, views

app_name = "home"
urlpatterns = [
    path("", views.home, name="home"),
    path("mein-bereich/", desk.desk, name="desk"),
    path("suche/", views.search, name="search"),
    path("kommunen/", views.region, name="region"),
    path("kommune/<slug:ags>/", views.municipality, name="municipality"),
    path("beteiligte/", actors.actors, name="actors"),
    path("beteiligte/<slug:slug>/", actors.actor, name="actor"),
]
