# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck bench platform: pages over 20,000 statements, and the warm start."""

from __future__ import annotations

import argparse
import os
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http import HTTPStatus
from unittest.mock import patch

import psycopg
from django.db.models import Count

from sechseck.site.commands.measuring import Figure, cpu_ms, show, wall_ms
from sechseck.site.commands.prepare import prepare
from sechseck.site.commands.stock import multiply
from sechseck.site.commands.warm_start import warm_start
from sechseck.site.launcher.databases import drop_database
from sechseck.site.launcher.instance import instance
from sechseck.site.launcher.serving import ready_database, serving
from sechseck.site.setup.failures import SetupFailed
from sechseck.site.setup.progress import report

REGION = "beispiel"
DATABASE = "sechseck_bench"
STATEMENTS = 20_000
LIST = "/aussagen/"
SEARCH = "/suche/?q={}"
QUESTIONS = {
    "Wohnungsbau": "Wohnungsbau",
    "Klimaneutralität": "Klimaneutralität",
    "Radwge": "Radwge",  # a typing mistake
    "Gemeinde": "Gemeinde",  # a word that stands nearly everywhere
    "zehn Wörter": "Wohnraum Frauen Verkehr Klimaschutz Bildung Pflege Wasser Haushalt Jugend Bus",
}


def main(arguments: list[str]) -> int:
    """Measure and print; 1 if a target is missed."""
    parser = argparse.ArgumentParser(prog="sechseck bench platform")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    figures = [*warm_start(REGION), *_pages()]
    return show(figures, as_json=options.json)


def _pages() -> list[Figure]:
    """Measure the pages in this process, first over the example region, then over 20,000."""
    with scratch_region() as url:
        figures = [_floor(), _list("Liste mit 50 Zeilen"), _answer("Schnittstelle, 50 Zeilen")]
        report(f"Vervielfache die Aussagen auf {STATEMENTS} …")
        with psycopg.connect(url) as connection:
            count = multiply(connection, STATEMENTS)
        figures.append(_list(f"Liste mit 50 Zeilen bei {count}"))
        figures.append(_answer(f"Schnittstelle, 50 Zeilen bei {count}"))
        figures += _timed(count)
    return figures


@contextmanager
def scratch_region() -> Iterator[str]:
    """Prepare the example region in a database of its own and drop it afterwards."""
    with serving(fast=True) as cluster:
        server = cluster.url("postgres")
        drop_database(server, DATABASE)
        url = ready_database(cluster, DATABASE)
        scratch = patch.dict(os.environ, DATABASE_URL=url, SECHSECK_POOL="0")
        with scratch, instance(REGION) as here:
            prepare(here)
            yield url
        from django.db import connections

        connections.close_all()
        drop_database(server, DATABASE)


def _timed(count: int) -> list[Figure]:
    """Measure the pages whose targets are about time that passes."""
    pages = [
        ("Aussage mit den meisten Vorschlägen", _busiest_statement(), 50.0),
        ("Lückenbericht", "/luecken/", 300.0),
        ("Startseite", "/", 300.0),
        ("Thema mit den meisten Aussagen", _busiest_theme(), 200.0),
        ("Letzte Seite der Liste", f"{LIST}?seite={count}", 100.0),
    ]
    pages += [(f"Suche: {name}", SEARCH.format(q), 100.0) for name, q in QUESTIONS.items()]
    return [
        Figure(f"{name} bei {count}", wall_ms(_get(path), 20), "ms", target)
        for name, path, target in pages
    ]


def _floor() -> Figure:
    return Figure("Boden: Seite ohne Inhalt", cpu_ms(_get("/gesund"), 200), "ms CPU")


def _list(name: str) -> Figure:
    return Figure(name, cpu_ms(_get(LIST), 100), "ms CPU", 3.0)


def _answer(name: str) -> Figure:
    return Figure(name, cpu_ms(_get("/api/v1/aussagen"), 100), "ms CPU", 2.5)


def _busiest_statement() -> str:
    """Return the page of the statement with the most suggestions at either end."""
    from sechseck.thread.models import Statement, StatementLink

    links = StatementLink.objects.filter(state=StatementLink.State.SUGGESTED).order_by()
    ends: Counter[int] = Counter()
    for end in ("source", "target"):
        ends.update(dict(links.values_list(end).annotate(number=Count("*"))))
    [(statement, _number)] = ends.most_common(1)
    return f"/aussage/{Statement.objects.get(pk=statement).ref}/"


def _busiest_theme() -> str:
    """Return the page of the theme that most statements touch."""
    from sechseck.thread.models import Theme

    rows = Theme.objects.annotate(number=Count("statements")).order_by("-number", "pk")
    return f"/thema/{rows.values_list('slug', flat=True)[0]}/"


def _get(path: str) -> Callable[[], object]:
    """Return a call of the page that fails loudly when the page does; nothing is kept for it."""
    from django.test import Client

    from sechseck.kernel.kept import forget_kept

    client = Client(SERVER_NAME="localhost")
    if client.get(path).status_code != HTTPStatus.OK:
        raise SetupFailed(f"Die Seite {path} antwortet nicht; so lässt sich nichts messen.")

    def ask() -> None:
        forget_kept()
        client.get(path)

    return ask
