# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Suggest links between the statements of different documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import chain

from sechseck.engines.labels.label import StatementKind
from sechseck.engines.linking.embedder import Embedder
from sechseck.engines.linking.fusion import band
from sechseck.engines.linking.index import LinkIndex
from sechseck.engines.linking.link import Band, LinkType, SuggestedLink
from sechseck.engines.linking.profile import Profile, profile
from sechseck.engines.linking.reasons import reasons
from sechseck.engines.linking.rules import is_same, link_type
from sechseck.engines.phrases import phrase
from sechseck.engines.statement import ReadStatement

SAME_SCORE = 0.99
DIGITS = 4
DOUBTFUL = {StatementKind.OTHER}  # questions, mottos: they state nothing to link to
DOUBT = 2.0
Pair = frozenset[str]


def suggest_links(
    statements: Sequence[ReadStatement],
    *,
    titles: Mapping[str, str],
    home: frozenset[str] = frozenset(),
    contradicting: Collection[Pair] = (),
    embedder: Embedder | None = None,
    candidates: int = 20,
) -> tuple[SuggestedLink, ...]:
    """Return the best candidates of every statement in other documents.

    Parameters
    ----------
    statements
        All statements that were read.
    titles
        Theme slug to German title.
    home
        Terms of the region's own name (see ``home_terms``).
    contradicting
        Pairs of statement ids that contradict each other.
    embedder
        One more way to compare, or none.
    candidates
        How many candidates each statement gets at least (fewer if there are fewer).

    Returns
    -------
    tuple of SuggestedLink
        Every pair once, best first; the same whatever the order of the statements.
    """
    profiles = {one.id: profile(one, titles, home) for one in statements}
    index = build_index(statements, profiles, home=home, embedder=embedder)
    named = ((*one.terms, *one.concepts) for one in profiles.values())
    frequency = Counter(chain.from_iterable(named))
    pairs = {
        frozenset((one, other)): value
        for one, closest in index.all_candidates(candidates)
        for other, value in closest
    }
    pairs |= {pair: 1.0 for pair in contradicting if _across(pair, profiles)}
    links = [
        _link(profiles, pair, value, frequency, pair in contradicting)
        for pair, value in pairs.items()
    ]
    return tuple(sorted(links, key=lambda link: (-link.score, link.source, link.target)))


def build_index(
    statements: Sequence[ReadStatement],
    profiles: Mapping[str, Profile],
    *,
    home: frozenset[str] = frozenset(),
    embedder: Embedder | None = None,
) -> LinkIndex:
    """Return the index of statements with their themes, names and values as marks."""
    texts = {one.id: one.passage.text for one in statements}
    return LinkIndex.build(
        texts,
        groups={one.id: one.document.name for one in statements},
        marks={one.id: tuple(profiles[one.id].marks) for one in statements},
        doubts={one: DOUBT for one, known in profiles.items() if known.kind in DOUBTFUL},
        home=home,
        embedder=embedder,
    )


def _across(pair: Pair, profiles: Mapping[str, Profile]) -> bool:
    """Tell whether a pair belongs to two documents."""
    return len({profiles[one].document for one in pair}) > 1


def _link(
    profiles: Mapping[str, Profile],
    pair: Pair,
    value: float,
    frequency: Mapping[str, int],
    contradicts: bool,
) -> SuggestedLink:
    """Return the link of one pair with type, direction, band and reasons."""
    first, second = (profiles[one] for one in sorted(pair))
    same = is_same(first, second)
    if same:
        value = max(value, SAME_SCORE)
    how_sure = band(value)
    made, forward = link_type(first, second, how_sure, same=same)
    why = reasons(first, second, frequency)
    if contradicts:
        made, forward, how_sure = LinkType.CONTRADICTS, True, Band.STRONG
        why = (phrase("verschiedene Angaben zur selben Sache"), *why)
    elif made is LinkType.SAME_AS:
        why = (phrase("fast gleicher Wortlaut"), *why)
    source, target = (first, second) if forward else (second, first)
    return SuggestedLink(source.id, target.id, made, round(value, DIGITS), how_sure, why)
