# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The state of the hexagon: what is said, what is linked, what is missing per theme."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser

from sechseck.kernel.kept import kept
from sechseck.kernel.models import User
from sechseck.kernel.replay import steady_cursor
from sechseck.thread.models import Theme
from sechseck.thread.queries.seen import (
    NODE_IS_SEEN,
    SEEN_LINKS,
    STATEMENT_IS_SEEN,
    seen_themes,
    written_for,
)

NOTHING = (0,) * 6
# Every statement is looked at once: what it says, whether it is linked, what it misses. The
# row without a theme counts those that touch no theme which the viewer may see.
COUNTS = (
    """
WITH links AS MATERIALIZED (
  SELECT l.source_id, l.target_id FROM {links} l WHERE l.state = 'confirmed'),
linked AS MATERIALIZED (SELECT source_id AS id FROM links UNION SELECT target_id FROM links),
said AS MATERIALIZED (
  SELECT s.id, s.kind, k.id IS NOT NULL AS is_linked,
    k.id IS NULL OR cardinality(s.open_ends) > 0 AS is_missing
  FROM thread_statement s LEFT JOIN linked k ON k.id = s.id
  WHERE s.kind IN ('finding', 'goal', 'measure') AND {statement_is_seen}),
themed AS (
  SELECT st.theme_id, st.statement_id FROM thread_statementtheme st
  UNION ALL SELECT NULL::bigint, said.id FROM said WHERE said.id NOT IN (
    SELECT st.statement_id FROM thread_statementtheme st JOIN thread_theme t ON t.id = st.theme_id
    WHERE t.kind = 'theme' AND {theme_is_seen}))
SELECT themed.theme_id, count(*),
  count(*) FILTER (WHERE is_linked), count(*) FILTER (WHERE is_missing),
  count(*) FILTER (WHERE kind = 'finding'), count(*) FILTER (WHERE kind = 'goal'),
  count(*) FILTER (WHERE kind = 'measure')
FROM themed JOIN said ON said.id = themed.statement_id GROUP BY themed.theme_id
""".replace("{links}", SEEN_LINKS)
    .replace("{statement_is_seen}", STATEMENT_IS_SEEN.replace("{row}", "s"))
    .replace("{theme_is_seen}", NODE_IS_SEEN.replace("{row}", "t"))
)


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


def figure_state(
    viewer: User | AnonymousUser, themes: Iterable[Theme] | None = None
) -> FigureState:
    """Return the state of all themes; two queries, one where the themes are there already."""
    counts = kept("theme-counts", viewer, lambda: _counts(viewer))
    found: dict[str, list[ThemeState]] = {kind: [] for kind in Theme.Kind.values}
    for theme in seen_themes(viewer).order_by("order") if themes is None else themes:
        is_bucket = theme.kind == Theme.Kind.CROSS_CUTTING
        number = None if is_bucket else theme.pk
        found[theme.kind].append(_state(theme, counts.get(number, NOTHING)))
    return FigureState(
        themes=found[Theme.Kind.THEME],
        foundation=found[Theme.Kind.FOUNDATION],
        bucket=next(iter(found[Theme.Kind.CROSS_CUTTING]), None),
    )


def _counts(viewer: User | AnonymousUser) -> dict[int | None, tuple[int, ...]]:
    """Return the figures of each theme by its number; those of the bucket by none."""
    with steady_cursor() as cursor:
        cursor.execute(written_for(viewer, COUNTS))
        return {theme: tuple(counts) for theme, *counts in cursor.fetchall()}


def _state(theme: Theme, counts: tuple[int, ...]) -> ThemeState:
    said, linked, missing, findings, goals, measures = counts
    return ThemeState(
        slug=theme.slug,
        title=theme.label,
        kind=theme.kind,
        url=f"/thema/{theme.slug}/",
        said=said,
        linked=linked,
        missing=missing,
        findings=findings,
        goals=goals,
        measures=measures,
    )
