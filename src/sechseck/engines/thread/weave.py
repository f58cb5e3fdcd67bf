# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Weave the thread through statements that are already labelled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from sechseck.engines.contradictions.find import find_contradictions
from sechseck.engines.impulses.find import find_impulses
from sechseck.engines.impulses.impulse import Impulse
from sechseck.engines.knowledge import Knowledge
from sechseck.engines.linking.embedder import Embedder
from sechseck.engines.linking.link import Contradiction, SuggestedLink
from sechseck.engines.linking.profile import home_terms
from sechseck.engines.linking.suggest import suggest_links
from sechseck.engines.statement import ReadStatement


@dataclass(frozen=True, slots=True)
class Woven:
    """What belongs together, what contradicts, and what could come of it."""

    links: tuple[SuggestedLink, ...]
    contradictions: tuple[Contradiction, ...]
    impulses: tuple[Impulse, ...]


def weave(
    statements: Sequence[ReadStatement],
    knowledge: Knowledge,
    *,
    embedder: Embedder | None = None,
    candidates: int = 20,
) -> Woven:
    """Return links, contradictions and impulses of labelled statements.

    Parameters
    ----------
    statements
        Labelled statements with unique ids, in any order.
    knowledge
        Themes, lexicon and register of the region.
    embedder
        Changes the suggested links, nothing else.
    candidates
        How many candidates each statement gets.

    Returns
    -------
    Woven
        The same whatever the order of the statements.
    """
    places = [one.name for one in knowledge.register if one.kind == "place"]
    home = home_terms((one.passage.text for one in statements), places)
    contradictions = find_contradictions(statements)
    links = suggest_links(
        statements,
        titles={theme.slug: theme.title for theme in knowledge.themes},
        home=home,
        contradicting=_pairs(statements, contradictions, candidates),
        embedder=embedder,
        candidates=candidates,
    )
    impulses = find_impulses(statements, links, knowledge.themes, home=home)
    return Woven(links, contradictions, impulses)


def _pairs(
    statements: Sequence[ReadStatement], contradictions: Sequence[Contradiction], most: int
) -> set[frozenset[str]]:
    """Return what is linked as contradicting: statements of two documents.

    Where a thing has very many values, each statement is linked with the first of the others;
    the contradiction itself names them all.
    """
    documents = {one.id: one.document.name for one in statements}
    pairs = set()
    for one in contradictions:
        for ours in one.statements:
            others = (them for them in one.statements if documents[them] != documents[ours])
            pairs |= {frozenset((ours, them)) for them in islice(others, most)}
    return pairs
