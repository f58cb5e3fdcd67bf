# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the frame's own pages."""

from __future__ import annotations

from django.urls import path

from sechseck.kernel.views import (
    erasures,
    feedback,
    health,
    history,
    jobs,
    language,
    live,
    metrics,
    pages,
    tokens,
)

urlpatterns = [
    path("barrierefreiheit/", pages.accessibility, name="accessibility"),
    path("datenschutz/", pages.privacy, name="privacy"),
    path("impressum/", pages.imprint, name="imprint"),
    path("rueckmeldung/", feedback.feedback, name="feedback"),
    path("rueckmeldung/danke/", feedback.thanks, name="feedback-thanks"),
    path("auftraege/", jobs.jobs, name="jobs"),
    path("auftrag/<uuid:uuid>/", jobs.job, name="job"),
    path("auftrag/<uuid:uuid>/stand/", jobs.progress, name="job-progress"),
    path("auftrag/<uuid:uuid>/abbrechen/", jobs.cancel, name="job-cancel"),
    path("auftrag/<uuid:uuid>/noch-einmal/", jobs.retry, name="job-retry"),
    path("konto/zugangsschluessel/", tokens.tokens, name="tokens"),
    path("konto/zugangsschluessel/neu/", tokens.new_token, name="token-new"),
    path("konto/zugangsschluessel/<int:pk>/beenden/", tokens.revoke, name="token-revoke"),
    path("live/", live.nobody_streams, name="live"),
    path("verlauf/<int:pk>/", history.history, name="history"),
    path("protokoll/", history.seals, name="seals"),
    path("protokoll.json", history.seals_json, name="seals-json"),
    path("konto/meine-daten/", erasures.my_data, name="my-data"),
    path("konto/meine-daten.zip", erasures.my_archive, name="my-archive"),
    path("konto/meine-daten/loeschen/", erasures.forget_me, name="forget-me"),
    path("verwaltung/loeschungen/", erasures.erasures, name="erasures"),
    path("verwaltung/loeschung/<int:pk>/", erasures.decide, name="erasure-decide"),
    path("quellen/", pages.sources, name="sources"),
    path("sprache/", language.choose_language, name="set_language"),
    path("gesund", health.health, name="health"),
    path("bereit", health.ready, name="ready"),
    path("metrik", metrics.metrics, name="metrics"),
]
