# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Merging: a decision for each place, a preview, the next version with the origin of its words."""

from __future__ import annotations

import pytest
from django.test import Client

from sechseck.drafting.actions.amendments import write_amendment
from sechseck.drafting.actions.merging import Wish, decide_places, finish_merge
from sechseck.drafting.actions.texts import edit_text
from sechseck.drafting.models import Amendment, MergeDraft, Text
from sechseck.drafting.queries.amendments import mergeable
from sechseck.drafting.queries.blame import blame
from sechseck.drafting.queries.places import Place, places
from sechseck.drafting.queries.texts import latest_version
from sechseck.drafting.queries.workspace import workspace
from sechseck.drafting.tests.written import WORDS, amended, blocks, shown, stepped, taken
from sechseck.engines.redline import apply, block_of
from sechseck.kernel.errors import Conflict, Invalid, NotAllowed, Outdated
from sechseck.kernel.models import User

pytestmark = pytest.mark.django_db
HUNDRED = "Wir bauen am alten Hafen hundert neue Wohnungen."
SOONER = "Bis zum Jahr 2029 ist das fertig."
LATER = "Bis zum Jahr 2031 ist das fertig."
NEW = "Alle dürfen mitreden."


def at(text: Text) -> list[Place]:
    rows = mergeable(text.amendments.filter(status="screened"))
    return places({one.label: one.changes for one in rows})


def take(place: Place, number: int = 0) -> dict[str, Wish]:
    return {place.name: Wish("take", list(place.proposals)[number])}


@pytest.fixture
def three(text: Text, anna: User, ben: User) -> list[Amendment]:
    """One amendment alone at its place, two that want different years."""
    return [
        shown(text, ben, anna, HUNDRED, *WORDS[1:]),
        shown(text, ben, anna, *WORDS[:2], SOONER),
        shown(text, ben, anna, *WORDS[:2], LATER),
    ]


def test_a_merge_takes_one_of_what_collides_and_tells_where_words_come_from(
    text: Text, three: list[Amendment], anna: User
) -> None:
    first, years = at(text)
    decide_places(text, take(first) | take(years, 1), version=0, by=anna)

    new = finish_merge(text, reason="Zusammengeführt.", version=1, by=anna)

    assert [block.text for block in new.words.blocks][::2] == [HUNDRED, LATER]
    assert blame(new) == {1: ["Ä1"], 3: ["Ä3"]}
    assert [one.status for one in Amendment.objects.order_by("number")] == [
        "accepted",
        "rejected",
        "accepted",
    ]
    assert new.document_version is not None
    assert (new.parent, new.number) == (text.versions.get(number=1), 2)


def test_what_is_undecided_is_carried_to_the_new_version(
    text: Text, three: list[Amendment], anna: User, ben: User
) -> None:
    draft = amended(text, ben, WORDS[0], NEW, *WORDS[1:])
    first, _years = at(text)
    decide_places(text, take(first), version=0, by=anna)

    new = finish_merge(text, reason="Ein Teil.", version=1, by=anna)

    for one in Amendment.objects.filter(number__in=[2, 3]):
        assert (one.base, one.status, one.lost) == (new, "screened", [])
        assert apply(new.words, one.changes).blocks[0].text == HUNDRED
    draft.refresh_from_db()
    assert [one.text for one in apply(new.words, draft.changes).blocks][:2] == [HUNDRED, NEW]
    assert draft.earlier.get().base.number == 1


def test_what_finds_no_place_any_more_is_shown_with_both_sides(
    text: Text, three: list[Amendment], anna: User, ben: User
) -> None:
    draft = amended(text, ben, *WORDS[:2], "Bis zum Jahr 2028 ist das fertig.")
    decide_places(text, take(at(text)[1]), version=0, by=anna)

    finish_merge(text, reason="Jahr.", version=1, by=anna)

    draft.refresh_from_db()
    assert draft.hunks == []
    assert "2028" in draft.lost[0]["wanted"]


def test_other_words_replace_what_collides(text: Text, three: list[Amendment], anna: User) -> None:
    year = at(text)[1]
    decide_places(text, {year.name: Wish("replace", words="2030 oder früher")}, version=0, by=anna)

    new = finish_merge(text, reason="Anders.", version=1, by=anna)

    assert "2030 oder früher" in new.words.blocks[2].text
    assert {one.status for one in Amendment.objects.filter(number__in=[2, 3])} == {"modified"}


def test_insertions_at_one_point_may_all_be_made(text: Text, anna: User, ben: User) -> None:
    for new in (NEW, "Auch Kinder."):
        first, *rest = blocks(*WORDS)
        changed = [first, block_of("", new), *rest]
        draft = write_amendment(text, changed, told={"kind": "change"}, by=ben)
        stepped(stepped(draft, "submit", ben), "screen", anna)
    (place,) = at(text)
    decide_places(text, {place.name: Wish("all")}, version=0, by=anna)

    made = finish_merge(text, reason="Beide.", version=1, by=anna)

    assert {one.text for one in made.words.blocks[1:3]} == {NEW, "Auch Kinder."}


def test_the_workspace_shows_preview_and_impact(
    text: Text, three: list[Amendment], anna: User
) -> None:
    decide_places(text, take(at(text)[0]), version=0, by=anna)

    work = workspace(text, latest_version(text), anna)

    assert (work.open_count, work.problem, len(work.preview)) == (1, "", 1)
    assert [one.before for one in work.places[0].impact] == [WORDS[0]]
    assert work.places[1].collision != ""


def test_only_the_office_merges_and_only_what_is_open(
    text: Text, three: list[Amendment], anna: User, ben: User
) -> None:
    with pytest.raises(NotAllowed):
        decide_places(text, {}, version=0, by=ben)
    with pytest.raises(NotAllowed):
        finish_merge(text, reason="Nein.", version=1, by=ben)
    with pytest.raises(Conflict):
        finish_merge(text, reason="Nichts.", version=0, by=anna)
    taken(text, "refer", anna, "Später.")
    with pytest.raises(Conflict):
        decide_places(text, {}, version=0, by=anna)


def test_wrong_and_outdated_decisions_change_nothing(
    text: Text, three: list[Amendment], anna: User, otto: User
) -> None:
    first, years = at(text)
    for wish in (Wish("fly"), Wish("take", "x" * 64)):
        with pytest.raises(Invalid):
            decide_places(text, {first.name: wish}, version=0, by=anna)
    with pytest.raises(Conflict):
        decide_places(text, {"x": Wish("reject")}, version=0, by=anna)
    decide_places(text, take(first), version=0, by=anna)

    with pytest.raises(Outdated) as error:
        decide_places(text, {first.name: Wish("reject")}, version=0, by=otto)
    with pytest.raises(Invalid):
        finish_merge(text, reason=" ", version=1, by=anna)

    assert error.value.differences[0].theirs == "übernehmen"
    assert MergeDraft.objects.get().decisions.get().choice == "take"
    assert years.collision is not None


def test_an_adoption_waits_for_open_amendments(
    text: Text, three: list[Amendment], anna: User
) -> None:
    with pytest.raises(Conflict, match="Änderungsanträge"):
        taken(text, "adopt", anna)
    for one in three:
        stepped(one, "reject", anna, "Nein.")

    taken(text, "adopt", anna)

    assert latest_version(text).in_force_since is not None


def test_two_versions_are_merged_and_compared_in_the_browser(
    text: Text, three: list[Amendment], anna: User, client: Client
) -> None:
    client.force_login(anna)
    page = f"{text.path}zusammenfuehren/"
    first, years = at(text)
    form = {"places": f"{first.name} {years.name}", "version": "0", "key": "a"}
    form[f"choice-{first.name}"] = f"take:{next(iter(first.proposals))}"
    form[f"choice-{years.name}"] = "reject"
    assert client.get(page).content.decode().count('class="edited place"') == 2
    assert client.post(page, form).status_code == 302
    assert client.post(page, {**form, "key": "b"}).status_code == 409
    assert "hundert" in client.get(page).content.decode().split('id="vorschau"')[1]
    finish = {"finish": "1", "version": "1", "reason": "Mehr Wohnungen"}
    assert client.post(page, {**finish, "key": "c"}).headers["Location"].endswith("/fassung/2/")

    client.logout()
    assert "Worte aus Ä1" in client.get(f"{text.path}fassung/2/").content.decode()
    compared = client.get(f"{text.path}vergleich/1/2/").content.decode()
    assert ("Mehr Wohnungen" in compared, "eingefügt:" in compared) == (True, True)
    assert client.get(f"{text.path}fassung/3/").status_code == 404


def test_a_wrong_decision_shows_the_form_as_it_was_sent(
    text: Text, three: list[Amendment], anna: User, client: Client
) -> None:
    client.force_login(anna)
    page = f"{text.path}zusammenfuehren/"
    first, years = at(text)
    form = {"places": f"{first.name} {years.name}", "version": "0"}
    form |= {f"choice-{first.name}": "replace", f"words-{first.name}": "mit Garten"}
    for number, wrong in enumerate(("take:nichts", "fly")):
        answer = client.post(page, {**form, f"choice-{years.name}": wrong, "key": str(number)})

        before, after = answer.content.decode().split(f'id="e{years.name[:12]}"')
        assert (answer.status_code, "mit Garten" in before) == (422, True)
        assert 'value="replace" checked' in before
        assert ("kern-error" in before.split("edited")[1], "gibt es" in after) == (False, True)
    assert not MergeDraft.objects.exists()


def test_what_fits_nowhere_and_what_is_too_long_is_said_at_its_place(
    text: Text, three: list[Amendment], anna: User, client: Client
) -> None:
    client.force_login(anna)
    page = f"{text.path}zusammenfuehren/"
    first, years = at(text)
    form = {"places": f"{first.name} {years.name}", "version": "0", "key": "a"}
    form |= {f"choice-{first.name}": "replace", f"words-{first.name}": "x" * 20_001}
    form |= {f"choice-{years.name}": "replace", f"words-{years.name}": "irgendwann"}

    answer = client.post(page, form)

    assert answer.status_code == 422
    page_text = answer.content.decode()
    assert f'id="e{first.name[:12]}"' in page_text
    assert ("irgendwann" in page_text, "x" * 20_001 in page_text) == (True, True)


def test_a_new_version_without_a_reason_is_asked_for_one_at_the_field(
    text: Text, three: list[Amendment], anna: User, client: Client
) -> None:
    client.force_login(anna)
    decide_places(text, take(at(text)[0]), version=0, by=anna)
    finish = {"finish": "1", "version": "1", "reason": "  ", "key": "a"}

    answer = client.post(f"{text.path}zusammenfuehren/", finish)

    assert answer.status_code == 422
    assert "und warum." in answer.content.decode().split('id="warum_error"')[1]
    assert latest_version(text).number == 1


def test_a_text_that_comes_back_brings_its_open_amendments(
    text: Text, three: list[Amendment], anna: User, otto: User
) -> None:
    taken(text, "refer", anna, "Der Ausschuss prüft.")
    back = taken(text, "revise", anna, "Der Ausschuss hat geprüft.")
    edit_text(back, blocks(*WORDS[:2], SOONER), version=back.version, by=anna)
    for step, person in (("submit", anna), ("screen", otto)):
        back = taken(back, step, person)

    new = latest_version(text)
    found = list(Amendment.objects.order_by("number"))
    assert {one.base for one in found} == {new}
    assert [len(one.hunks) for one in found] == [1, 0, 0]
    assert [len(one.lost) for one in found] == [0, 0, 1]
    assert [one.status for one in found] == ["screened", "handled", "screened"]


@pytest.fixture
def other(text: Text, anna: User, ben: User) -> Amendment:
    """An alternative to the whole text."""
    words = ("Am Hafen bleibt alles, wie es ist.", WORDS[1])
    return shown(text, ben, anna, *words, kind="alternative")


def test_an_alternative_replaces_the_whole_text_and_blame_names_it(
    text: Text, three: list[Amendment], other: Amendment, anna: User
) -> None:
    decide_places(text, take(at(text)[0]), whole=other.label, version=0, by=anna)
    assert "bleibt alles" in str(workspace(text, latest_version(text), anna).preview)

    new = finish_merge(text, reason="Die Alternative.", version=1, by=anna)

    other.refresh_from_db()
    assert new.words.blocks == apply(text.versions.get(number=1).words, other.changes).blocks
    assert (other.status, blame(new)[1]) == ("accepted", ["Ä4"])
    assert {(one.status, one.base) for one in Amendment.objects.exclude(number=4)} == {
        ("screened", new)
    }
    assert [len(one.lost) for one in Amendment.objects.order_by("number")] == [1, 1, 1, 0]


def test_without_an_alternative_the_decisions_about_places_count_again(
    text: Text, three: list[Amendment], other: Amendment, anna: User
) -> None:
    decide_places(text, take(at(text)[0]), whole=other.label, version=0, by=anna)
    decide_places(text, {}, version=1, by=anna)

    new = finish_merge(text, reason="Doch nicht.", version=2, by=anna)

    other.refresh_from_db()
    assert new.words.blocks[0].text == HUNDRED
    assert (other.status, other.base) == ("screened", new)


def test_only_an_open_alternative_replaces_the_text(
    text: Text, three: list[Amendment], other: Amendment, anna: User, otto: User, ben: User
) -> None:
    for label in ("Ä1", "Ä9"):
        with pytest.raises(Invalid):
            decide_places(text, {}, whole=label, version=0, by=anna)
    with pytest.raises(NotAllowed):
        decide_places(text, {}, whole=other.label, version=0, by=ben)
    decide_places(text, {}, whole=other.label, version=0, by=anna)
    with pytest.raises(Outdated):
        decide_places(text, {}, whole="", version=0, by=otto)
    stepped(other, "withdraw", ben)

    with pytest.raises(Conflict, match="nicht mehr zur Wahl"):
        finish_merge(text, reason="Zu spät.", version=1, by=anna)

    assert latest_version(text).number == 1


def test_an_alternative_is_adopted_in_the_browser(
    text: Text, other: Amendment, anna: User, client: Client
) -> None:
    client.force_login(anna)
    page = f"{text.path}zusammenfuehren/"
    form = {"places": "", "version": "0", "whole": other.label, "key": "a"}
    assert 'name="whole"' in client.get(page).content.decode()
    assert client.post(page, form).status_code == 302
    assert 'value="Ä1" checked' in client.get(page).content.decode()
    finish = {"finish": "1", "version": "1", "reason": "Sie ist besser.", "key": "b"}
    assert client.post(page, finish).status_code == 302

    assert "Worte aus Ä1" in client.get(f"{text.path}fassung/2/").content.decode()
