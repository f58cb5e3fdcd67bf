# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from hypothesis import given, settings
from hypothesis import strategies as st

from sechseck.kernel.actions.comments import add_comment, edit_comment, withdraw_comment
from sechseck.kernel.errors import Conflict, Invalid, NotAllowed, Outdated
from sechseck.kernel.models import Comment, Message, Node, SubjectNode, Trace, User
from sechseck.kernel.prose import prose
from sechseck.kernel.queries.comments import shown_threads, threads_at
from sechseck.kernel.tests.talkers import HIDDEN, NOON, PAGE, browser, page, person, said

pytestmark = pytest.mark.django_db
GUEST = AnonymousUser()


@pytest.fixture
def wohnen(db: None) -> Node:
    return page()


@pytest.fixture
def ben(db: None) -> User:
    return person("ben")


def shown(viewer: User | AnonymousUser, path: str = PAGE) -> str:
    return "".join(
        f"{one.author}: {one.html or one.missing} " + " ".join(r.html for r in one.replies)
        for one in shown_threads(threads_at(path, viewer), viewer)
    )


def test_a_comment_stands_on_its_page_and_in_the_trace(wohnen: Node, clara: User) -> None:
    said(clara, "Mehr **Wohnungen**, bitte.")

    assert "clara: <p>Mehr <strong>Wohnungen</strong>, bitte.</p>" in shown(GUEST)
    assert Trace.objects.filter(verb="comment-added", node=wohnen, by=clara).count() == 1


@pytest.mark.parametrize("path", [HIDDEN, "/thema/gibt-es-nicht/", ""])
def test_nobody_comments_what_they_do_not_see(path: str, clara: User) -> None:
    page(HIDDEN, "internal")

    with pytest.raises(NotAllowed):
        said(clara, path=path)
    assert not Comment.objects.exists()


def test_a_program_does_not_comment(wohnen: Node) -> None:
    with pytest.raises(NotAllowed):
        said(User(role=User.Role.SYSTEM, username="weben"))


@pytest.mark.parametrize("text", ["", "  \n ", "x" * 4001])
def test_empty_and_endless_texts_are_refused(wohnen: Node, clara: User, text: str) -> None:
    with pytest.raises(Invalid):
        said(clara, text)


def test_the_same_words_again_are_the_same_comment(wohnen: Node, clara: User) -> None:
    assert said(clara, at=NOON) == said(clara, at=NOON + timedelta(minutes=9))
    assert said(clara, at=NOON) != said(clara, at=NOON + timedelta(minutes=11))


def test_more_than_a_person_types_must_wait(wohnen: Node, clara: User, ben: User) -> None:
    for number in range(3):
        said(clara, f"Satz {number}", at=NOON)

    with pytest.raises(Conflict):
        said(clara, "Satz 4", at=NOON + timedelta(seconds=59))
    assert said(ben, "Satz 4", at=NOON)
    assert said(clara, "Satz 4", at=NOON + timedelta(seconds=61))


def test_an_answer_to_an_answer_stands_beside_it(wohnen: Node, clara: User, ben: User) -> None:
    first = said(clara)
    second = said(ben, "Warum?", answers=first)
    third = said(clara, "Darum.", answers=second)

    assert third.answers == first
    assert set(Message.objects.values_list("person", "kind")) == {
        (clara.pk, "reply"),
        (ben.pk, "reply"),
    }


def test_an_answer_stays_on_its_page(wohnen: Node, clara: User) -> None:
    page("/thema/klima/")
    first = said(clara)

    with pytest.raises(Invalid):
        said(clara, path="/thema/klima/", answers=first)


def test_what_is_gone_is_not_answered(wohnen: Node, clara: User, ben: User) -> None:
    first = withdraw_comment(said(clara), by=clara)

    with pytest.raises(Conflict):
        said(ben, answers=first)


def test_one_changes_ones_words_for_half_an_hour(wohnen: Node, clara: User) -> None:
    first = said(clara, at=NOON)

    soon, late = NOON + timedelta(minutes=30), NOON + timedelta(minutes=31)
    edited = edit_comment(first, text="Besser so.", version=1, at=soon, by=clara)

    assert (edited.text, edited.version, edited.edited_at) == ("Besser so.", 2, soon)
    with pytest.raises(Conflict):
        edit_comment(first, text="Noch besser.", version=2, at=late, by=clara)


def test_what_was_answered_is_not_changed(wohnen: Node, clara: User, ben: User) -> None:
    first = said(clara, at=NOON)
    said(ben, "Stimmt.", answers=first)

    with pytest.raises(Conflict):
        edit_comment(first, text="Das Gegenteil.", version=1, at=NOON, by=clara)


def test_two_windows_lose_nothing(wohnen: Node, clara: User) -> None:
    first = said(clara, at=NOON)
    edit_comment(first, text="Im einen Fenster.", version=1, at=NOON, by=clara)

    with pytest.raises(Outdated) as caught:
        edit_comment(first, text="Im anderen.", version=1, at=NOON, by=clara)

    (difference,) = caught.value.differences
    assert (difference.yours, difference.theirs) == ("Im anderen.", "Im einen Fenster.")


def test_nobody_changes_or_withdraws_the_words_of_others(
    wohnen: Node, clara: User, anna: User
) -> None:
    first = said(clara, at=NOON)

    with pytest.raises(NotAllowed):
        edit_comment(first, text="Anders.", version=1, at=NOON, by=anna)
    with pytest.raises(NotAllowed):
        withdraw_comment(first, by=anna)


def test_what_is_withdrawn_is_gone_but_its_answers_stay(
    wohnen: Node, clara: User, ben: User
) -> None:
    first = said(clara, "Das war falsch.")
    said(ben, "Doch nicht.", answers=first)

    withdraw_comment(first, by=clara)

    assert "zurückgezogen" in shown(GUEST)
    assert "Doch nicht." in shown(GUEST)
    assert not Comment.objects.filter(text__contains="falsch").exists()
    with pytest.raises(Conflict):
        withdraw_comment(first, by=clara)


def test_what_nobody_answered_disappears_when_withdrawn(wohnen: Node, clara: User) -> None:
    withdraw_comment(said(clara), by=clara)

    assert shown(GUEST) == ""


def test_a_deleted_account_has_no_name(wohnen: Node, clara: User) -> None:
    first = said(clara)
    Comment.objects.filter(pk=first.pk).update(owner=None)

    assert "Gelöschtes Konto: " in shown(GUEST)


def test_a_named_person_is_told_and_shown_by_name(wohnen: Node, clara: User, ben: User) -> None:
    first = said(clara, "Was meinst du, @Ben?")

    assert first.text == f"Was meinst du, @[{ben.pk}]?"
    assert '<b class="mention">@ben</b>' in shown(GUEST)
    assert Message.objects.get().person == ben
    assert Message.objects.get().kind == "mention"


def test_who_does_not_see_the_page_is_not_told(anna: User, clara: User) -> None:
    page(HIDDEN, "internal")

    first = said(anna, "Nicht weitersagen, @clara", path=HIDDEN)

    assert "@clara" in first.text
    assert not Message.objects.exists()


def test_beginnings_are_completed_only_for_those_who_take_part(
    wohnen: Node, clara: User, ben: User
) -> None:
    assert "@be" in said(clara, "Frag @be").text
    said(ben, "Ich bin da.")

    assert f"@[{ben.pk}]" in said(clara, "Frag also @be").text


def test_a_number_typed_by_hand_names_nobody(wohnen: Node, clara: User, ben: User) -> None:
    said(clara, f"Wer ist @[{ben.pk}]?")

    assert "ben" not in shown(GUEST).replace(f"@[{ben.pk}]", "")
    assert not Message.objects.exists()


def test_a_new_name_in_an_edited_comment_is_told_once(
    wohnen: Node, clara: User, ben: User
) -> None:
    first = said(clara, "Hallo @ben", at=NOON)

    edit_comment(first, text="Hallo @ben und @clara", version=1, at=NOON, by=clara)

    assert list(Message.objects.values_list("person", flat=True)) == [ben.pk]


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "[a](javascript:alert(1))",
        "[a](data:text/html,x)",
        '<img src=x onerror="alert(1)">',
        "![a](https://example.org/a.png)",
        '[a](https://example.org "" onmouseover=alert(1) x="")',
        "<javascript:alert(1)>",
        '[@[7]](https://example.org/@[7] "@[7]")',
    ],
)
def test_html_in_a_comment_stays_text(text: str) -> None:
    html = prose(text, {7: "<b onclick=x>"})

    for word in ("<script", "<img", "<b onclick", 'href="javascript', 'href="data', " title="):
        assert word not in html


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.sampled_from("<>\"'&@[]()*_`#!:/=ajx7 \n-"), max_size=60))
def test_whatever_is_typed_only_known_tags_come_out(text: str) -> None:
    import re

    tags = re.findall(r"<\s*/?\s*([a-z0-9]+)([^>]*)>", prose(text, {7: "clara"}))

    assert {tag for tag, _rest in tags} <= set(
        ["p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "code", "a", "b"]
    )
    assert not [rest for _tag, rest in tags if re.search(r"\son|style|src", rest)]


LEVELS = st.sampled_from(list(Node.Visibility.values))


@settings(max_examples=40, deadline=None)
@given(levels=st.lists(LEVELS, min_size=1, max_size=3), role=st.sampled_from(User.Role.values))
def test_a_comment_is_never_more_visible_than_any_node_of_its_page(
    levels: list[str], role: str
) -> None:
    from django.db import transaction

    from sechseck.kernel.queries.nodes import seen_by

    with transaction.atomic():
        nodes = [page(f"/x/{n}/", level) for n, level in enumerate(levels)]
        viewer = User(pk=999_999, role=role)
        comment = Comment.objects.create(subject=_subject(nodes), text="geheim")
        sees = list(threads_at("/x/", viewer))
        all_seen = Node.objects.filter(seen_by(viewer, "")).filter(
            pk__in=[one.pk for one in nodes]
        )

        assert (sees == [comment]) == (all_seen.count() == len(nodes))
        transaction.set_rollback(True)


def _subject(nodes: list[Node]):  # type: ignore[no-untyped-def]
    from sechseck.kernel.models import Subject

    subject = Subject.objects.create(path="/x/")
    SubjectNode.objects.bulk_create(SubjectNode(subject=subject, node=one) for one in nodes)
    return subject


def test_what_becomes_hidden_takes_its_comments_along(wohnen: Node, clara: User) -> None:
    said(clara, "Geheim")
    Node.objects.update(visibility="protected")

    assert shown(GUEST) == ""
    assert browser().get(f"/kommentare/?zu={PAGE}").status_code == 404


@pytest.mark.django_db(transaction=True)
def test_eight_clicks_at_once_are_one_comment() -> None:
    page()
    ben = person("ben")

    def press(_n: int) -> int:
        try:
            return add_comment(PAGE, text="Einmal", at=NOON, by=ben).pk
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as hands:
        found = set(hands.map(press, range(8)))

    assert len(found) == 1
    assert Comment.objects.count() == 1
