# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of reach."""

from __future__ import annotations

from django.urls import URLPattern, path

from sechseck.reach.views import (
    areas,
    exports,
    gaps,
    maps,
    quality,
    runs,
    scenarios,
    siting,
    trials,
    values,
)

app_name = "reach"
ROOT = "erreichbarkeit"
urlpatterns: list[URLPattern] = [
    path(f"{ROOT}/", maps.region, name="region"),
    path(f"{ROOT}/karte.json", maps.frame, name="frame"),
    path(f"{ROOT}/karte.geojson", exports.as_geojson, name="map-geojson"),
    path(f"{ROOT}/karte.svg", exports.as_svg, name="map-svg"),
    path(f"{ROOT}/karte.png", exports.as_png, name="map-png"),
    path(f"{ROOT}/minuten.json", maps.minutes, name="minutes"),
    path(f"{ROOT}/kommunen/", areas.areas, name="areas"),
    path(f"{ROOT}/kommunen.csv", areas.areas_csv, name="areas-csv"),
    path(f"{ROOT}/kommunen/werte/", values.take_values, name="take-values"),
    path(f"{ROOT}/daten/", quality.quality, name="quality"),
    path(f"{ROOT}/kommune/<slug:ags>/", areas.area, name="area"),
    path(f"{ROOT}/lauf/<int:number>/", runs.run, name="run"),
    path(f"{ROOT}/luecken/", gaps.gaps, name="gaps"),
    path(f"{ROOT}/luecke/<int:number>/", gaps.gap, name="gap"),
    path(f"{ROOT}/luecke/<int:number>/befund/", gaps.take, name="take"),
    path(f"{ROOT}/was-waere-wenn/", trials.trial, name="trial"),
    path(f"{ROOT}/was-waere-wenn.json", trials.numbers, name="trial-numbers"),
    path(f"{ROOT}/was-waere-wenn/festhalten/", trials.seal, name="seal"),
    path(f"{ROOT}/szenarien/", scenarios.listed, name="scenarios"),
    path(f"{ROOT}/szenario/<str:token>/", scenarios.scenario, name="scenario"),
    path(f"{ROOT}/szenario/<str:token>/befund/", scenarios.take, name="take-scenario"),
    path(f"{ROOT}/vergleich/", scenarios.compare, name="compare"),
    path(f"{ROOT}/standort/", siting.siting, name="siting"),
]
