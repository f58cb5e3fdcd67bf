# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the API, and of the page that explains it."""

from __future__ import annotations

from django.urls import include, path

from sechseck.site.api.operations import ADDING, SUGGESTING, operation
from sechseck.site.api.pages import explained

operations = [
    operation("openapi.json"),
    operation("kontext.jsonld"),
    operation("faden.jsonld"),
    operation("faden.zip"),
    operation("dokumente"),
    operation("dokumente/<str:slug>"),
    operation("dokumente/<str:slug>/fassungen"),
    operation("dokumente/<str:slug>/fassungen/<int:number>"),
    operation("dokumente/<str:slug>/aussagen", get=None, post=ADDING),
    operation("aussagen"),
    operation("aussagen/<str:ref>"),
    operation("verknuepfungen", post=SUGGESTING),
    operation("widersprueche"),
    operation("widersprueche/<str:key>"),
    operation("luecken"),
    operation("luecken/<str:code>"),
    operation("texte"),
    operation("texte/<str:slug>"),
    operation("texte/<str:slug>/fassungen/<int:number>"),
    operation("texte/<str:slug>/aenderungen"),
    operation("aenderungen/<str:slug>"),
    operation("zusagen"),
    operation("zusagen/<int:number>"),
    operation("kennzahlen"),
    operation("kennzahlen/<str:code>"),
    operation("kennzahlen/<str:code>/werte"),
    operation("themen"),
    operation("kommunen"),
    operation("beteiligte"),
]
urlpatterns = [
    path("api/", explained, name="api"),
    path("api/v1/", include(operations)),
]
