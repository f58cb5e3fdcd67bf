# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck bench platform: pages over 20,000 statements, and the warm start."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from unittest.mock import patch

import psycopg

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
GAPS = "/luecken/"
SEARCH = "/suche/?q={}"
QUESTIONS = ("Wohnungsbau", "Klimaneutralität", "Radwge")  # the last one with a typing mistake


def main(arguments: list[str]) -> int:
    """Measure and print; 1 if a target is missed."""
    parser = argparse.ArgumentParser(prog="sechseck bench platform")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    figures = [*warm_start(REGION), *_pages()]
    return show(figures, as_json=options.json)


def _pages() -> list[Figure]:
    """Measure the pages in this process, first over the example region, then over 20,000."""
    with _scratch_region() as url:
        figures = [_floor(), _list("Liste mit 50 Zeilen")]
        report(f"Vervielfache die Aussagen auf {STATEMENTS} …")
        with psycopg.connect(url) as connection:
            count = multiply(connection, STATEMENTS)
        figures.append(_list(f"Liste mit 50 Zeilen bei {count}"))
        figures += _timed(count)
    return figures


@contextmanager
def _scratch_region() -> Iterator[str]:
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
    figures = [
        Figure(f"Vorschläge einer Aussage bei {count}", wall_ms(_get(_busiest()), 20), "ms", 50),
        Figure(f"Lückenbericht bei {count}", wall_ms(_get(GAPS), 10), "ms", 300),
    ]
    for words in QUESTIONS:
        value = wall_ms(_get(SEARCH.format(words)), 10)
        figures.append(Figure(f"Suche „{words}“ bei {count}", value, "ms", 100))
    return figures


def _floor() -> Figure:
    return Figure("Boden: Seite ohne Inhalt", cpu_ms(_get("/gesund"), 200), "ms CPU")


def _list(name: str) -> Figure:
    return Figure(name, cpu_ms(_get(LIST), 100), "ms CPU", 3.0)


def _busiest() -> str:
    """Return the page of the statement with the most suggestions."""
    from django.db.models import Count

    from sechseck.thread.models import Statement

    busiest = Statement.objects.annotate(found=Count("links_out")).order_by("-found", "pk")
    return f"/aussage/{busiest.values_list('ref', flat=True)[0]}/"


def _get(path: str) -> Callable[[], object]:
    """Return a call of the page that fails loudly when the page does."""
    from django.test import Client

    client = Client(SERVER_NAME="localhost")
    if client.get(path).status_code != HTTPStatus.OK:
        raise SetupFailed(f"Die Seite {path} antwortet nicht; so lässt sich nichts messen.")
    return partial(client.get, path)
