# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of evidence."""

from __future__ import annotations

from django.urls import URLPattern, path

from sechseck.evidence.views import changes, derivations, findings, indicators, values

app_name = "evidence"
INDICATOR = "kennzahl/<slug:code>"
urlpatterns: list[URLPattern] = [
    path("kennzahlen/", indicators.indicators, name="indicators"),
    path("kennzahlen/neu/", indicators.new, name="indicator-new"),
    path(f"{INDICATOR}/", indicators.indicator, name="indicator"),
    path(f"{INDICATOR}.csv", indicators.indicator_csv, name="indicator-csv"),
    path(f"{INDICATOR}.json", indicators.indicator_json, name="indicator-json"),
    path(
        f"{INDICATOR}.csv-metadata.json", indicators.indicator_metadata, name="indicator-metadata"
    ),
    path(f"{INDICATOR}/bearbeiten/", indicators.edit, name="indicator-edit"),
    path(f"{INDICATOR}/aenderung/", changes.change, name="indicator-change"),
    path(f"{INDICATOR}/bruch/", indicators.add_cut, name="break"),
    path(f"{INDICATOR}/veroeffentlichen/", indicators.publish, name="indicator-publish"),
    path(f"{INDICATOR}/werte/", values.bring, name="bring"),
    path(f"{INDICATOR}/werte/<int:number>/", values.load, name="load"),
    path("befunde/", findings.findings, name="findings"),
    path("befunde/neu/", findings.new, name="finding-new"),
    path("befund/<int:number>/", findings.finding, name="finding"),
    path("befund/<int:number>/bearbeiten/", findings.edit, name="finding-edit"),
    path("befund/<int:number>/belege/", findings.evidence, name="cite"),
    path("befund/<int:number>/veroeffentlichen/", findings.publish, name="finding-publish"),
    path("ableitungen/", derivations.derivations, name="derivations"),
    path("ableitungen/neu/", derivations.new, name="derivation-new"),
    path("ableitung/<int:number>/", derivations.derivation, name="derivation"),
    path("ableitung/<int:number>/bearbeiten/", derivations.edit, name="derivation-edit"),
    path("ableitung/<int:number>/befunde/", derivations.side, name="weigh"),
    path("ableitung/<int:number>/annehmen/", derivations.adopt, name="derivation-adopt"),
]
