# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Find the statement that a line of a pack's ``links.csv`` means."""

from __future__ import annotations

from collections.abc import Iterator

from sechseck.engines.canonical import canonical
from sechseck.thread.models import Anchor, Statement, StatementLink
from sechseck.thread.models.triples import is_allowed


class Unresolved(ValueError):
    """A link that fits no statement, several, or two of the wrong kind; the message is German."""


def statement_named(reference: str) -> Statement:
    """Return the statement of ``<slug>:<line>.<n>`` or ``<slug>#<quote>``.

    Raises
    ------
    Unresolved
        With a German sentence.
    """
    slug, mark, quote = reference.partition("#")
    if mark:
        found = _quoting(slug, canonical(quote))
    else:
        found = list(Statement.objects.filter(ref=reference))
    if len(found) == 1:
        return found[0]
    if not found:
        raise Unresolved(f"„{reference}“ passt zu keiner Aussage.")
    raise Unresolved(f"„{reference}“ passt zu {len(found)} Aussagen; das Zitat ist zu kurz.")


def _quoting(slug: str, quote: str) -> list[Statement]:
    """Return the statements of a document that say this, in any of its versions."""
    rows = Statement.objects.filter(document__slug=slug).select_related("anchor")
    anchors = {anchor.pk: anchor for anchor in Anchor.objects.filter(version__document__slug=slug)}
    return [row for row in rows if any(quote in canonical(text) for text in _texts(row, anchors))]


def _texts(statement: Statement, anchors: dict[int, Anchor]) -> Iterator[str]:
    yield statement.text
    at = statement.anchor_id
    while at is not None:
        yield anchors[at].exact
        at = anchors[at].previous_id


def check_kinds(source: Statement, type_: str, target: Statement) -> None:
    """Raise `Unresolved` if such a link makes no sense between statements of these kinds."""
    if source.pk == target.pk:
        raise Unresolved(f"„{source.text[:60]}“ lässt sich nicht mit sich selbst verknüpfen.")
    if not is_allowed(source.kind, type_, target.kind):
        label = StatementLink.Type(type_).label
        raise Unresolved(
            f"„{label}“ passt nicht von {source.get_kind_display()} („{source.text[:60]}“) "
            f"zu {target.get_kind_display()} („{target.text[:60]}“)."
        )
