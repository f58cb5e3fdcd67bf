# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Find the statement that a line of a pack's ``links.csv`` means."""

from __future__ import annotations

from collections.abc import Iterator

from sechseck.engines.canonical import canonical
from sechseck.thread.models import Anchor, Statement, StatementLink
from sechseck.thread.models.triples import is_allowed

SAID = ("pk", "exact", "previous_id")


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
    anchors = Anchor.objects.filter(version__document__slug=slug)
    said = {pk: (exact, former) for pk, exact, former in anchors.values_list(*SAID)}
    rows = Statement.objects.filter(document__slug=slug)
    found = [
        pk
        for pk, text, anchor in rows.values_list("pk", "text", "anchor_id")
        if any(quote in canonical(one) for one in _texts(text, anchor, said))
    ]
    return list(rows.filter(pk__in=found).select_related("anchor")) if found else []


def _texts(text: str, at: int | None, said: dict[int, tuple[str, int | None]]) -> Iterator[str]:
    yield text
    while at is not None:
        exact, at = said[at]
        yield exact


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
