# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The thread through the statements of the database, woven once for each level of visibility.

What is public is woven from what is public alone, or a score would tell of a hidden text how
rare it makes a word. What is hidden is woven together with the public, and of that only what
touches a hidden statement is kept (docs/adr/0010).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from sechseck.engines.impulses.impulse import Impulse
from sechseck.engines.linking.link import Contradiction, SuggestedLink
from sechseck.engines.statement import ReadStatement
from sechseck.engines.thread.weave import Woven, weave
from sechseck.kernel.models import Node
from sechseck.kernel.progress import UNHEARD, Progress
from sechseck.thread.models import Statement
from sechseck.thread.queries.decided import decided_contradictions
from sechseck.thread.queries.engine_statements import engine_statements
from sechseck.thread.queries.themes import knowledge

Level = frozenset[str]
PUBLIC: Level = frozenset()
PUBLIC_THREAD = _("Zusammenhänge werden gesucht: was alle sehen")
HIDDEN_THREAD = _("Zusammenhänge werden gesucht: was nicht alle sehen")


@dataclass(frozen=True, slots=True)
class WovenThread:
    """Everything that is to be shown; each viewer sees what all of its ends let them see."""

    links: list[SuggestedLink]
    contradictions: list[Contradiction]
    impulses: dict[str, Impulse]  # by a key that no other has


def woven_thread(progress: Progress = UNHEARD, *, then: int = 0) -> WovenThread:
    """Return links, contradictions and impulses of all that is still said."""
    levels = statement_levels()
    statements: defaultdict[Level, list[ReadStatement]] = defaultdict(list)
    for one in engine_statements(Statement.objects.filter(is_gone=False)):
        statements[levels[one.id]].append(one)
    hidden = sorted((level for level in statements if level), key=sorted)
    progress.expect(1 + len(hidden) + then)
    progress.step(PUBLIC_THREAD)
    known = knowledge()
    public = weave(statements[PUBLIC], known)
    decided = decided_contradictions(public.contradictions)
    thread = WovenThread(
        links=list(public.links),
        contradictions=[*public.contradictions, *_among(decided, levels)],
        impulses={"-".join(one.themes): one for one in public.impulses},
    )
    for level in hidden:
        progress.step(HIDDEN_THREAD)
        woven = weave([*statements[PUBLIC], *statements[level]], known)
        _add(thread, woven, {one.id for one in statements[level]}, "-".join(sorted(level)))
    shown = {one.statements for one in thread.contradictions}
    decided = decided_contradictions(thread.contradictions)
    thread.contradictions.extend(one for one in decided if one.statements not in shown)
    return thread


def statement_levels() -> dict[str, Level]:
    """Return for each statement what hides it: its own level and its document's, if not public."""
    rows = Statement.objects.filter(is_gone=False).values_list(
        "ref", "node__visibility", "document__node__visibility"
    )
    return {
        ref: frozenset(both) - {Node.Visibility.PUBLIC.value} for ref, *both in rows.order_by()
    }


def _add(thread: WovenThread, woven: Woven, hidden: set[str], name: str) -> None:
    """Add what touches a hidden statement; an impulse that the public has stays the public's."""
    thread.links.extend(one for one in woven.links if {one.source, one.target} & hidden)
    thread.contradictions.extend(
        one for one in woven.contradictions if hidden.intersection(one.statements)
    )
    for one in woven.impulses:
        key = "-".join(one.themes)
        if key not in thread.impulses and hidden.intersection(one.statements):
            thread.impulses[f"{key}-{name}"] = one


def _among(found: Iterable[Contradiction], levels: dict[str, Level]) -> list[Contradiction]:
    """Return those whose statements are all public."""
    return [one for one in found if all(levels[ref] == PUBLIC for ref in one.statements)]
