# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the red thread."""

from __future__ import annotations

from django.urls import path

from sechseck.thread.views import documents, gaps, links, publications, statements, themes, uploads

app_name = "thread"
urlpatterns = [
    path("themen/", themes.themes, name="themes"),
    path("thema/<slug:slug>/", themes.theme, name="theme"),
    path("dokumente/", documents.documents, name="documents"),
    path("dokument/<slug:slug>/", documents.document, name="document"),
    path("hochladen/", uploads.uploads, name="uploads"),
    path("hochladen/<uuid:uuid>/", uploads.upload, name="upload"),
    path("hochladen/<uuid:uuid>/spalte/", uploads.column, name="upload-column"),
    path("hochladen/<uuid:uuid>/noch-einmal/", uploads.retry, name="upload-retry"),
    path("hochladen/<uuid:uuid>/zurueckziehen/", uploads.withdraw, name="upload-withdraw"),
    path("hochladen/<uuid:uuid>/nicht-gelesen.csv", uploads.set_aside, name="upload-set-aside"),
    path("hochladen/<uuid:uuid>/original", uploads.original, name="upload-original"),
    path("hochladen/<uuid:uuid>/vorschlagen/", publications.propose, name="propose-publication"),
    path("veroeffentlichen/", publications.publications, name="publications"),
    path("veroeffentlichen/<int:number>/", publications.decide, name="publication-decide"),
    path("aussagen/", statements.statements, name="statements"),
    path("aussagen.csv", statements.statements_csv, name="statements-csv"),
    path("aussage/<str:ref>/", statements.statement, name="statement"),
    path("widersprueche/", links.contradictions, name="contradictions"),
    path("widersprueche.csv", links.contradictions_csv, name="contradictions-csv"),
    path("widerspruch/<slug:key>/", links.contradiction, name="contradiction"),
    path("impulse/", links.impulses, name="impulses"),
    path("luecken/", gaps.gaps, name="gaps"),
    path("luecken.csv", gaps.gaps_csv, name="gaps-csv"),
    path("luecken/kommunen-themen.csv", gaps.heat_csv, name="heat-csv"),
    path("luecken/<slug:code>/", gaps.gap, name="gap"),
    path("luecken/<slug:code>.csv", gaps.gap_csv, name="gap-csv"),
]
