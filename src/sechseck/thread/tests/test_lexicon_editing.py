# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The lexicon is edited with a preview, keeps its history, and leaves what people decided."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client

from sechseck.kernel.errors import Conflict, Invalid, NotAllowed, Outdated
from sechseck.kernel.models import User
from sechseck.thread.actions.lexicon import (
    change_entry,
    leave_difference,
    restore_revision,
    take_difference,
)
from sechseck.thread.actions.themes import load_lexicon
from sechseck.thread.models import (
    LexiconDifference,
    LexiconEntry,
    LexiconRevision,
    Statement,
    StatementTheme,
    Theme,
)
from sechseck.thread.queries.lexicon import latest_number, present_lexicon, preview
from sechseck.thread.tests.small_region import THEMES, document, read_text, small_region, statement

pytestmark = pytest.mark.django_db
TEXT = (
    "# Wohnen und Fahren\n\n"
    "Am Bahnhof fehlen überdachte Stellplätze.\n\n"
    "Wir bauen 300 neue Wohnungen am alten Hafen.\n\n"
    "Der Rat berät im Herbst über den Haushalt.\n"
)
KEY = ("mobilitaet", "stellplatz", "stem")
PACK = [
    {"theme": slug, "pattern": word, "weight": 2, "match": "stem", "not_near": ""}
    for slug, _kind, _title, words in THEMES
    for word in words
]


@pytest.fixture
def plan(anna: User) -> None:
    small_region(anna)
    read_text(document("plan", anna), TEXT, anna)


def themes_of(part: str) -> set[str]:
    rows = StatementTheme.objects.filter(statement=statement(part))
    return set(rows.values_list("theme__slug", flat=True))


def add(by: User, key: tuple[str, str, str] = KEY, weight: float = 1) -> LexiconRevision:
    return change_entry(key, (weight, ""), was=None, why="fehlte", version=latest_number(), by=by)


@pytest.mark.usefixtures("plan")
def test_the_preview_names_what_a_change_would_do_and_changes_nothing(anna: User) -> None:
    before = present_lexicon()

    shown = preview("mobilitaet", before, {**before, KEY: (1.0, "")}, anna)

    assert (shown.before, shown.after) == (0, 1)
    assert [(one.text, one.words) for one in shown.gained] == [
        ("Am Bahnhof fehlen überdachte Stellplätze.", ("Stellplätze",))
    ]
    assert present_lexicon() == before
    assert themes_of("Stellplätze") == set()


@pytest.mark.usefixtures("plan")
def test_saving_does_what_the_preview_said(anna: User) -> None:
    add(anna)

    assert themes_of("Stellplätze") == {"mobilitaet"}
    assert themes_of("Wohnungen") == {"wohnen"}


@pytest.mark.usefixtures("plan")
def test_what_is_retired_takes_its_theme_along(anna: User) -> None:
    key = ("wohnen", "wohnung", "stem")
    shown = preview(
        "wohnen",
        present_lexicon(),
        {k: v for k, v in present_lexicon().items() if k != key},
        anna,
    )

    change_entry(key, None, was=key, why="zu weit", version=latest_number(), by=anna)

    assert [one.words for one in shown.lost] == [("Wohnungen",)]
    assert themes_of("Wohnungen") == set()


@pytest.mark.usefixtures("plan")
def test_labels_that_people_gave_stay(anna: User) -> None:
    row = statement("Wohnungen")
    Statement.objects.filter(pk=row.pk).update(label_source="person")
    key = ("wohnen", "wohnung", "stem")

    change_entry(key, None, was=key, why="zu weit", version=latest_number(), by=anna)

    assert themes_of("Wohnungen") == {"wohnen"}


@pytest.mark.usefixtures("plan")
def test_every_change_is_a_revision_that_can_come_back(anna: User) -> None:
    start = present_lexicon()
    number = latest_number()
    add(anna)

    restore_revision(number, why="doch nicht", version=latest_number(), by=anna)

    assert present_lexicon() == start
    assert themes_of("Stellplätze") == set()
    assert [one.why for one in LexiconRevision.objects.all()][:2] == ["doch nicht", "fehlte"]


@pytest.mark.usefixtures("plan")
def test_revisions_only_grow() -> None:
    for sql in (
        "UPDATE thread_lexiconrevision SET why = ''",
        "DELETE FROM thread_lexiconrevision",
    ):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)


@pytest.mark.usefixtures("plan")
def test_the_second_of_two_editors_sees_both_versions(anna: User) -> None:
    number = latest_number()
    add(anna)

    with pytest.raises(Outdated) as caught:
        change_entry(KEY, (3.0, ""), was=None, why="auch ich", version=number, by=anna)

    assert next((one.yours, one.theirs) for one in caught.value.differences) == ("3", "1")
    assert caught.value.version == number + 1


@pytest.mark.usefixtures("plan")
def test_what_cannot_be_an_entry_is_refused(anna: User, clara: User) -> None:
    known = ("wohnen", "wohnung", "stem")
    with pytest.raises(Invalid):
        change_entry(known, (1.0, ""), was=None, why="x", version=latest_number(), by=anna)
    with pytest.raises(Invalid):
        change_entry(KEY, (1.0, ""), was=None, why=" ", version=latest_number(), by=anna)
    with pytest.raises(Conflict):
        change_entry(KEY, (1.0, ""), was=KEY, why="x", version=latest_number(), by=anna)
    with pytest.raises(NotAllowed):
        add(clara)


@pytest.mark.usefixtures("plan")
def test_loading_the_same_pack_leaves_peoples_words(anna: User) -> None:
    add(anna)

    assert load_lexicon(PACK, by=anna) == 0

    assert KEY in present_lexicon()


@pytest.mark.usefixtures("plan")
def test_a_changed_pack_changes_what_nobody_touched(anna: User) -> None:
    add(anna)
    new = {"theme": "wohnen", "pattern": "hafen", "weight": 1, "match": "stem", "not_near": ""}

    assert load_lexicon([*PACK[1:], new], by=anna) == 2

    assert KEY in present_lexicon()
    assert ("wohnen", "hafen", "stem") in present_lexicon()
    assert ("wohnen", PACK[0]["pattern"], "stem") not in present_lexicon()
    assert themes_of("Wohnungen") == {"wohnen"}


def conflict(anna: User) -> LexiconDifference:
    key = ("wohnen", "miete", "stem")
    change_entry(key, (5.0, ""), was=key, why="wichtiger", version=latest_number(), by=anna)
    rows = [{**row, "weight": 3} if row["pattern"] == "miete" else row for row in PACK]
    load_lexicon(rows, by=anna)
    return LexiconDifference.objects.get()


@pytest.mark.usefixtures("plan")
def test_what_both_changed_waits_to_be_taken(anna: User) -> None:
    difference = conflict(anna)
    assert present_lexicon()["wohnen", "miete", "stem"] == (5.0, "")

    take_difference(difference, version=latest_number(), by=anna)

    assert present_lexicon()["wohnen", "miete", "stem"] == (3.0, "")
    with pytest.raises(Conflict):
        leave_difference(difference, by=anna)


@pytest.mark.usefixtures("plan")
def test_what_both_changed_may_be_left_and_is_not_asked_again(anna: User) -> None:
    leave_difference(conflict(anna), by=anna)
    rows = [{**row, "weight": 3} if row["pattern"] == "miete" else row for row in PACK]

    load_lexicon(rows, by=anna)

    assert present_lexicon()["wohnen", "miete", "stem"] == (5.0, "")
    assert not LexiconDifference.objects.filter(state="open").exists()


@pytest.mark.usefixtures("plan")
def test_an_entry_is_tried_and_saved_in_the_browser(anna: User, client: Client) -> None:
    client.force_login(anna)
    page = "/lexikon/thema/mobilitaet/"
    form = {"pattern": "Stellplatz", "match": "stem", "weight": "1", "not_near": "", "why": ""}
    form["version"] = str(latest_number())

    tried = client.post(f"{page}vorschau/", form).content.decode()
    part = client.post(f"{page}vorschau/", form, headers={"HX-Request": "true"}).content.decode()

    assert "<mark>Stellplätze</mark>" in tried
    assert "<mark>Stellplätze</mark>" in part
    assert "<html" not in part
    assert client.post(page, form).status_code == 422
    assert client.post(page, {**form, "why": "fehlte"}).status_code == 302
    assert client.post(page, {**form, "why": "fehlte"}).status_code == 409
    assert themes_of("Stellplätze") == {"mobilitaet"}
    number = LexiconEntry.objects.get(pattern="stellplatz").pk
    form |= {"version": str(latest_number()), "retire": "1", "why": "doch nicht"}
    assert client.post(f"{page}eintrag/{number}/", form).status_code == 302
    assert themes_of("Stellplätze") == set()
    assert client.get(f"/lexikon/fassung/{latest_number()}/").status_code == 200
    assert client.get("/lexikon/").status_code == 200


@pytest.mark.usefixtures("plan")
def test_a_word_that_is_there_is_refused_at_its_field(anna: User, client: Client) -> None:
    client.force_login(anna)
    page = "/lexikon/thema/wohnen/"
    form = {"pattern": "Wohnung", "match": "stem", "weight": "1", "why": "fehlt"}
    form["version"] = str(latest_number())

    for address in (page, f"{page}vorschau/"):
        answer = client.post(address, form)

        assert answer.status_code == 422
        assert answer.context["form"].errors == {
            "pattern": ["Diesen Eintrag gibt es bei diesem Thema schon."]
        }
        assert 'value="Wohnung"' in answer.content.decode()


@pytest.mark.usefixtures("plan")
def test_strangers_find_no_lexicon(clara: User, client: Client) -> None:
    client.force_login(clara)

    for page in ("/lexikon/", "/lexikon/thema/wohnen/", "/lexikon/fassung/1/"):
        assert client.get(page).status_code == 404
    assert Theme.objects.filter(slug="wohnen").exists()
