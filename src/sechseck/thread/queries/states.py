# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The state of the hexagon: what is said, what is linked, what is missing per theme."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, Q, QuerySet

from sechseck.kernel.models import User
from sechseck.kernel.queries.nodes import seen_by
from sechseck.thread.models import Statement, StatementLink, StatementTheme, Theme
from sechseck.thread.queries.seen import seen_links, seen_statement, seen_themes

CARRYING = ("finding", "goal", "measure")


@dataclass(frozen=True, slots=True)
class ThemeState:
    """One theme with its figures.

    ``said`` counts findings, goals and measures; ``linked`` those of them with a confirmed
    link; ``missing`` those without one, and those that leave open when, who or how much.
    """

    slug: str
    title: str
    kind: str
    url: str
    said: int
    linked: int
    missing: int
    findings: int
    goals: int
    measures: int


@dataclass(frozen=True, slots=True)
class FigureState:
    """The whole figure: themes on their foundation, with the bucket for the rest."""

    themes: list[ThemeState]
    foundation: list[ThemeState]
    bucket: ThemeState | None

    def state_of(self, slug: str) -> ThemeState | None:
        """Return the state of one theme, whatever its kind."""
        everything = [*self.themes, *self.foundation, *([self.bucket] if self.bucket else [])]
        return next((state for state in everything if state.slug == slug), None)


def figure_state(viewer: User | AnonymousUser) -> FigureState:
    """Return the state of all themes; four queries."""
    counts = _counts(viewer)
    states = {
        kind: [_state(theme, counts.get(theme.pk, {})) for theme in _themes(viewer, kind)]
        for kind in (Theme.Kind.THEME, Theme.Kind.FOUNDATION)
    }
    bucket = _themes(viewer, Theme.Kind.CROSS_CUTTING).first()
    return FigureState(
        themes=states[Theme.Kind.THEME],
        foundation=states[Theme.Kind.FOUNDATION],
        bucket=_state(bucket, _unthemed_counts(viewer)) if bucket else None,
    )


def _themes(viewer: User | AnonymousUser, kind: str) -> QuerySet[Theme]:
    return seen_themes(viewer).filter(kind=kind).order_by("order")


def _counts(viewer: User | AnonymousUser) -> dict[int, dict[str, int]]:
    rows = (
        StatementTheme.objects.filter(seen_statement(viewer, "statement__"))
        .filter(statement__kind__in=CARRYING)
        .order_by()
        .values("theme")
        .annotate(
            said=Count("id"),
            linked=Count("id", filter=Q(statement__in=_linked_query(viewer))),
            missing=Count("id", filter=_is_incomplete(viewer, "statement__")),
            findings=Count("id", filter=Q(statement__kind="finding")),
            goals=Count("id", filter=Q(statement__kind="goal")),
            measures=Count("id", filter=Q(statement__kind="measure")),
        )
    )
    return {row.pop("theme"): row for row in rows}


def _linked_query(viewer: User | AnonymousUser) -> Any:
    confirmed = seen_links(viewer).filter(state=StatementLink.State.CONFIRMED).order_by()
    return confirmed.values("source").union(confirmed.values("target"))


def _is_incomplete(viewer: User | AnonymousUser, path: str) -> Q:
    """Return the condition that the statement at ``path`` is unlinked or leaves something open."""
    unlinked = ~Q(**{f"{path}pk__in": _linked_query(viewer)})
    return unlinked | Q(**{f"{path}open_ends__len__gt": 0})


def _unthemed_counts(viewer: User | AnonymousUser) -> dict[str, int]:
    themed = StatementTheme.objects.filter(
        seen_by(viewer, "theme__node__"), theme__kind=Theme.Kind.THEME
    ).values("statement")
    return (
        Statement.objects.filter(seen_statement(viewer), kind__in=CARRYING)
        .exclude(pk__in=themed)
        .aggregate(
            said=Count("id"),
            linked=Count("id", filter=Q(pk__in=_linked_query(viewer))),
            missing=Count("id", filter=_is_incomplete(viewer, "")),
            findings=Count("id", filter=Q(kind="finding")),
            goals=Count("id", filter=Q(kind="goal")),
            measures=Count("id", filter=Q(kind="measure")),
        )
    )


def _state(theme: Theme, counts: dict[str, int]) -> ThemeState:
    return ThemeState(
        slug=theme.slug,
        title=theme.label,
        kind=theme.kind,
        url=f"/thema/{theme.slug}/",
        said=counts.get("said", 0),
        linked=counts.get("linked", 0),
        missing=counts.get("missing", 0),
        findings=counts.get("findings", 0),
        goals=counts.get("goals", 0),
        measures=counts.get("measures", 0),
    )
