# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the database itself refuses."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from sechseck.kernel.models import Trace, User
from sechseck.thread.actions.events import note_decision
from sechseck.thread.models import Anchor, Decision, Statement, StatementLink, Version
from sechseck.thread.tests.small_region import document, read_text, small_region, statement

TEXT = (
    "Die Mieten steigen seit Jahren stark.\n\n"
    "Alle Menschen sollen eine bezahlbare Wohnung finden.\n\n"
    "Wir bauen 300 neue Wohnungen am alten Hafen.\n"
)


@pytest.fixture
def version(anna: User) -> Version:
    small_region(anna)
    return read_text(document("plan", anna), TEXT, anna)


def link(source: Statement, type_: str, target: Statement, **more: object) -> StatementLink:
    return StatementLink.objects.create(
        source=source,
        target=target,
        type=type_,
        source_kind=source.kind,
        target_kind=target.kind,
        **more,
    )


@pytest.mark.parametrize("change", [{"text": "anders"}, {"sha256": "0" * 64}])
def test_a_version_never_changes(version: Version, change: dict[str, str]) -> None:
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        Version.objects.filter(pk=version.pk).update(**change)


def test_a_version_is_never_deleted(version: Version) -> None:
    Anchor.objects.update(version=version)
    with pytest.raises(DatabaseError), transaction.atomic():
        Version.objects.filter(pk=version.pk)._raw_delete("default")


def test_the_trace_only_grows(version: Version) -> None:
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        Trace.objects.update(verb="anders")
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        Trace.objects.all()._raw_delete("default")


@pytest.mark.parametrize(
    ("table", "trigger"),
    [
        ("kernel_trace", "trace_is_never_emptied"),
        ("thread_version", "version_is_never_emptied"),
    ],
)
def test_what_only_grows_is_never_emptied(version: Version, table: str, trigger: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # an ALTER waits for none
        cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER {trigger}")

        with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
            cursor.execute(f"TRUNCATE {table} CASCADE")

        cursor.execute(f"SELECT count(*) FROM {table}")
        assert cursor.fetchone()[0] > 0


def test_an_anchor_that_misquotes_is_refused(version: Version) -> None:
    with pytest.raises(DatabaseError, match="quote"), transaction.atomic():
        Anchor.objects.filter(version=version).update(exact="etwas anderes")


def test_nothing_is_confirmed_without_a_person_and_both_hashes(
    version: Version, anna: User
) -> None:
    measure, goal = statement("300 neue"), statement("bezahlbare")

    with pytest.raises(IntegrityError, match="confirmed_by_a_person"), transaction.atomic():
        link(measure, "implements", goal, state="confirmed")
    with pytest.raises(IntegrityError, match="confirmed_by_a_person"), transaction.atomic():
        link(measure, "implements", goal, state="confirmed", decided_by=anna)

    made = link(measure, "implements", goal)
    note_decision(made, "confirm", by=anna)
    assert (made.state, made.decided_by) == ("confirmed", anna)
    assert (made.source_hash, made.target_hash) == (measure.canonical_hash, goal.canonical_hash)


def test_a_row_that_says_confirmed_without_an_event_never_lasts(
    version: Version, anna: User
) -> None:
    measure, goal = statement("300 neue"), statement("bezahlbare")

    said = {
        "state": "confirmed",
        "decided_by": anna,
        "decided_on": date(2026, 1, 2),
        "source_hash": measure.canonical_hash,
        "target_hash": goal.canonical_hash,
    }
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # as at the end of a transaction

    with pytest.raises(IntegrityError, match="no person confirmed"), transaction.atomic():
        link(measure, "implements", goal, **said)


@pytest.mark.parametrize("change", [{"reason": "anders"}, {"verb": "reject"}, {"low_hash": "0"}])
def test_a_decision_is_never_changed(version: Version, anna: User, change: dict[str, str]) -> None:
    made = link(statement("300 neue"), "implements", statement("bezahlbare"))
    note_decision(made, "confirm", by=anna)

    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        Decision.objects.update(**change)
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        Decision.objects.all()._raw_delete("default")


def test_a_goal_cannot_implement_a_measure(version: Version) -> None:
    measure, goal = statement("300 neue"), statement("bezahlbare")

    assert (measure.kind, goal.kind) == ("measure", "goal")
    with pytest.raises(IntegrityError, match="only_allowed_triples"), transaction.atomic():
        link(goal, "implements", measure)


def test_an_undirected_link_stands_once(version: Version) -> None:
    first, second = Statement.objects.order_by("pk")[:2]
    link(first, "same_topic", second)

    with pytest.raises(IntegrityError, match="undirected"), transaction.atomic():
        link(second, "same_topic", first)
    with pytest.raises(IntegrityError, match="one_link_per_type"), transaction.atomic():
        link(first, "same_topic", second)


def test_nothing_links_to_itself(version: Version) -> None:
    one = statement("300 neue")

    with pytest.raises(IntegrityError, match="no_link_to_itself"), transaction.atomic():
        link(one, "supports", one)


def test_only_goals_and_measures_commit(version: Version) -> None:
    finding = statement("Mieten steigen")

    assert finding.kind == "finding"
    with pytest.raises(IntegrityError, match="only_goals_and_measures"), transaction.atomic():
        Statement.objects.filter(pk=finding.pk).update(commits="commitment")


def test_a_statement_needs_a_span_or_our_own_words(version: Version) -> None:
    with pytest.raises(IntegrityError, match="span_or_is_our_own"), transaction.atomic():
        Statement.objects.filter(pk=statement("300 neue").pk).update(anchor=None)
