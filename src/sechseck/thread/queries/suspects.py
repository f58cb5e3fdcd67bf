# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Confirmed links whose texts changed, and what depends on the changed statements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Count, F, Max, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sechseck.kernel.gap_kinds import Viewer
from sechseck.thread.models import Statement, StatementLink
from sechseck.thread.queries.listing import kind_labels
from sechseck.thread.queries.seen import seen_links, visible_links

State = StatementLink.State
FARTHEST = 6  # steps that a change is followed
Edges = dict[int, list[tuple[int, str]]]


@dataclass(frozen=True, slots=True)
class Step:
    """One group of statements on the way of a change: how many, of which kind."""

    label: str
    urls: tuple[str, ...]


@dataclass(slots=True)
class Affected:
    """A changed statement, its doubtful links, and what else is to be looked at."""

    statement: Statement
    links: list[StatementLink] = field(default_factory=list)
    path: list[Step] = field(default_factory=list)
    before: str = ""


def suspect_links(viewer: Viewer) -> QuerySet[StatementLink]:
    """Return what is in doubt and both of whose ends the viewer may see, even one that is gone."""
    return visible_links(viewer).exclude(suspect="")


def suspect_ends(viewer: Viewer) -> Q:
    """Return the condition for statements at an end of a doubtful link."""
    rows = suspect_links(viewer).order_by()
    return Q(pk__in=rows.values("source")) | Q(pk__in=rows.values("target"))


def affected_by_changes(links: Iterable[StatementLink], viewer: Viewer) -> list[Affected]:
    """Return the doubtful links by the statement that changed, each with its consequences."""
    found: dict[int, Affected] = {}
    for link in links:
        first, *others = changed_ends(link)
        found.setdefault(first.pk, Affected(first)).links.append(link)
        for other in others:  # a link is decided once, what depends on both ends is shown
            found.setdefault(other.pk, Affected(other))
    for number, words in _words_before(found).items():
        found[number].before = words
    edges = _edges(viewer) if found else {}
    reached = {number: _reached(number, edges) for number in found}
    rows = Statement.objects.only("id", "ref", "kind")
    wanted = {one for levels in reached.values() for level in levels for one in level}
    statements = rows.in_bulk(wanted)
    for number, one in found.items():
        one.path.extend(_path([[statements[n] for n in level] for level in reached[number]]))
    return list(found.values())


def _words_before(statements: Iterable[int]) -> dict[int, str]:
    """Return what the version before said in the place of statements that are still there."""
    rows = Statement.objects.filter(pk__in=list(statements), anchor__previous__isnull=False)
    found = rows.exclude(anchor__previous__exact=F("anchor__exact"))
    return dict(found.values_list("pk", "anchor__previous__exact"))


def changed_ends(link: StatementLink) -> list[Statement]:
    """Return the ends whose text is not the one that was agreed on, at least one."""
    pairs = ((link.source, link.source_hash), (link.target, link.target_hash))
    changed = [end for end, agreed in pairs if end.is_gone or end.canonical_hash != agreed]
    if changed:
        return changed
    own = [end for end, _agreed in pairs if end.own_words]  # the original changed, not our words
    return own or [link.source]


def _edges(viewer: Viewer) -> Edges:
    """Return where a change leads: from finding to goal, from goal to measure."""
    edges: Edges = defaultdict(list)
    rows = seen_links(viewer).filter(state=State.CONFIRMED, type__in=["supports", "implements"])
    for source, target, type_ in rows.values_list("source", "target", "type"):
        start, end = (source, target) if type_ == "supports" else (target, source)
        edges[start].append((end, type_))
    return edges


def _reached(start: int, edges: Edges) -> list[list[int]]:
    """Return what depends on a statement, step by step; each statement once."""
    seen, level = {start}, [start]
    levels: list[list[int]] = []
    while level and len(levels) < FARTHEST:
        level = sorted({end for one in level for end, _type in edges.get(one, ())} - seen)
        seen.update(level)
        if level:
            levels.append(level)
    return levels


def _path(levels: list[list[Statement]]) -> list[Step]:
    return [step for level in levels for step in _steps(level)]


def _steps(level: list[Statement]) -> Iterable[Step]:
    kinds: dict[str, list[Statement]] = defaultdict(list)
    for one in level:
        kinds[one.kind].append(one)
    for kind, group in sorted(kinds.items()):
        yield Step(_many(kind, len(group)), tuple(f"/aussage/{one.ref}/" for one in group))


def _many(kind: str, number: int) -> str:
    words = {
        "finding": ngettext("%d Befund", "%d Befunde", number),
        "goal": ngettext("%d Ziel", "%d Ziele", number),
        "measure": ngettext("%d Maßnahme", "%d Maßnahmen", number),
    }
    other = f"%d {kind_labels()[kind]}"
    return words.get(kind, other) % number


def what_changed(link: StatementLink) -> str:
    """Return in one sentence what happened to a link's texts."""
    sentences = {
        "editorial": _("Nur der Ausdruck hat sich geändert."),
        "substantive": _("Der Inhalt hat sich geändert."),
        "gone": _("Eine Aussage steht nicht mehr im Dokument."),
    }
    return sentences[link.suspect]


def editorial_links(viewer: Viewer) -> tuple[int, int]:
    """Return how many links only changed their wording, and the newest number among them."""
    rows = suspect_links(viewer).filter(suspect=StatementLink.Suspect.EDITORIAL)
    found = rows.aggregate(count=Count("pk"), upto=Max("pk"))
    return found["count"], found["upto"] or 0
