# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""People decide about suggestions; two of them where everybody will read the result."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils.timezone import localdate

from sechseck.kernel.errors import Conflict, Invalid, NotAllowed
from sechseck.kernel.models import User
from sechseck.thread.actions.events import Said
from sechseck.thread.actions.review import (
    confirm_equal,
    confirm_link,
    confirm_proposed,
    decline_proposed,
    defer_link,
    reject_link,
    undo_last,
)
from sechseck.thread.actions.suggestions import refresh_suggestions
from sechseck.thread.models import Decision, Document, StatementLink
from sechseck.thread.queries.review import equal_pairs, in_order, waiting_links
from sechseck.thread.tests.linked_region import (
    FINDING,
    GOAL,
    MEASURE,
    linked_region,
    of_plan,
    of_report,
    suggest,
)
from sechseck.thread.tests.small_region import read_text

AGREED = Said("implements", "back", "Der Bau dient dem Ziel.")
NO = Said(reason="Nur gleiche Wörter")


@pytest.fixture
def berta(db: None) -> User:
    """Berta works in the office, too."""
    return User.objects.create_user("berta", role=User.Role.OFFICE)


@pytest.fixture
def ulf(db: None) -> User:
    """Ulf edits for a department."""
    return User.objects.create_user("ulf", role=User.Role.UNIT)


@pytest.fixture
def public(anna: User) -> StatementLink:
    linked_region(anna)
    return suggest(of_plan(MEASURE), "implements", of_plan(GOAL))


@pytest.fixture
def internal(anna: User) -> StatementLink:
    linked_region(anna, "internal")
    return suggest(of_report("250"), "implements", of_plan(GOAL))


def way(link: StatementLink) -> str:
    return "forth" if link.source_id < link.target_id else "back"


def agreed(link: StatementLink) -> Said:
    return Said(link.type, way(link), "Das passt.")


def confirm(link: StatementLink, by: User, seen: int = 0) -> StatementLink:
    return confirm_link(link.pk, agreed(link), seen=seen, by=by)


def newest(link: StatementLink) -> int:
    found = link.decisions.order_by("-id").values_list("pk", flat=True).first()
    return found or 0


def test_what_is_not_public_is_confirmed_by_one_person(
    internal: StatementLink, anna: User
) -> None:
    confirm(internal, anna)

    internal.refresh_from_db()
    assert (internal.state, internal.decided_by, internal.proposed_by) == ("confirmed", anna, None)
    assert internal.source_hash == internal.source.canonical_hash
    assert internal.target_hash == internal.target.canonical_hash
    assert internal.decisions.get().verb == "confirm"


def test_what_is_public_needs_a_second_person(
    public: StatementLink, ulf: User, anna: User
) -> None:
    confirm(public, ulf)
    public.refresh_from_db()
    assert (public.state, public.proposed_by, public.decided_by) == ("proposed", ulf, None)

    confirm_proposed(public.pk, seen=newest(public), by=anna)

    public.refresh_from_db()
    assert (public.state, public.proposed_by, public.decided_by) == ("confirmed", ulf, anna)


def test_a_contradiction_needs_a_second_person_even_if_it_is_internal(
    internal: StatementLink, anna: User
) -> None:
    confirm_link(internal.pk, Said("contradicts"), seen=0, by=anna)

    internal.refresh_from_db()
    assert (internal.state, internal.type) == ("proposed", "contradicts")
    assert internal.source_id < internal.target_id


def test_the_second_person_is_never_the_first(public: StatementLink, anna: User) -> None:
    confirm(public, anna)

    with pytest.raises(NotAllowed):
        confirm_proposed(public.pk, seen=newest(public), by=anna)
    with pytest.raises(NotAllowed):
        decline_proposed(public.pk, "Doch nicht.", seen=newest(public), by=anna)
    with pytest.raises(IntegrityError), transaction.atomic():
        StatementLink.objects.filter(pk=public.pk).update(state="confirmed", decided_by=anna)


def test_only_the_office_is_the_second_person(
    public: StatementLink, anna: User, ulf: User, clara: User
) -> None:
    confirm(public, anna)

    for stranger in (ulf, clara):
        with pytest.raises(NotAllowed):
            confirm_proposed(public.pk, seen=newest(public), by=stranger)


def test_a_resident_decides_nothing(public: StatementLink, clara: User) -> None:
    with pytest.raises(NotAllowed):
        confirm(public, clara)
    with pytest.raises(NotAllowed):
        reject_link(public.pk, NO, seen=0, by=clara)
    with pytest.raises(NotAllowed):
        undo_last(by=clara)
    assert not Decision.objects.exists()


def test_a_proposal_is_given_back_with_a_reason(
    public: StatementLink, anna: User, berta: User
) -> None:
    confirm(public, anna)
    with pytest.raises(Invalid):
        decline_proposed(public.pk, " ", seen=newest(public), by=berta)

    decline_proposed(public.pk, "Zu allgemein.", seen=newest(public), by=berta)

    public.refresh_from_db()
    assert (public.state, public.decision, public.proposed_by) == (
        "suggested",
        "Zu allgemein.",
        None,
    )
    assert public in waiting_links(anna, localdate())


def test_a_text_that_changed_since_the_proposal_is_not_confirmed(
    public: StatementLink, anna: User, berta: User
) -> None:
    confirm(public, anna)
    public.source.canonical_hash = "f" * 64
    public.source.save()

    with pytest.raises(Conflict, match="seit dem Vorschlag geändert"):
        confirm_proposed(public.pk, seen=newest(public), by=berta)


def test_type_and_direction_are_chosen_from_what_is_allowed(
    public: StatementLink, anna: User
) -> None:
    with pytest.raises(Invalid), transaction.atomic():
        confirm_link(
            public.pk,
            Said("implements", "back" if way(public) == "forth" else "forth"),
            seen=0,
            by=anna,
        )

    confirm_link(public.pk, Said("same_topic"), seen=0, by=anna)

    public.refresh_from_db()
    assert (public.type, public.state) == ("same_topic", "proposed")


def test_another_suggestion_between_the_same_two_makes_room(
    public: StatementLink, anna: User
) -> None:
    suggest(public.source, "same_topic", public.target)

    confirm_link(public.pk, Said("same_topic"), seen=0, by=anna)

    assert StatementLink.objects.get().pk == public.pk


def test_a_rejection_has_a_reason_and_stays(public: StatementLink, anna: User) -> None:
    with pytest.raises(Invalid):
        reject_link(public.pk, Said(reason="  "), seen=0, by=anna)

    reject_link(public.pk, NO, seen=0, by=anna)
    refresh_suggestions(by=anna)

    public.refresh_from_db()
    assert (public.state, public.decision) == ("rejected", NO.reason)
    ends = {public.source_id, public.target_id}
    again = [one for one in StatementLink.objects.all() if {one.source_id, one.target_id} == ends]
    assert again == [public]


def test_a_rejected_pair_comes_back_when_a_text_changed(anna: User) -> None:
    linked_region(anna)
    refresh_suggestions(by=anna)
    link = (
        StatementLink.objects.filter(
            source__document__slug__in=["plan", "bericht"], type="same_as"
        ).first()
        or StatementLink.objects.order_by("-score").first()
    )
    assert link
    reject_link(link.pk, NO, seen=0, by=anna)
    StatementLink.objects.filter(pk=link.pk).update(source_hash="0" * 64)

    refresh_suggestions(by=anna)

    link.refresh_from_db()
    assert link.state == "suggested"
    assert list(link.decisions.values_list("verb", flat=True)) == ["reject", "suggest"]


def test_what_is_left_for_later_comes_back_on_its_day(public: StatementLink, anna: User) -> None:
    day = localdate() + timedelta(days=7)

    defer_link(public.pk, day, seen=0, by=anna)

    public.refresh_from_db()
    assert (public.state, public.later_until) == ("later", day)
    assert public not in waiting_links(anna, localdate())
    assert public in waiting_links(anna, day)


@pytest.mark.parametrize("days", [0, -1, 400])
def test_later_is_neither_past_nor_never(public: StatementLink, anna: User, days: int) -> None:
    with pytest.raises(Invalid):
        defer_link(public.pk, localdate() + timedelta(days=days), seen=0, by=anna)


def test_the_last_decision_is_taken_back(public: StatementLink, anna: User) -> None:
    before = StatementLink.objects.values().get()
    reject_link(public.pk, NO, seen=0, by=anna)

    undo_last(by=anna)

    assert StatementLink.objects.values().get() == before
    assert list(public.decisions.values_list("verb", flat=True)) == ["reject", "undo"]
    with pytest.raises(Conflict):
        undo_last(by=anna)


def test_decisions_are_taken_back_one_after_another(public: StatementLink, anna: User) -> None:
    other = suggest(of_plan(FINDING), "supports", of_plan(GOAL))
    reject_link(public.pk, NO, seen=0, by=anna)
    reject_link(other.pk, NO, seen=0, by=anna)

    assert [undo_last(by=anna)[0].pk, undo_last(by=anna)[0].pk] == [other.pk, public.pk]


def test_a_change_of_type_is_taken_back_with_the_decision(
    internal: StatementLink, anna: User
) -> None:
    before = StatementLink.objects.values().get()
    confirm_link(internal.pk, Said("same_topic"), seen=0, by=anna)

    undo_last(by=anna)

    assert StatementLink.objects.values().get() == before


def test_nobody_takes_back_what_somebody_built_on(
    public: StatementLink, anna: User, berta: User
) -> None:
    confirm(public, anna)
    confirm_proposed(public.pk, seen=newest(public), by=berta)

    with pytest.raises(Conflict, match="berta"):
        undo_last(by=anna)


def test_who_comes_second_reads_what_was_decided(
    public: StatementLink, anna: User, berta: User
) -> None:
    reject_link(public.pk, NO, seen=0, by=anna)

    with pytest.raises(Conflict, match="anna, verworfen"):
        confirm(public, berta)
    with pytest.raises(Conflict, match="Stand: verworfen"):
        confirm(public, berta, seen=newest(public))


def test_equal_texts_are_confirmed_in_one_go_and_taken_back_in_one(anna: User) -> None:
    linked_region(anna, "internal")
    suggest(of_plan(FINDING), "same_topic", of_report(FINDING))
    suggest(of_plan(GOAL), "same_topic", of_report("Radweg"))
    numbers = equal_pairs(anna)

    with pytest.raises(Conflict, match="1 statt 2"):
        confirm_equal(upto=max(numbers), count=2, by=anna)
    assert confirm_equal(upto=max(numbers), count=1, by=anna) == 1
    link = StatementLink.objects.get(pk=numbers[0])
    assert (link.state, link.type) == ("confirmed", "same_as")

    undo_last(by=anna)
    link.refresh_from_db()
    assert (link.state, link.type) == ("suggested", "same_topic")


def test_what_closes_a_gap_comes_first(public: StatementLink, anna: User) -> None:
    strong = suggest(of_plan(GOAL), "same_topic", of_report("Radweg"), 0.99, "strong")
    supports = suggest(of_plan(FINDING), "supports", of_plan(GOAL), 0.1, "weak")

    places = in_order(waiting_links(anna, localdate()), anna)

    assert [one.link for one in places] == [public.pk, supports.pk, strong.pk]
    assert places[0].closes == ("goal-without-measure", "measure-without-goal")
    assert places[1].closes == ("goal-without-finding", "finding-without-derivation")
    assert places[2].closes == ()


def test_a_gap_that_is_closed_gives_no_precedence(internal: StatementLink, anna: User) -> None:
    confirm(internal, anna)
    again = suggest(of_plan(MEASURE), "implements", of_plan(GOAL))

    places = in_order(waiting_links(anna, localdate()), anna)

    assert [(one.link, one.closes) for one in places] == [(again.pk, ("measure-without-goal",))]


def test_a_new_version_puts_a_link_in_doubt_by_how_much_changed(
    internal: StatementLink, anna: User
) -> None:
    confirm(internal, anna)
    report = Document.objects.get(slug="bericht")

    read_text(report, "Neu ist das Papier.\n\nAm alten Hafen bauen wir 90 Wohnungen.\n", anna)

    internal.refresh_from_db()
    assert (internal.state, internal.suspect) == ("confirmed", "substantive")
    assert internal.decisions.order_by("-id")[0].verb == "doubt"
