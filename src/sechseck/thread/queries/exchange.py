# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The rows of a thread as one viewer may see them, table by table, always in the same order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from django.db.models import QuerySet

from sechseck.kernel.gap_kinds import Viewer
from sechseck.kernel.models import Audience, Node, User
from sechseck.kernel.permissions import may
from sechseck.kernel.queries.nodes import seen_by
from sechseck.people.models import Actor
from sechseck.places.models import Area
from sechseck.thread.exchange_tables import BY_NAME, TABLES
from sechseck.thread.models import (
    ContradictionSide,
    Document,
    LexiconEntry,
    Mention,
    NamedIn,
    Statement,
    StatementFact,
    StatementLink,
    StatementTheme,
    Theme,
)
from sechseck.thread.models.triples import ANY
from sechseck.thread.queries.exchange_settlements import event_rows, settlement_rows, side_rows
from sechseck.thread.queries.exchange_texts import anchor_rows, version_rows
from sechseck.thread.queries.links import visible_contradictions
from sechseck.thread.queries.seen import seen_links, visible_statement

Row = dict[str, Any]
Rows = Callable[[Viewer], Iterator[Row]]
CHUNK = 2000
VISIBILITY = {"visibility": "node__visibility"}
REGISTER = {"area": "node__area__ags", "actor": "node__actor__slug"}
ENDS = (("source", "target"), ("source_kind", "target_kind"), ("source_hash", "target_hash"))
STANDING = ("confirmed", "suggested")  # the rest is work in progress, for who reviews
WORK = {"decision": "", "proposed_role": "", "source_hash": "", "target_hash": ""}


def exchanged(viewer: Viewer) -> Iterator[tuple[str, Iterator[Row]]]:
    """Yield the name and the rows of each table."""
    for table in TABLES:
        yield table.name, _ROWS[table.name](viewer)


def _picked(name: str, rows: QuerySet[Any], **lookups: str) -> Iterator[Row]:
    """Yield the columns of a table; ``lookups`` says where a column stands under another name."""
    names = [column.name for column in BY_NAME[name].columns]
    asked = [lookups.get(one, one) for one in names]
    for values in rows.values_list(*asked).iterator(chunk_size=CHUNK):
        yield dict(zip(names, values, strict=True))


def _areas(viewer: Viewer) -> Iterator[Row]:
    rows = Area.objects.filter(seen_by(viewer)).order_by("ags")
    return _picked("areas", rows, **VISIBILITY)


def _actors(viewer: Viewer) -> Iterator[Row]:
    seen = Actor.objects.filter(seen_by(viewer))
    slugs = set(seen.values_list("slug", flat=True))
    for row in _picked("actors", seen.order_by("slug"), parent="parent__slug", **VISIBILITY):
        yield row | {"parent": row["parent"] if row["parent"] in slugs else None}


def _themes(viewer: Viewer) -> Iterator[Row]:
    names = {"label": "title", "definition": "sentence"}
    words = {f"{word}{end}": f"{name}{end}" for word, name in names.items() for end in _LANGUAGES}
    rows = Theme.objects.filter(seen_by(viewer)).order_by("slug")
    return _picked("themes", rows, **words, **VISIBILITY)


_LANGUAGES = ("", "_en", "_simple")


def _lexicon(viewer: Viewer) -> Iterator[Row]:
    rows = LexiconEntry.objects.filter(seen_by(viewer, "theme__node__"))
    return _picked(
        "lexicon", rows.order_by("theme__slug", "pattern", "match"), theme="theme__slug"
    )


def _documents(viewer: Viewer) -> Iterator[Row]:
    rows = Document.objects.filter(seen_by(viewer)).order_by("slug")
    return _picked("documents", rows, **VISIBILITY)


def _statements(viewer: Viewer) -> Iterator[Row]:
    rows = Statement.objects.filter(visible_statement(viewer)).order_by("ref")
    return _picked(
        "statements", rows, document="document__slug", label_version="version", **VISIBILITY
    )


def _hits(viewer: Viewer) -> Iterator[Row]:
    rows = StatementTheme.objects.filter(
        visible_statement(viewer, "statement__"), seen_by(viewer, "theme__node__")
    )
    return _picked(
        "statement_themes",
        rows.order_by("statement__ref", "theme__slug"),
        statement="statement__ref",
        theme="theme__slug",
    )


def _facts(viewer: Viewer) -> Iterator[Row]:
    rows = StatementFact.objects.filter(visible_statement(viewer, "statement__"))
    order = ("statement__ref", "start", "end", "type", "attribute", "value", "unit", "pk")
    return _picked("facts", rows.order_by(*order), statement="statement__ref")


def _mentions(viewer: Viewer) -> Iterator[Row]:
    rows = Mention.objects.filter(visible_statement(viewer, "statement__"), seen_by(viewer))
    order = ("statement__ref", "start", "end", *REGISTER.values())
    return _picked("mentions", rows.order_by(*order), statement="statement__ref", **REGISTER)


def _names(viewer: Viewer) -> Iterator[Row]:
    rows = NamedIn.objects.filter(seen_by(viewer), seen_by(viewer, "document__node__"))
    order = ("document__slug", "line", *REGISTER.values())
    return _picked("names", rows.order_by(*order), document="document__slug", **REGISTER)


def _links(viewer: Viewer) -> Iterator[Row]:
    """Yield links; one without direction begins with the end whose name comes first."""
    rows = seen_links(viewer)
    reviews = isinstance(viewer, User) and may(viewer, "thread.review_link")
    if not reviews:
        rows = rows.filter(state__in=STANDING)
    lookups = {
        "source": "source__ref",
        "target": "target__ref",
        "decided_role": "decided_by__role",
        "proposed_role": "proposed_by__role",
    }
    found = _picked("links", rows.order_by("source__ref", "target__ref", "type"), **lookups)
    turned = [_turned(_plain(row, reviews)) for row in found]
    yield from sorted(turned, key=lambda row: (row["source"], row["target"], row["type"]))


def _plain(row: Row, reviews: bool) -> Row:
    """Return a row without gaps; why somebody gave a suggestion back stays among reviewers."""
    roles = {name: row[name] or "" for name in ("decided_role", "proposed_role")}
    is_work = not reviews and row["state"] != StatementLink.State.CONFIRMED
    return row | roles | (WORK if is_work else {})


def _turned(row: Row) -> Row:
    if row["type"] not in ANY or row["source"] < row["target"]:
        return row
    return row | {
        name: row[other] for one, two in ENDS for name, other in ((one, two), (two, one))
    }


def _contradictions(viewer: Viewer) -> Iterator[Row]:
    rows = visible_contradictions(viewer).prefetch_related(None)
    return _picked("contradictions", rows.order_by("key"))


def _sides(viewer: Viewer) -> Iterator[Row]:
    keys = visible_contradictions(viewer).order_by().values("pk")
    rows = ContradictionSide.objects.filter(contradiction__in=keys)
    found = rows.order_by("contradiction__key", "pk").values_list(
        "contradiction__key", "statement__ref", "value"
    )
    position: dict[str, int] = {}
    for key, ref, value in found.iterator(chunk_size=CHUNK):
        position[key] = position.get(key, 0) + 1
        yield {
            "contradiction": key,
            "position": position[key],
            "statement": ref,
            "value": value,
        }


def _audiences(viewer: Viewer) -> Iterator[Row]:
    """Yield for whom what is not public was opened, as far as the viewer sees both."""
    kept = Audience.objects.filter(seen_by(viewer)).exclude(
        committee__in=Node.objects.exclude(seen_by(viewer, "")).values("pk")
    )
    lookups = {
        **REGISTER,
        "theme": "node__theme__slug",
        "document": "node__document__slug",
        "statement": "node__statement__ref",
        "committee": "committee__actor__slug",
    }
    return _picked("audiences", kept.order_by(*lookups.values(), "role"), **lookups)


_ROWS: dict[str, Rows] = {
    "areas": _areas,
    "actors": _actors,
    "themes": _themes,
    "lexicon": _lexicon,
    "documents": _documents,
    "versions": version_rows,
    "statements": _statements,
    "anchors": anchor_rows,
    "statement_themes": _hits,
    "facts": _facts,
    "mentions": _mentions,
    "names": _names,
    "links": _links,
    "contradictions": _contradictions,
    "contradiction_sides": _sides,
    "settlements": settlement_rows,
    "settlement_sides": side_rows,
    "settlement_events": event_rows,
    "audiences": _audiences,
}
