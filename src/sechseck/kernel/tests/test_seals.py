# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Sealed batches: nothing slips in behind a seal, and whoever tampers is found."""

from __future__ import annotations

import random
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from threading import Barrier, Event

import pytest
from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper

from sechseck.kernel.actions.audit import seal_batch
from sechseck.kernel.models import Change, Node, Seal, User
from sechseck.kernel.published import publish_heads, published_heads
from sechseck.kernel.queries.audit import Published, faults, faults_of_log
from sechseck.site.drills.tampering import WAYS, as_the_superuser

AT = datetime(2026, 1, 1, tzinfo=UTC)
TAMPERINGS = 1_000
Tamper = Callable[[CursorWrapper, random.Random], None]


def write(count: int) -> None:
    for number in range(count):
        Node.objects.create(kind="theme", title=f"T{number}", path=f"/{number}/")


@pytest.fixture
def sealed(anna: User) -> Published:
    """Six batches of ten rows, their heads published."""
    for _ in range(6):
        write(10)
        assert seal_batch(at=AT)
    return dict(Seal.objects.values_list("number", "head"))


@pytest.mark.django_db
def test_a_thousand_random_tamperings_are_all_found(sealed: Published) -> None:
    chance = random.Random(6)
    assert faults(sealed) == []

    missed = []
    for number in range(TAMPERINGS):
        way = WAYS[number % len(WAYS)]
        with as_the_superuser() as cursor:
            way(cursor, chance)
            if not faults_of_log(sealed):
                missed.append(way.__name__)

    assert missed == []
    assert faults(sealed) == []


@pytest.mark.django_db
def test_nothing_new_is_not_sealed(sealed: Published) -> None:
    assert seal_batch(at=AT) is None
    assert Seal.objects.count() == 6


@pytest.mark.django_db
def test_heads_are_published_once(sealed: Published, tmp_path: Path) -> None:
    file = tmp_path / "heads" / "region.txt"

    first, second = publish_heads(file), publish_heads(file)

    assert (first, second) == (6, 0)
    assert published_heads(file) == sealed


@pytest.mark.django_db(transaction=True)
def test_a_seal_waits_for_whoever_still_writes() -> None:
    has_written, may_end = Event(), Event()

    def slow_writer() -> None:
        try:
            with transaction.atomic():
                Node.objects.create(kind="theme", title="langsam", path="/l/")
                has_written.set()
                may_end.wait(20)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as threads:
        writing = threads.submit(slow_writer)
        has_written.wait(20)
        write(3)  # higher numbers, already committed

        early = seal_batch(at=AT)
        may_end.set()
        writing.result(20)
        seal = seal_batch(at=AT)

    assert early is None
    assert seal is not None
    assert seal.count == Change.objects.filter(pk__lte=seal.last).count()
    assert Change.objects.filter(pk__gt=seal.last).count() == 0
    assert faults({}) == []


@pytest.mark.django_db(transaction=True)
def test_sealing_goes_on_while_writers_write() -> None:
    start = Barrier(4, timeout=20)

    def writer() -> None:
        try:
            start.wait()
            for _ in range(25):
                with transaction.atomic():
                    write(2)
        finally:
            connection.close()

    def sealer() -> None:
        try:
            start.wait()
            for _ in range(25):
                seal_batch(at=AT)
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as threads:
        for one in [threads.submit(task) for task in (writer, writer, sealer, sealer)]:
            one.result(60)
    seal_batch(at=AT)

    assert faults({}) == []
    assert (
        sum(Seal.objects.values_list("count", flat=True))
        == Change.objects.filter(pk__gte=Seal.objects.earliest("number").first).count()
    )
