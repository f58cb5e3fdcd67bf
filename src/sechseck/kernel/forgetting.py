# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What an erasure asks of the database's owner: it may do in the log what no page can."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import connection

from sechseck.kernel.models import Erasure, Node

Forgotten = dict[str, set[int]]  # table and the numbers of its rows
LOST_WORDS = """
DELETE FROM kernel_word AS w USING unnest(%(terms)s::text[]) AS old(term)
WHERE w.term = old.term AND NOT EXISTS (
  SELECT FROM kernel_node AS n WHERE n.search @@ quote_literal(old.term)::tsquery
  AND ' ' || n.terms || ' ' LIKE '%% ' || old.term || ' %%')
"""


def forget(rows: Forgotten) -> None:
    """Destroy the secrets with which the change log could prove what the rows said."""
    with connection.cursor() as cursor:
        for table, numbers in sorted(rows.items()):
            cursor.execute("SELECT audit_forget(%s, %s::bigint[])", [table, sorted(numbers)])


def erase_traces(erasure: Erasure, nodes: Iterable[int]) -> None:
    """Blank what traces of the nodes, or of the person, say beyond who, what and when."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT erase_traces(%s, %s::bigint[])", [erasure.pk, sorted(nodes)])


def terms_of(nodes: Iterable[int]) -> set[str]:
    """Return the words by which nodes are found."""
    rows = Node.objects.filter(pk__in=list(nodes)).values_list("terms", flat=True)
    return {term for text in rows for term in text.split()}


def forget_terms(terms: Iterable[str]) -> None:
    """Drop from the index of words those by which nothing is found any more."""
    with connection.cursor() as cursor:
        cursor.execute(LOST_WORDS, {"terms": sorted(terms)})
