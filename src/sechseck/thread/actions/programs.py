# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What programs add with a token: statements and suggestions, all rows of a request or none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from sechseck.engines.labels.labeller import Labeller
from sechseck.kernel.actions.jobs import start_job
from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Invalid
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.kernel.turns import wait_for_turn
from sechseck.thread.actions.fitting import numbered
from sechseck.thread.actions.spans import anchor_of
from sechseck.thread.actions.statements import add_statements
from sechseck.thread.models import Anchor, Document, Statement, StatementLink, Version
from sechseck.thread.models.triples import ANY
from sechseck.thread.queries.documents import latest_version, source_document
from sechseck.thread.queries.proposed import PassageFinder, Proposal, objections
from sechseck.thread.queries.themes import knowledge

BANDS = {"strong": 0.8, "medium": 0.5, "weak": 0.2}  # a program's word, not the engine's


class Quarantined(Invalid):
    """Some rows of a request break a rule, so none was taken; ``rows`` says which and why."""

    def __init__(self, reasons: Mapping[int, str]) -> None:
        super().__init__(_("Nichts wurde übernommen. Bitte berichtigen Sie die genannten Zeilen."))
        self.rows = [{"zeile": row, "grund": reason} for row, reason in sorted(reasons.items())]


@dataclass(frozen=True, slots=True)
class NamedSpan:
    """A span that a program names, with the words it expects there."""

    start: int
    end: int
    exact: str


@transaction.atomic
def add_spans(
    document: Document,
    spans: Sequence[NamedSpan],
    *,
    version_number: int,
    readable: str,
    program: str,
    by: User,
) -> list[Statement]:
    """Make statements of spans; the program of the region labels them, nobody has reviewed them.

    ``readable`` is the text of the newest version as the caller may read it.
    """
    require(by, "thread.add_statement")
    wait_for_turn()
    version = latest_version(document)
    if version is None or version.number != version_number:
        newest = version.number if version else 0
        raise Conflict(_("Die neueste Fassung ist jetzt Nummer %d.") % newest)
    finder = PassageFinder(version)
    if reasons := finder.objections([(s.start, s.end, s.exact) for s in spans], readable):
        raise Quarantined(reasons)
    statements = _add(document, version, finder, spans, by)
    record(
        "statements-added",
        document.node,
        number=version.number,
        statements=len(statements),
        program=program,
        by=by,
    )
    start_job("weave", subject="thread", arguments={}, by=by)
    return statements


def _add(
    document: Document,
    version: Version,
    finder: PassageFinder,
    spans: Sequence[NamedSpan],
    by: User,
) -> list[Statement]:
    found = [finder.passage(span.start, span.end) for span in spans]
    labels = Labeller(knowledge()).label_all(found, source_document(document))
    taken = set(document.statements.values_list("ref", flat=True))
    prefix = document.slug if version.number == 1 else f"{document.slug}@{version.number}"
    rows = numbered(prefix, found, labels, taken)
    anchors = [anchor_of(version, one) for one in found]
    Anchor.objects.bulk_create(anchors)
    named = {row.ref: anchor for row, anchor in zip(rows, anchors, strict=True)}
    return add_statements(document, rows, named, by=by)


@transaction.atomic
def suggest_links(
    proposals: Sequence[Proposal],
    statements: Mapping[str, Statement],
    *,
    program: str,
    by: User,
) -> list[StatementLink]:
    """Suggest links; ``statements`` are those the caller may see. Only people confirm."""
    require(by, "thread.suggest_link")
    wait_for_turn()
    if reasons := objections(proposals, statements):
        raise Quarantined(reasons)
    links = [_link(one, statements, program) for one in proposals]
    StatementLink.objects.bulk_create(links)
    for link in links:
        record(
            "link-suggested",
            link.source.node,
            link=link.pk,
            type=link.type,
            program=program,
            by=by,
        )
    return links


def _link(one: Proposal, statements: Mapping[str, Statement], program: str) -> StatementLink:
    source, target = statements[one.source], statements[one.target]
    if one.type in ANY and source.pk > target.pk:
        source, target = target, source
    return StatementLink(
        source=source,
        target=target,
        type=one.type,
        source_kind=source.kind,
        target_kind=target.kind,
        score=BANDS[one.band],
        band=one.band,
        reasons=list(one.reasons),
        generator=f"api:{program}"[:40],
    )
