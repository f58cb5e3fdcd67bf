# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Forget a document: rows stay where others point at them, nothing of its text does."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.core.files.storage import default_storage
from django.db import connection, transaction
from django.db.models import Model, Q, QuerySet

from sechseck.engines.canonical import canonical_hash
from sechseck.kernel.actions.trace import record
from sechseck.kernel.forgetting import Forgotten, erase_traces, forget, forget_terms, terms_of
from sechseck.kernel.models import Erasure, Feedback, Job, Node, Receipt, Subject, User
from sechseck.kernel.permissions import require
from sechseck.kernel.turns import wait_for_turn
from sechseck.thread.actions.others_words import blank_words
from sechseck.thread.models import (
    Contradiction,
    ContradictionSide,
    Document,
    Impulse,
    ImpulseVoice,
    Mention,
    NamedIn,
    Publication,
    SettlementSide,
    Statement,
    StatementFact,
    StatementLink,
    StatementTheme,
    Upload,
    Version,
)
from sechseck.thread.queries.originals import original_path

TITLE = "Gelöschtes Dokument"
SAID = "Diese Aussage wurde gelöscht."


@transaction.atomic
def erase_document(erasure: Erasure, *, by: User) -> None:
    """Leave tombstones of a document, its versions, statements and whatever quotes them."""
    require(by, "kernel.decide_erasure", erasure)
    wait_for_turn()
    document = (
        Document.objects.select_for_update(of=("self",))
        .select_related("node")
        .get(node=erasure.node)
    )
    statements = Statement.objects.filter(document=document)
    nodes = [document.node_id, *statements.values_list("node_id", flat=True)]
    terms = terms_of(nodes)
    _delete_files(document)
    rows = _rows(document, statements, nodes)
    if erasure.words == Erasure.Words.ERASE:
        for table, numbers in blank_words(erasure, document.node, by=by).items():
            rows.setdefault(table, set()).update(numbers)
    with connection.cursor() as cursor:
        cursor.execute("SELECT erase_versions(%s)", [erasure.pk])
    _blank_statements(document, statements)
    _blank_document(document)
    erase_traces(erasure, nodes)
    forget(rows)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT erase_decisions(%s, %s::bigint[], %s)",
            [erasure.pk, sorted(rows["thread_statement"]), canonical_hash(SAID)],
        )
    forget_terms(terms)
    record("document-erased", document.node, by=by)


def _rows(document: Document, statements: QuerySet[Statement], nodes: list[int]) -> Forgotten:
    """Return the rows that held text, before they are blanked or deleted."""
    ids = list(statements.values_list("pk", flat=True))
    found: list[QuerySet[Any]] = [
        Node.objects.filter(pk__in=nodes),
        Document.objects.filter(pk=document.pk),
        Statement.objects.filter(pk__in=ids),
        *_deleted(document, ids),
        ContradictionSide.objects.filter(contradiction__sides__statement__in=ids),
        ImpulseVoice.objects.filter(impulse__voices__statement__in=ids),
        SettlementSide.objects.filter(statement__in=ids),
        _links(ids),
        _uploads(document),
        Publication.objects.filter(document=document),
        Subject.objects.filter(nodes__in=nodes).distinct(),
    ]
    rows: Forgotten = {}
    for one in found:
        numbers = set(one.values_list("pk", flat=True))
        rows.setdefault(one.model._meta.db_table, set()).update(numbers)
    return rows


def _deleted(document: Document, ids: list[int]) -> list[QuerySet[Any]]:
    """Return what says nothing any more without the text; the next weaving makes it anew."""
    of_statement = Q(statement__in=ids)
    return [
        StatementFact.objects.filter(of_statement),
        StatementTheme.objects.filter(of_statement),
        Mention.objects.filter(of_statement),
        NamedIn.objects.filter(document=document),
        Contradiction.objects.filter(sides__statement__in=ids).distinct(),
        Impulse.objects.filter(voices__statement__in=ids).distinct(),
    ]


def _links(ids: list[int]) -> QuerySet[StatementLink]:
    return StatementLink.objects.filter(Q(source__in=ids) | Q(target__in=ids))


def _uploads(document: Document) -> QuerySet[Upload]:
    return Upload.objects.filter(Q(document=document) | Q(target=document))


def _blank_statements(document: Document, statements: QuerySet[Statement]) -> None:
    ids = list(statements.values_list("pk", flat=True))
    links = _links(ids)
    links.filter(state=StatementLink.State.SUGGESTED, decisions__isnull=True).delete()
    nothing = canonical_hash(SAID)
    links.filter(source__in=ids).exclude(source_hash="").update(source_hash=nothing)
    links.filter(target__in=ids).exclude(target_hash="").update(target_hash=nothing)
    links.update(reasons=[], decision="")
    SettlementSide.objects.filter(statement__in=ids).update(canonical_hash=nothing)
    for rows in _deleted(document, ids):
        _delete_all(rows)
    for one in statements.select_related("node"):
        one.ref = f"geloescht-{document.pk}:{one.line_start}.{one.pk}"
        one.text, one.heading, one.slots, one.open_ends = SAID, [], {}, []
        one.kind_reason, one.is_gone, one.canonical_hash = "", True, nothing
        one.node.title, one.node.terms = SAID, ""
        _move(one.node, f"/aussage/{one.ref}/")
        one.node.save()
        one.save()


def _move(node: Node, path: str) -> None:
    """Give a page another address; what people say there goes along."""
    Subject.objects.filter(path=node.path).update(path=path)
    node.path = path


def _delete_all(rows: QuerySet[Any]) -> None:
    """Delete rows that were found by a join."""
    model: type[Model] = rows.model
    model._default_manager.filter(pk__in=list(rows.values_list("pk", flat=True))).delete()


def _blank_document(document: Document) -> None:
    """Take title, author and every other word from the document and what came with it."""
    Feedback.objects.filter(page__contains=document.slug).update(page="")
    slug = f"geloescht-{document.pk}"
    for name in ("author", "dated", "horizon_end", "retrieved", "url", "licence", "note"):
        setattr(document, name, "")
    document.slug, document.title, document.original_sha256 = slug, TITLE, ""
    document.save()
    _move(document.node, f"/dokument/{slug}/")
    Node.objects.filter(pk=document.node_id).update(title=TITLE, terms="", path=document.node.path)
    uploads = _uploads(document)
    Job.objects.filter(pk__in=uploads.values("job")).update(about="", subject="", problem="")
    Publication.objects.filter(document=document).update(reason="")
    uploads.update(
        file_name="", sha256="", title="", author="", dated="", columns=[], text_column="",
        problem="", set_aside=[], before=None, after=None,
    )  # fmt: skip
    Receipt.objects.exclude(body=b"").update(body=b"")  # answers may quote what is gone


def _delete_files(document: Document) -> None:
    """Delete the bytes of the versions and uploads, unless another document has the same."""
    digests = {*document.versions.values_list("sha256", flat=True)}
    digests |= {*_uploads(document).values_list("sha256", flat=True)} - {""}
    others = Version.objects.exclude(document=document).filter(sha256__in=digests)
    for digest in sorted(digests - {*others.values_list("sha256", flat=True)}):
        transaction.on_commit(partial(default_storage.delete, original_path(digest)))
