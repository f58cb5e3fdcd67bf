# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Find pairs of themes that share goals, target groups or places but have no common measure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from sechseck.engines.facts.fact import FactType
from sechseck.engines.german.terms import terms
from sechseck.engines.impulses.groups import TARGET_GROUPS
from sechseck.engines.impulses.impulse import Impulse
from sechseck.engines.knowledge import Theme, ThemeKind
from sechseck.engines.labels.label import StatementKind
from sechseck.engines.linking.concepts.lexicon import concepts_of
from sechseck.engines.linking.link import Band, SuggestedLink
from sechseck.engines.phrases import phrase
from sechseck.engines.statement import ReadStatement

MOST = 6
MOST_SHOWN = 4
MOST_STATEMENTS = 3  # for each side of a shared thing
FEWEST_SHARED = 2
NARROW = 3  # statements that name more themes are lists, not about any of them
LINKED_GOALS = phrase("verknüpfte Ziele")

Shared = dict[str, dict[str, list[str]]]  # shared thing -> theme -> statement ids


def find_impulses(
    statements: Sequence[ReadStatement],
    links: Sequence[SuggestedLink],
    themes: Sequence[Theme],
    *,
    home: frozenset[str] = frozenset(),
) -> tuple[Impulse, ...]:
    """Return the best impulses, best first.

    Parameters
    ----------
    statements
        Labelled statements.
    links
        Links between them; strong ones between goals count as shared goals.
    themes
        The region's themes.
    home
        Places that every document names and that therefore tie nothing together.

    Returns
    -------
    tuple of Impulse
        At most six, one for each pair of themes.
    """
    titles = {one.slug: one.title for one in themes if one.kind is ThemeKind.THEME}
    narrow = sorted(
        (one for one in statements if 0 < len(one.labels.themes) <= NARROW),
        key=lambda one: one.id,
    )
    common = {
        pair
        for one in narrow
        if one.labels.kind is StatementKind.MEASURE
        for pair in combinations(sorted(hit.theme for hit in one.labels.themes), 2)
    }
    shared = _shared_by_theme(narrow, home)
    goals = _linked_goals(narrow, links)
    found = [
        impulse
        for pair in combinations(sorted(titles), 2)
        if pair not in common
        and (impulse := _impulse(pair, shared, goals.get(pair, ()), titles)) is not None
    ]
    return tuple(sorted(found, key=lambda one: (-one.score, one.themes))[:MOST])


def _shared_by_theme(statements: Sequence[ReadStatement], home: frozenset[str]) -> Shared:
    """Return which themes speak of which target group or place, with the statements."""
    shared: Shared = defaultdict(lambda: defaultdict(list))
    for one in statements:
        for thing in sorted(_things(one, home)):
            for hit in one.labels.themes:
                shared[thing][hit.theme].append(one.id)
    return shared


def _things(statement: ReadStatement, home: frozenset[str]) -> set[str]:
    """Return the target groups and places of one statement."""
    carried = {concept for term in terms(statement.passage.text) for concept in concepts_of(term)}
    groups = {shown for concept, shown in TARGET_GROUPS.items() if concept in carried}
    places = {str(fact.value) for fact in statement.labels.facts if fact.type is FactType.PLACE}
    return groups | {place for place in places if not home & set(terms(place))}


def _linked_goals(
    statements: Sequence[ReadStatement], links: Sequence[SuggestedLink]
) -> Mapping[tuple[str, ...], tuple[str, ...]]:
    """Return for each pair of themes the goals of one that are linked to goals of the other."""
    goals = {one.id: one for one in statements if one.labels.kind is StatementKind.GOAL}
    found: defaultdict[tuple[str, ...], dict[str, None]] = defaultdict(dict)
    for link in links:
        if link.band is Band.STRONG and link.source in goals and link.target in goals:
            for ours in goals[link.source].labels.themes:
                for theirs in goals[link.target].labels.themes:
                    pair = tuple(sorted((ours.theme, theirs.theme)))
                    found[pair] |= {link.source: None, link.target: None}
    return {pair: tuple(ends) for pair, ends in found.items()}


def _impulse(
    pair: tuple[str, str], shared: Shared, goals: Sequence[str], titles: Mapping[str, str]
) -> Impulse | None:
    """Return the impulse of one pair of themes, or nothing if they share too little."""
    weights: dict[str, float] = {}
    spoken: dict[str, None] = {}
    for thing, sides in shared.items():
        ours, theirs = (sides.get(theme, []) for theme in pair)
        both = set(ours) & set(theirs)
        own = (
            [one for one in ours if one not in both],
            [one for one in theirs if one not in both],
        )
        if all(own):
            weights[thing] = min(len(own[0]), len(own[1])) ** 0.5 / len(sides)
            spoken |= dict.fromkeys(own[0][:MOST_STATEMENTS] + own[1][:MOST_STATEMENTS])
    if goals:
        weights[LINKED_GOALS] = 2.0
        spoken |= dict.fromkeys(goals[: 2 * MOST_STATEMENTS])
    if len(weights) < FEWEST_SHARED and not goals:
        return None
    things = tuple(sorted(weights, key=lambda thing: (-weights[thing], thing)))[:MOST_SHOWN]
    first, second = titles[pair[0]], titles[pair[1]]
    return Impulse(
        themes=pair,
        title=f"{first} und {second}: {', '.join(things)}",
        shared=things,
        statements=tuple(spoken),
        score=round(sum(weights.values()), 4),
        explanation=(
            f"„{first}“ und „{second}“ haben gemeinsam: {', '.join(things)}; "
            "eine gemeinsame Maßnahme fehlt."
        ),
    )
