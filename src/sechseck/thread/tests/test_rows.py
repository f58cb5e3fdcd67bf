# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from time import process_time

from django.template import Context, Template

from sechseck.thread.queries.listing import StatementRow

ROW = StatementRow(
    id=1,
    url="/aussage/rede:3.1/",
    text="Die Region soll 2035 klimaneutral sein.",
    kind="goal",
    kind_label="Ziel",
    themes="Klimaneutralität",
    document_title="Rede",
    document_url="/dokument/rede/",
    place="Zeile 3",
    commits="none",
    links=2,
)


def drawn(*rows: StatementRow, **more: object) -> str:
    source = "{% load rows %}{% statement_rows rows is_one_document %}"
    return Template(source).render(Context({"rows": rows, "is_one_document": False, **more}))


def test_a_row_says_kind_text_document_place_theme_and_links() -> None:
    html = drawn(ROW)

    assert '<span class="chip chip--goal">Ziel</span>' in html
    assert '<a href="/aussage/rede:3.1/">Die Region soll 2035 klimaneutral sein.</a>' in html
    assert '<a href="/dokument/rede/" lang="de">Rede</a>, Zeile 3 · Klimaneutralität' in html
    assert " · 2 verknüpft" in html


def test_a_loose_statement_says_so() -> None:
    assert "ohne Verknüpfung" in drawn(ROW._replace(links=0))


def test_the_page_of_one_document_does_not_repeat_its_title() -> None:
    html = drawn(ROW, is_one_document=True)

    assert "Rede" not in html
    assert "Zeile 3" in html


def test_no_field_lets_markup_through() -> None:
    evil = "<script>"
    row = ROW._replace(
        text=evil,
        kind_label=evil,
        themes=evil,
        document_title=evil,
        place=evil,
        url='"><script>',
    )

    assert "<script" not in drawn(row)


def test_fifty_rows_cost_less_than_a_millisecond() -> None:
    rows = [ROW] * 50
    drawn(*rows)

    costs = []
    for _ in range(20):
        start = process_time()
        drawn(*rows)
        costs.append(process_time() - start)

    assert min(costs) < 0.001
