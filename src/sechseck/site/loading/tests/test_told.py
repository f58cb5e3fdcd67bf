# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What an operator says about a document: taken, refused with a sentence, kept."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest
from django.contrib.auth.models import AnonymousUser

from sechseck.kernel.models import Trace, User
from sechseck.site.commands.arguments import Arguments
from sechseck.site.loading.documents import main
from sechseck.site.loading.told import add_options, told_of
from sechseck.thread.models import Document, Statement
from sechseck.thread.queries.statements import visible_statements
from sechseck.thread.tests.small_region import document, read_text, small_region

TEXT = "Wir bauen 300 neue Wohnungen am alten Hafen.\n\nDer Bus fährt jede Stunde.\n"


def given(*arguments: str, files: int = 1) -> argparse.Namespace:
    parser = Arguments(prog="load")
    parser.add_argument("files", nargs="*")
    add_options(parser)
    return parser.parse_args([*["plan.txt"] * files, *arguments])


def load(path: Path, *arguments: str) -> int:
    options = given(*arguments)
    options.told = told_of(options)
    return main([path], options)


@pytest.fixture
def plan(tmp_path: Path, anna: User) -> Path:
    small_region(anna)
    path = tmp_path / "plan.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_german_words_and_those_of_packs_mean_the_same() -> None:
    german = told_of(given("--standing", "Beschlossen", "--author-kind", "gremium"))
    packs = told_of(given("--standing", "adopted", "--author-kind", "committee"))

    assert german == packs == {"standing": "adopted", "author_kind": "committee"}


def test_nothing_said_is_nothing_told() -> None:
    assert told_of(given()) == {}


def test_internal_is_short_for_a_visibility() -> None:
    assert told_of(given("--internal")) == told_of(given("--visibility", "intern"))


@pytest.mark.parametrize(
    ("arguments", "files", "sentence"),
    [
        (["--standing", "gültig"], 1, "--standing braucht eines von: entwurf, eingereicht"),
        (["--author-kind", "chef"], 1, "--author-kind braucht eines von: verwaltung"),
        (["--dated", "12.3.2026"], 1, "2023-12-31, nicht „12.3.2026“."),
        (["--dated", "2026-13"], 1, "--dated braucht Jahr, Monat oder Tag"),
        (["--title", "  "], 1, "--title braucht 1 bis 300 Zeichen"),
        (["--author", "x" * 201], 1, "--author braucht 1 bis 200 Zeichen"),
        (["--title", "Plan"], 2, "--title passt zu einer Datei"),
        (["--internal", "--visibility", "intern"], 1, "Bitte nur eines angeben"),
    ],
)
def test_what_cannot_be_taken_is_told_in_one_sentence(
    arguments: list[str], files: int, sentence: str
) -> None:
    with pytest.raises(ValueError, match=r"^--") as refusal:
        told_of(given(*arguments, files=files))

    assert sentence in str(refusal.value)


@pytest.mark.django_db
def test_a_new_document_is_what_the_operator_says(plan: Path) -> None:
    said = ["--title", "Wohnplan", "--author", "Bauamt", "--author-kind", "verwaltung"]

    assert load(plan, *said, "--standing", "beschlossen", "--dated", "2026-03") == 0

    found = Document.objects.get()
    assert (found.title, found.node.title, found.author) == ("Wohnplan", "Wohnplan", "Bauamt")
    assert (found.standing, found.dated) == ("adopted", "2026-03")
    measure = Statement.objects.get(text__contains="300")
    assert measure.commits == "commitment"


@pytest.mark.django_db
def test_without_a_word_no_decision_is_claimed(plan: Path) -> None:
    load(plan)

    assert Document.objects.get().standing == "unknown"


@pytest.mark.django_db
def test_an_internal_document_is_seen_by_no_visitor(plan: Path) -> None:
    load(plan, "--internal")

    assert Statement.objects.count() == 2
    assert not visible_statements(AnonymousUser()).exists()


@pytest.mark.django_db
def test_a_standing_told_later_changes_what_is_promised(plan: Path) -> None:
    load(plan)
    assert Statement.objects.get(text__contains="300").commits == "announcement"

    assert load(plan, "--standing", "beschlossen") == 0

    assert Statement.objects.get(text__contains="300").commits == "commitment"
    assert Trace.objects.filter(verb="document-described").count() == 1


@pytest.mark.django_db
def test_the_same_words_again_change_nothing(plan: Path) -> None:
    load(plan, "--title", "Wohnplan")
    traces = Trace.objects.count()

    assert load(plan, "--title", "Wohnplan") == 0
    assert Trace.objects.count() == traces


@pytest.mark.django_db
def test_what_the_pack_says_is_not_overruled(
    plan: Path, anna: User, capsys: pytest.CaptureFixture[str]
) -> None:
    read_text(document("papier", anna), TEXT, anna)

    assert load(plan, "--title", "Mein Titel") == 2

    assert "documents.csv" in capsys.readouterr().out
    assert Document.objects.get().title == "Papier"
