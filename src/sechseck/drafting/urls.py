# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of drafting."""

from __future__ import annotations

from django.urls import path

from sechseck.drafting.views import (
    amendments,
    consultation,
    feed,
    files,
    merging,
    procedures,
    texts,
    versions,
    work,
)

app_name = "drafting"
urlpatterns = [
    path("texte/", texts.texts, name="texts"),
    path("texte.atom", feed.feed, name="feed"),
    path("texte/neu/", texts.new_text, name="text-new"),
    path("antrag/<slug:slug>/", texts.text, name="text"),
    path("antrag/<slug:slug>/bearbeiten/", work.edit, name="text-edit"),
    path("antrag/<slug:slug>/angaben/", work.describe, name="motion"),
    path("antrag/<slug:slug>/schritt/", work.step, name="text-step"),
    path("antrag/<slug:slug>/unterstuetzen/", work.support, name="text-support"),
    path("antrag/<slug:slug>/aendern/", amendments.new, name="amendment-new"),
    path("antrag/<slug:slug>/zeilen/", versions.comment, name="comment-lines"),
    path("antrag/<slug:slug>/zusammenfuehren/", merging.merge, name="merge"),
    path("antrag/<slug:slug>/fassung/<int:number>/", versions.version, name="version"),
    path(
        "antrag/<slug:slug>/fassung/<int:number>.<str:ending>",
        files.version_file,
        name="version-file",
    ),
    path(
        "antrag/<slug:slug>/beteiligung.<str:ending>",
        consultation.consultation,
        name="consultation",
    ),
    path("aenderung/<slug:slug>.<str:ending>", files.amendment_file, name="amendment-file"),
    path(
        "antrag/<slug:slug>/vergleich/<int:first>/<int:second>/",
        versions.compare,
        name="compare",
    ),
    path("aenderung/<slug:slug>/verfahren/", procedures.propose, name="procedure"),
    path("aenderung/<slug:slug>/gegenvorschlag/", procedures.offer, name="procedure-offer"),
    path("aenderung/<slug:slug>/antwort/", procedures.answer, name="procedure-answer"),
    path("aenderung/<slug:slug>/", amendments.amendment, name="amendment"),
    path("aenderung/<slug:slug>/bearbeiten/", amendments.edit, name="amendment-edit"),
    path("aenderung/<slug:slug>/schritt/", amendments.step, name="amendment-step"),
    path("aenderung/<slug:slug>/unterstuetzen/", amendments.support, name="amendment-support"),
]
