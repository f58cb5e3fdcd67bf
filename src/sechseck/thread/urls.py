# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the red thread."""

from __future__ import annotations

from django.urls import path

from sechseck.thread.views import (
    documents,
    gap_work,
    gaps,
    impulse_work,
    lexicon,
    lexicon_history,
    links,
    publications,
    settlements,
    statements,
    tasks,
    themes,
    uploads,
)

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
    path("widerspruch/<slug:key>/klaeren/", settlements.settle, name="settle"),
    path(
        "widerspruch/<slug:key>/klaerung/<int:number>/",
        settlements.decide,
        name="settlement-decide",
    ),
    path("impuls/<slug:key>/", impulse_work.decide, name="impulse-decide"),
    path("impuls/<slug:key>/aufgabe/", impulse_work.make_task, name="impulse-task"),
    path("aufgaben/", tasks.tasks, name="tasks"),
    path("aufgaben/neu/", tasks.new_task, name="task-new"),
    path("aufgabe/<int:number>/", tasks.task, name="task"),
    path("aufgabe/<int:number>/aendern/", tasks.change, name="task-change"),
    path("aufgabe/<int:number>/beenden/", tasks.finish, name="task-finish"),
    path("luecken/<slug:code>/punkt/<str:name>/", gap_work.item, name="gap-item"),
    path("luecken/<slug:code>/punkt/<str:name>/offen-lassen/", gap_work.waive, name="gap-waive"),
    path(
        "luecken/<slug:code>/punkt/<str:name>/wieder-zaehlen/",
        gap_work.count_again,
        name="gap-count-again",
    ),
    path("lexikon/", lexicon.lexicon, name="lexicon"),
    path("lexikon/thema/<slug:slug>/", lexicon.theme, name="lexicon-theme"),
    path("lexikon/thema/<slug:slug>/vorschau/", lexicon.try_out, name="lexicon-try"),
    path("lexikon/thema/<slug:slug>/eintrag/<int:number>/", lexicon.entry, name="lexicon-entry"),
    path(
        "lexikon/thema/<slug:slug>/eintrag/<int:number>/vorschau/",
        lexicon.try_out,
        name="lexicon-try-entry",
    ),
    path("lexikon/fassung/<int:number>/", lexicon_history.revision, name="lexicon-revision"),
    path(
        "lexikon/unterschied/<int:number>/",
        lexicon_history.difference,
        name="lexicon-difference",
    ),
    path("luecken/", gaps.gaps, name="gaps"),
    path("luecken.csv", gaps.gaps_csv, name="gaps-csv"),
    path("luecken/kommunen-themen.csv", gaps.heat_csv, name="heat-csv"),
    path("luecken/<slug:code>/", gaps.gap, name="gap"),
    path("luecken/<slug:code>.csv", gaps.gap_csv, name="gap-csv"),
]
