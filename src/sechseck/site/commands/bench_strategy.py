# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck bench strategy: 10,000 measures computed, listed, drawn; a report that stays."""

from __future__ import annotations

import importlib
import random
import sys
import time
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import partial
from http import HTTPStatus
from typing import Any

from sechseck.engines.status import status_of
from sechseck.site.commands.arguments import Arguments
from sechseck.site.commands.bench_platform import scratch_region
from sechseck.site.commands.measuring import Figure, cpu_ms, show, wall_ms
from sechseck.site.setup.failures import SetupFailed
from sechseck.site.setup.folders import CHECKOUT
from sechseck.site.setup.progress import report

MEASURES, INDICATORS, EDITS = 10_000, 5, 1_000
DAY = date(2026, 11, 22)
PAGES = (
    ("Liste der Maßnahmen", "/massnahmen/", 300.0),
    ("Liste, nach Geld sortiert", "/massnahmen/?sortierung=geplant&status=late", 300.0),
    ("Liste, letzte Seite", "/massnahmen/?seite=200", 300.0),
    ("Lage der Region", "/lage/", 500.0),
    ("Zeitplan", "/zeitplan/", 1000.0),
    ("Zeitplan, letzte Seite", "/zeitplan/?seite=9999", 1000.0),
)


def main(arguments: list[str]) -> int:
    """Measure and print; 1 if a target is missed."""
    parser = Arguments(
        prog="sechseck bench strategy",
        description="Misst Status, Liste, Zeitplan und Bericht bei 10.000 Maßnahmen.",
    )
    parser.add_argument("--json", action="store_true", help="als JSON ausgeben")
    options = parser.parse_args(arguments)
    figures = [_status()]
    with scratch_region():
        figures += _in_the_database()
    return show(figures, as_json=options.json)


def _status() -> Figure:
    """Measure the pure function over measures made from a seed."""
    if str(CHECKOUT) not in sys.path:
        sys.path.insert(0, str(CHECKOUT))
    measures = importlib.import_module("benchmarks.strategy_made").made(MEASURES, INDICATORS)
    milliseconds = cpu_ms(lambda: [status_of(one, DAY) for one in measures], 5)
    title = f"Status von {MEASURES} × {INDICATORS} Kennzahlen"
    return Figure(title, milliseconds / 1000, "s CPU", 1.0)


def _in_the_database() -> list[Figure]:
    from django.utils.timezone import localdate

    from sechseck.kernel.actions.accounts import enlist_program
    from sechseck.kernel.models import User
    from sechseck.site.commands.stock_measures import make_measures
    from sechseck.strategy.actions.monitoring_today import refresh_statuses

    report(f"Lege {MEASURES} Maßnahmen an …")
    anna = User.objects.create_user("bench-anna", role=User.Role.OFFICE)
    plan = make_measures(MEASURES, by=anna)
    _analyse()
    by, day = enlist_program("status"), localdate()
    began, cpu = time.perf_counter(), time.process_time()
    refresh_statuses(day, by=by)
    figures = [
        Figure("Alle Status eines neuen Tages", time.perf_counter() - began, "s", 10.0),
        Figure("davon in diesem Prozess", time.process_time() - cpu, "s CPU"),
    ]
    figures += [Figure(name, wall_ms(_get(path), 10), "ms", most) for name, path, most in PAGES]
    return [*figures, *_frozen(plan, anna)]


def _analyse() -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def _frozen(plan: Any, by: Any) -> list[Figure]:
    """Publish a report, edit a thousand times, and count the bytes that differ."""
    from sechseck.strategy.actions.reports import publish_report
    from sechseck.strategy.queries.reports_frozen import Asked

    asked = Asked("Bench", date(2026, 7, 1), date(2026, 9, 30), date(2026, 10, 1))
    made = publish_report(plan, asked, by=by)
    files = [f"/bericht/{made.pk}.{ending}" for ending in ("html", "json", "pdf")]
    before = [_content(path) for path in files]
    report(f"Ändere {EDITS}-mal, was der Bericht druckt …")
    _edit(plan)
    after = [_content(path) for path in files]
    changed = sum(one != other for one, other in zip(before, after, strict=True))
    took = wall_ms(lambda: _content(files[0]), 5)
    return [
        Figure(f"Dateien eines Berichts, anders nach {EDITS} Änderungen", changed, "von 3", 0.0),
        Figure("Bericht über 500 Maßnahmen als HTML", took, "ms", 1000.0),
    ]


def _edit(plan: Any) -> None:
    """Change names, days, amounts and milestones of measures in the report."""
    from sechseck.strategy.models import BudgetPosition, Measure, Milestone

    dice, numbers = random.Random(3), list(plan.measures.values_list("pk", flat=True))
    for count in range(EDITS):
        measure = Measure.objects.filter(pk=dice.choice(numbers))
        steps = Milestone.objects.filter(measure__in=measure)
        money = BudgetPosition.objects.filter(measure__in=measure)
        edits: list[Callable[[], object]] = [
            partial(measure.update, title=f"Neu {count}"),
            partial(measure.update, ends=None),
            partial(steps.update, state="dropped", done_on=None),
            partial(money.update, amount=Decimal(count)),
        ]
        dice.choice(edits)()


def _content(path: str) -> bytes:
    from django.test import Client

    answer = Client(SERVER_NAME="localhost").get(path)
    if answer.status_code != HTTPStatus.OK:
        raise SetupFailed(f"Die Seite {path} antwortet nicht; so lässt sich nichts messen.")
    return bytes(answer.content)


def _get(path: str) -> Callable[[], object]:
    """Return a call of a page of which nothing is kept."""
    from sechseck.kernel.kept import forget_kept

    def ask() -> None:
        forget_kept()
        _content(path)

    return ask
