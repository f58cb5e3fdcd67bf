# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What if twice at once: real transactions in two threads."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from threading import Barrier

import pytest
from django.db import connection

from sechseck.engines.readers.read import read
from sechseck.kernel.models import Trace, User
from sechseck.thread.actions.files import take_file
from sechseck.thread.actions.suggestions import refresh_suggestions
from sechseck.thread.models import Document, Statement, StatementLink, Version
from sechseck.thread.tests.small_region import document, read_text, small_region

pytestmark = pytest.mark.django_db(transaction=True)
TEXT = (
    "Wir bauen 300 neue Wohnungen am alten Hafen.\n\n"
    "Alle sollen eine bezahlbare Wohnung am Hafen finden.\n"
)
OTHER = "Am alten Hafen entstehen 250 neue Wohnungen.\n"


def at_once(*tasks: Callable[[], object]) -> list[object]:
    """Run all tasks at the same time, each with a connection of its own."""
    start = Barrier(len(tasks), timeout=20)

    def run(task: Callable[[], object]) -> object:
        try:
            start.wait()
            return task()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(tasks)) as threads:
        return [one.result(timeout=60) for one in [threads.submit(run, task) for task in tasks]]


def take(name: str, text: str, by: User) -> object:
    content = text.encode()
    version, _is_new = take_file(
        reading=read(name, content),
        file_name=name,
        content=content,
        retrieved_at=datetime(2026, 1, 2, tzinfo=UTC),
        by=by,
    )
    return version.pk


def test_the_same_bytes_read_twice_at_once_are_one_version(anna: User) -> None:
    small_region(anna)
    plan = document("plan", anna)

    versions = at_once(*[lambda: read_text(plan, TEXT, anna).pk] * 4)

    assert len(set(versions)) == 1
    assert Statement.objects.count() == 2
    assert Trace.objects.filter(verb="version-read").count() == 1


def test_the_same_new_file_brought_twice_at_once_is_one_document(anna: User) -> None:
    small_region(anna)

    at_once(*[lambda: take("plan.txt", TEXT, anna)] * 4)

    assert Document.objects.count() == Version.objects.count() == 1
    assert Statement.objects.count() == 2


def test_different_files_at_once_do_not_block_each_other_for_good(anna: User) -> None:
    small_region(anna)

    at_once(
        lambda: take("a.txt", TEXT, anna),
        lambda: take("b.txt", OTHER, anna),
        lambda: refresh_suggestions(by=anna),
    )

    assert Document.objects.count() == 2
    assert Statement.objects.count() == 3


def test_suggestions_found_anew_twice_at_once_stand_once(anna: User) -> None:
    small_region(anna)
    read_text(document("plan", anna), TEXT, anna)
    read_text(document("bericht", anna), OTHER, anna)
    refresh_suggestions(by=anna)
    once = sorted(StatementLink.objects.values_list("source", "target", "type"))

    counts = at_once(*[lambda: refresh_suggestions(by=anna)] * 3)

    assert once
    assert sorted(StatementLink.objects.values_list("source", "target", "type")) == once
    assert set(counts) == {len(once)}
