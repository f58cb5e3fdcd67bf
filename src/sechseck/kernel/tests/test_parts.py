# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from types import SimpleNamespace

import pytest
from django.core.paginator import Paginator
from django.template import Context, Template
from django.test import RequestFactory

from sechseck.kernel import navigation

EVIL = "<script>alert(1)</script>\"'"


def drawn(source: str, **context: object) -> str:
    load = "{% load kern figures fields %}"
    return Template(load + source).render(Context(context))


@pytest.mark.parametrize(
    "source",
    [
        '{% kern_badge evil "info" %}',
        '{% kind_chip "goal" evil %}',
        "{% theme_chip evil evil %}",
        "{% breadcrumb evil evil evil %}",
        "{% empty_state evil evil evil evil %}",
        "{{ evil|marked:'alert' }}",
    ],
)
def test_no_part_lets_markup_through(source: str) -> None:
    html = drawn(source, evil=EVIL)

    assert "<script" not in html
    assert "&lt;script" in html


def test_what_differs_is_marked_in_the_text() -> None:
    assert drawn("{{ text|marked:'drei' }}", text="drei von drei") == (
        "<mark>drei</mark> von <mark>drei</mark>"
    )


def test_the_breadcrumb_ends_with_this_page() -> None:
    html = drawn("{% breadcrumb 'Dokumente' '/dokumente/' 'Bericht' %}")

    assert '<a class="kern-link" href="/dokumente/">Dokumente</a>' in html
    assert '<li aria-current="page">Bericht</li>' in html


def test_pages_keep_the_question_in_the_address() -> None:
    request = RequestFactory().get("/aussagen/?text=Haus&seite=2")
    page = Paginator(range(500), 50).get_page(2)

    html = drawn("{% pagination page %}", page=page, request=request)

    assert 'href="?text=Haus&amp;seite=3"' in html
    assert '<span class="pages__here" aria-current="page">2</span>' in html


def test_a_single_page_needs_no_pagination() -> None:
    page = Paginator(range(5), 50).get_page(1)

    assert drawn("{% pagination page %}", page=page) == ""


def test_a_count_bar_shows_anything_above_zero() -> None:
    assert 'width="1.5"' in drawn("{% count_bar 1 1000 %}")
    assert 'width="0.0"' in drawn("{% count_bar 0 1000 %}")
    assert 'width="100.0"' in drawn("{% count_bar 5 3 %}")


@pytest.mark.parametrize(
    ("path", "room"),
    [
        ("/", "/"),
        ("/thema/wohnen/", "/"),
        ("/dokument/rede/", "/dokumente/"),
        ("/luecken/measure-without-date/", "/luecken/"),
        ("/kommune/03241001/", "/kommunen/"),
        ("/impressum/", ""),
    ],
)
def test_every_page_knows_its_room(path: str, room: str) -> None:
    assert navigation.room_of(path) == room


def theme(title: str) -> SimpleNamespace:
    return SimpleNamespace(
        slug=title.lower(),
        url=f"/thema/{title.lower()}/",
        title=title,
        said=4,
        linked=1,
        missing=3,
    )


def figure(number: int) -> SimpleNamespace:
    names = [theme(f"Thema{i}") for i in range(number)]
    return SimpleNamespace(themes=names, foundation=[theme("Ethik")], bucket=None)


def test_each_theme_is_a_link_that_says_its_numbers() -> None:
    html = drawn("{% hexagon_figure figure 12 %}", figure=figure(5))

    assert html.count('href="/thema/thema3/"') == 2  # wide and narrow
    assert "<title>Thema3: 4 gesagt, 1 verknüpft, 3 fehlt</title>" in html
    assert "style=" not in html


def test_too_few_themes_draw_nothing_and_break_nothing() -> None:
    assert drawn("{% hexagon_figure figure %}", figure=figure(2)) == ""


def test_a_select_keeps_what_was_chosen() -> None:
    groups = [(None, [{"value": "a", "label": EVIL, "selected": True}], 0)]

    html = drawn("{% select_options groups %}", groups=groups)

    assert html.startswith('<option value="a" selected>&lt;script')
