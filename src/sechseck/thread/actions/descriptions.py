# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Say anew what a document is: title, author, standing, date, and who may see it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from django.db import transaction
from django.utils.translation import gettext as _

from sechseck.engines.gaps.measures import open_ends
from sechseck.engines.german.terms import terms
from sechseck.engines.labels.commits import commitment
from sechseck.engines.labels.label import Standing
from sechseck.engines.labels.sentence import Sentence
from sechseck.kernel.actions.nodes import learn_words
from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Invalid
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.thread.models import Document
from sechseck.thread.queries.engine_statements import engine_statements
from sechseck.thread.queries.pack_documents import is_of_pack


@transaction.atomic
def describe_document(document: Document, told: Mapping[str, str], *, by: User) -> bool:
    """Set the fields an operator gives and return whether anything changed.

    Raises
    ------
    Invalid
        If the document comes from the region's pack, which would set them back.
    """
    require(by, "thread.upload_document")
    changed = {name: value for name, value in told.items() if _now(document, name) != value}
    if not changed:
        return False
    if is_of_pack(document):
        raise Invalid(
            _("„%(title)s“ beschreibt das Regionspaket: Ändern Sie dort documents.csv.")
            % {"title": document.title}
        )
    for name in changed.keys() - {"visibility"}:
        setattr(document, name, changed[name])
    document.save()
    _mirror(document, changed, by)
    if "standing" in changed:
        _commit_anew(document)
    record("document-described", document.node, by=by, **changed)
    return True


def _now(document: Document, name: str) -> str:
    return str(getattr(document.node if name == "visibility" else document, name))


def _mirror(document: Document, changed: Mapping[str, str], by: User) -> None:
    """Bring the document's node in step."""
    node, words = document.node, f"{document.title} {document.author}"
    node.title, node.terms = document.title, " ".join(terms(words))
    node.visibility = changed.get("visibility", node.visibility)
    node.save(update_fields=["title", "terms", "visibility", "changed_at"])
    learn_words([words], by=by)


def _commit_anew(document: Document) -> None:
    """Say anew what goals and measures promise; only an adopted text commits."""
    rows = document.statements.filter(kind__in=["goal", "measure"], own_words=False)
    standing = Standing(document.standing)
    read = {one.id: one.labels for one in engine_statements(rows)}
    for row in rows:
        labels = read[row.ref]
        commits = commitment(Sentence.of(row.text), labels.kind, standing)
        row.commits = str(commits)
        row.open_ends = list(open_ends(row.text, replace(labels, commits=commits)))
        row.save(update_fields=["commits", "open_ends"])
