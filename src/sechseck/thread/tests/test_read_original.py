# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Reading the original of a document."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client

from sechseck.kernel.errors import NotAllowed
from sechseck.kernel.gap_kinds import gap_counts
from sechseck.kernel.models import Trace, User
from sechseck.thread.actions.own_words import load_own_words
from sechseck.thread.models import Anchor, Statement
from sechseck.thread.tests.small_region import document, read_text, small_region, statement

TEXT = (
    "Die Mieten steigen seit Jahren stark.\n\n"
    "Wir bauen 300 neue Wohnungen am alten Hafen.\n\n"
    "Der Bus fährt jede Stunde in alle Dörfer.\n"
)


@pytest.fixture
def plan(anna: User):  # type: ignore[no-untyped-def]
    small_region(anna)
    return document("plan", anna)


def test_reading_finds_statements_with_their_lines(plan, anna: User) -> None:  # type: ignore[no-untyped-def]
    read_text(plan, TEXT, anna)

    found = list(Statement.objects.order_by("line_start").values_list("ref", "line_start"))
    assert found == [("plan:1.1", 1), ("plan:3.1", 3), ("plan:5.1", 5)]


def test_reading_labels_statements_with_themes_and_the_words_for_them(plan, anna: User) -> None:  # type: ignore[no-untyped-def]
    read_text(plan, TEXT, anna)

    row = statement("300 neue").themes.select_related("theme").get()
    assert row.theme.slug == "wohnen"
    assert [word.lower() for word in row.words] == ["wohnungen"]


def test_an_anchor_quotes_its_version_exactly(plan, anna: User) -> None:  # type: ignore[no-untyped-def]
    version = read_text(plan, TEXT, anna)

    for anchor in Anchor.objects.all():
        assert version.text[anchor.start : anchor.end] == anchor.exact


def test_equal_bytes_read_again_change_nothing(plan, anna: User) -> None:  # type: ignore[no-untyped-def]
    first = read_text(plan, TEXT, anna)
    traces = Trace.objects.count()

    second = read_text(plan, TEXT, anna)

    assert second == first
    assert Statement.objects.count() == 3
    assert Trace.objects.count() == traces


def test_a_stranger_may_not_read_documents_in(plan, clara: User) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(NotAllowed):
        read_text(plan, TEXT, clara)

    assert Statement.objects.count() == 0


def own_words(**changes):  # type: ignore[no-untyped-def]
    return {
        "id": "plan:3.1",
        "document": "plan",
        "line_start": 3,
        "line_end": 3,
        "text": "Am Hafen sollen 300 Wohnungen entstehen.",
        "kind": "measure",
        "themes": ("wohnen",),
        "foundation": (),
        "commits": "announcement",
        "dated": "",
        "note": "",
    } | changes


def test_our_own_words_get_the_true_span_when_the_original_is_read(plan, anna: User) -> None:  # type: ignore[no-untyped-def]
    load_own_words([own_words()], by=anna)

    read_text(plan, TEXT, anna)

    row = statement("sollen 300")
    assert row.own_words
    assert row.anchor.exact == "Wir bauen 300 neue Wohnungen am alten Hafen."
    assert Statement.objects.count() == 3


def test_loading_own_words_twice_changes_nothing(plan, anna: User) -> None:  # type: ignore[no-untyped-def]
    load_own_words([own_words()], by=anna)

    assert load_own_words([own_words()], by=anna) == 0
    assert Statement.objects.count() == 1


VERSIONS = [
    ("Wir bauen 300 neue Wohnungen  am alten Hafen.", "cosmetic"),
    ("Wir bauen 300 neue Wohnungen dort am alten Hafen.", "editorial"),
    ("Wir bauen 250 neue Wohnungen am alten Hafen.", "substantive"),
]


@pytest.mark.parametrize(("sentence", "severity"), VERSIONS)
def test_a_new_version_says_what_it_did_to_a_statement(
    plan,  # type: ignore[no-untyped-def]
    anna: User,
    sentence: str,
    severity: str,
) -> None:
    read_text(plan, TEXT, anna)
    before = statement("300 neue")

    read_text(plan, TEXT.replace("Wir bauen 300 neue Wohnungen am alten Hafen.", sentence), anna)

    after = Statement.objects.select_related("anchor__version").get(pk=before.pk)
    assert after.anchor.severity == severity
    assert after.anchor.previous == before.anchor
    assert after.anchor.version.number == 2


def test_a_changed_statement_says_the_new_text(plan, anna: User) -> None:  # type: ignore[no-untyped-def]
    read_text(plan, TEXT, anna)

    read_text(plan, TEXT.replace("300", "250"), anna)

    assert statement("250 neue").facts.get(type="quantity").value == 250


def test_a_statement_that_is_gone_keeps_its_old_place(plan, anna: User) -> None:  # type: ignore[no-untyped-def]
    read_text(plan, TEXT, anna)

    read_text(plan, TEXT.replace("Der Bus fährt jede Stunde in alle Dörfer.", ""), anna)

    assert statement("Der Bus").anchor.version.number == 1
    assert Trace.objects.filter(verb="anchor-gone").count() == 1


def test_a_statement_that_is_gone_counts_nowhere_but_keeps_its_page(
    plan,  # type: ignore[no-untyped-def]
    anna: User,
    client: Client,
) -> None:
    read_text(plan, TEXT, anna)
    ref = statement("300 neue").ref
    before = gap_counts(AnonymousUser())["measure-without-date"]

    read_text(plan, TEXT.replace("Wir bauen 300 neue Wohnungen am alten Hafen.", ""), anna)

    assert before == (1, 1, 0)
    assert gap_counts(AnonymousUser())["measure-without-date"] == (0, 0, 0)
    assert "300 neue" not in client.get("/aussagen/").content.decode()
    assert "entfallen" in client.get(f"/aussage/{ref}/").content.decode()


def test_a_new_sentence_in_a_new_version_becomes_a_statement(plan, anna: User) -> None:  # type: ignore[no-untyped-def]
    read_text(plan, TEXT, anna)

    read_text(plan, TEXT + "\nDas Bauamt plant bis 2028 zwei Radwege.\n", anna)

    assert statement("zwei Radwege").ref == "plan@2:7.1"


def test_own_words_on_one_line_take_the_sentences_their_names_count(plan, anna: User) -> None:  # type: ignore[no-untyped-def]
    text = "Die Mieten steigen. Der Bus fährt selten. Wir bauen am alten Hafen.\n"
    rows = [
        own_words(id="plan:1.2", line_start=1, line_end=1, text="Busse sind rar."),
        own_words(id="plan:1.3", line_start=1, line_end=1, text="Am Hafen wird gebaut."),
    ]
    load_own_words(rows, by=anna)

    read_text(plan, text, anna)

    assert statement("Busse sind rar").anchor.exact == "Der Bus fährt selten."
    assert statement("wird gebaut").anchor.exact == "Wir bauen am alten Hafen."
    assert statement("Mieten").ref == "plan:1.1"


def test_a_statement_mentions_the_register_entries_it_names(plan, anna: User) -> None:  # type: ignore[no-untyped-def]
    read_text(plan, "Das Bauamt baut bis 2028 zwei Radwege.\n", anna)

    (mention,) = statement("zwei Radwege").mentions.select_related("node")
    assert mention.node.title == "Bauamt"
    assert mention.text == "Bauamt"
