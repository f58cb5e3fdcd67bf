# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a statement could become: words for the form, taken from the text alone."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Case, OuterRef, QuerySet, Subquery, When

from sechseck.kernel.permissions import Actor as Viewer
from sechseck.kernel.queries.nodes import seen_by
from sechseck.people.models import Actor
from sechseck.strategy.models import Goal, Horizon, Measure
from sechseck.thread.models import (
    Document,
    Mention,
    Statement,
    StatementFact,
    StatementTheme,
    Theme,
)
from sechseck.thread.queries.seen import seen_statement

LONGEST_TITLE = 200
LONGEST_OFFICIAL = 300
NEAR_YEARS, MIDDLE_YEARS = 3, 8
BEGINS = ("beginn", "start")
KINDS: dict[str, type[Goal] | type[Measure]] = {
    Statement.Kind.GOAL: Goal,
    Statement.Kind.MEASURE: Measure,
}


def takeable(viewer: Viewer) -> QuerySet[Statement]:
    """Return the goals and measures that texts name and the viewer may see."""
    rows = Statement.objects.filter(seen_statement(viewer), kind__in=KINDS)
    return rows.select_related("document", "anchor")


def with_guesses(rows: QuerySet[Statement], viewer: Viewer) -> QuerySet[Statement]:
    """Let statements bring the theme and the unit that a form begins with, in their question."""
    themes = _themes(StatementTheme.objects.filter(statement=OuterRef("pk")), viewer)
    units = _units(Mention.objects.filter(statement=OuterRef("pk")), viewer)
    return rows.annotate(
        theme_guess=Subquery(themes.values("theme")[:1]),
        unit_guess=Subquery(units.values("pk")[:1]),
    )


def not_yet_taken(rows: QuerySet[Statement]) -> QuerySet[Statement]:
    """Return those from which nothing was made yet."""
    goals = Goal.objects.filter(statement__isnull=False).order_by()
    measures = Measure.objects.filter(statement__isnull=False).order_by()
    rows = rows.exclude(pk__in=goals.values("statement"))
    return rows.exclude(pk__in=measures.values("statement")).filter(also_became__isnull=True)


def short_title(text: str) -> str:
    """Return the first words of a statement; an editor finds better ones."""
    words = " ".join(text.split()).rstrip(".")
    if len(words) <= LONGEST_TITLE:
        return words
    return f"{words[: LONGEST_TITLE - 1].rsplit(' ', 1)[0]}…"


def goal_words(statement: Statement, viewer: Viewer, today: date) -> dict[str, Any]:
    """Return what the form of a goal begins with; asks once after `with_guesses`, else thrice."""
    facts = list(statement.facts.all())
    _begins, ends = _days(facts)
    return {
        "title": short_title(statement.text),
        "text": statement.text,
        "theme": _theme(statement, viewer),
        "unit": _unit(statement, viewer),
        "target_day": ends,
        "horizon": _horizon(ends, today),
    }


def measure_words(statement: Statement, viewer: Viewer) -> dict[str, Any]:
    """Return what the form of a measure begins with, money too; asks as `goal_words` does."""
    facts = list(statement.facts.all())
    begins, ends = _days(facts)
    amount = _amount(facts)
    year = (ends or begins or date.min).year if amount is not None else 0
    return {
        "title": short_title(statement.text),
        "official_title": statement.text if _is_adopted(statement) else "",
        "description": statement.text,
        "theme": _theme(statement, viewer),
        "unit": _unit(statement, viewer),
        "starts": begins,
        "ends": ends,
        "amount": amount,
        "year": year if year > 1 else None,
    }


def _is_adopted(statement: Statement) -> bool:
    """Say whether these words were adopted, and are short enough for a title."""
    standing = statement.document.standing
    return standing == Document.Standing.ADOPTED and len(statement.text) <= LONGEST_OFFICIAL


def _theme(statement: Statement, viewer: Viewer) -> Theme | int | None:
    if hasattr(statement, "theme_guess"):
        guess: int | None = statement.theme_guess
        return guess
    best = _themes(statement.themes.all(), viewer).select_related("theme").first()
    return best.theme if best else None


def _themes(rows: QuerySet[StatementTheme], viewer: Viewer) -> QuerySet[StatementTheme]:
    """Return themes, the best first; what is no corner of the figure comes last."""
    is_other = Case(When(theme__kind=Theme.Kind.THEME, then=0), default=1)
    seen = rows.filter(seen_by(viewer, "theme__node__"))
    return seen.order_by(is_other, "theme__kind", "-score", "pk")


def _unit(statement: Statement, viewer: Viewer) -> Actor | int | None:
    if hasattr(statement, "unit_guess"):
        guess: int | None = statement.unit_guess
        return guess
    return _units(statement.mentions.all(), viewer).first()


def _units(named: QuerySet[Mention], viewer: Viewer) -> QuerySet[Actor]:
    nodes = named.order_by().values("node")
    return Actor.objects.filter(seen_by(viewer), node__in=nodes).order_by("pk")


def _days(facts: Iterable[StatementFact]) -> tuple[date | None, date | None]:
    """Return the first and the last day a text names; a year ends with its last day."""
    begins: list[date] = []
    ends: list[date] = []
    for one in facts:
        if one.type == "period":
            first, slash, last = str(one.value).partition("/")
            begins += [day for day in [_day(first, is_end=False)] if slash and day]
            ends += [day for day in [_day(last, is_end=True)] if slash and day]
        elif one.type == "date":
            is_end = not (one.bound == "min" or one.attribute.startswith(BEGINS))
            day = _day(str(one.value), is_end=is_end)
            (ends if is_end else begins).extend([day] if day else [])
    first_day, last_day = min(begins, default=None), max(ends, default=None)
    if first_day and last_day and first_day > last_day:
        first_day = None
    return first_day, last_day


def _day(iso: str, *, is_end: bool) -> date | None:
    parts = iso.split("-")
    if not all(part.isdigit() for part in parts) or not 1 <= len(parts) <= 3:
        return None
    year, month = int(parts[0]), int(parts[1]) if len(parts) > 1 else (12 if is_end else 1)
    try:
        last = monthrange(year, month)[1]
        return date(year, month, int(parts[2]) if len(parts) > 2 else (last if is_end else 1))
    except ValueError:
        return None


def _amount(facts: Iterable[StatementFact]) -> Decimal | None:
    """Return the one amount a text names; of several nobody knows which is meant."""
    found = {Decimal(str(one.value)) for one in facts if one.type == "money" and one.unit == "EUR"}
    return found.pop().quantize(Decimal("0.01")) if len(found) == 1 else None


def _horizon(day: date | None, today: date) -> str:
    if day is None:
        return Horizon.MID
    years = (day - today).days / 365
    if years <= NEAR_YEARS:
        return Horizon.SHORT
    return Horizon.MID if years <= MIDDLE_YEARS else Horizon.LONG
