# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The line rule on cases worked out by hand."""

from __future__ import annotations

import pytest

from sechseck.engines.redline import (
    Block,
    BlockType,
    LineRule,
    RedlineRefused,
    Run,
    block_of,
    blocks_of_html,
    number_lines,
    rule_of,
)

TEN = LineRule(width=10)
QUIRKS = LineRule(width=10, br_stale=True, forget_carried=True)


def wrapped(text: str, rule: LineRule = TEN) -> list[str]:
    return [line.text for line in number_lines([block_of("a", text)], rule)]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        ("   ", []),
        ("zehn passt", ["zehn passt"]),
        ("eins zwei drei", ["eins zwei", "drei"]),
        ("eins zweizehn drei", ["eins", "zweizehn", "drei"]),
        # the space that would be the eleventh stays at the end of its line
        ("neunneun 9 und", ["neunneun 9", "und"]),
        # a break may follow a hyphen, and the hyphen counts
        ("Rad-und-Fußweg", ["Rad-und-", "Fußweg"]),
        ("ein Rad-Weg", ["ein Rad-", "Weg"]),
        # a dash is no hyphen, a protected space is no space
        ("hin–und–her–weg", ["hin–und–he-", "r–weg"]),
        ("zehn\u00a0passt\u00a0nicht", ["zehn\u00a0passt-", "\u00a0nicht"]),
        # too long for a line: cut hard, the hyphen is not in the text
        ("Nachbarschaftshaus", ["Nachbarsch-", "aftshaus"]),
        ("am Nachbarschaftshaus", ["am", "Nachbarsch-", "aftshaus"]),
        # umlauts, also those of two signs, count one
        ("äöüÄÖÜß1 x y", ["äöüÄÖÜß1 x", "y"]),
        ("a\u0308o\u0308u\u0308 4567 xy z", ["a\u0308o\u0308u\u0308 4567", "xy z"]),
        # what people see as one sign counts one
        ("🫶🏻🫶🏼🫶🏽🫶🏾🫶🏿 👩‍👩‍👧 🇩🇪 x y", ["🫶🏻🫶🏼🫶🏽🫶🏾🫶🏿 👩‍👩‍👧 🇩🇪", "x y"]),
        ("한국어한국어한국어한국어", ["한국어한국어한국어한-", "국어"]),
        # a line break ends a line, a blank one too
        ("eins\nzwei drei vier", ["eins", "zwei drei", "vier"]),
        ("eins\n\nzwei", ["eins", "", "zwei"]),
        ("eins\n", ["eins"]),
        ("eins\r\nzwei", ["eins", "zwei"]),
        # the indent of a line is no place to break
        (" Nachbarschaft", [" Nachbarsc-", "haft"]),
        ("\t Nachbarschaft", ["\t Nachbars-", "chaft"]),
    ],
)
def test_a_text_is_cut_as_the_rule_says(text: str, lines: list[str]) -> None:
    assert wrapped(text) == lines


@pytest.mark.parametrize(
    ("text", "ours", "theirs"),
    [
        # forget_carried: the hyphen at column 11 came over and is forgotten
        ("ab cdefghi-klmnopqr", ["ab", "cdefghi-", "klmnopqr"], ["ab", "cdefghi-kl-", "mnopqr"]),
        # br_stale: the space before the break is looked for in the next line
        ("ab c\nNachbarschaft", ["ab c", "Nachbarsch-", "aft"], ["ab c", "Nac", "hbarschaft"]),
    ],
)
def test_imported_texts_keep_the_quirks_they_were_numbered_with(
    text: str, ours: list[str], theirs: list[str]
) -> None:
    assert wrapped(text) == ours
    assert wrapped(text, QUIRKS) == theirs


@pytest.mark.parametrize(
    ("html", "width"),
    [
        ("<p>{}</p>", 80),
        ("<h1>{}</h1>", 48),
        ("<h2>{}</h2>", 48),
        ("<h3>{}</h3>", 60),
        ("<h6>{}</h6>", 60),
        ("<ul><li>{}</li></ul>", 74),
        ("<ol><li>a<ul><li>{}</li></ul></li></ol>", 68),
        ("<blockquote>{}</blockquote>", 74),
        ("<pre>{}</pre>", 74),
        ("<blockquote><blockquote><p>{}</p></blockquote></blockquote>", 68),
    ],
)
def test_each_element_has_its_own_width(html: str, width: int) -> None:
    block = blocks_of_html(html.format("x " * 100))[-1]

    first, *_ = number_lines([block])

    assert first.end == width + width % 2  # x at the last column, its space stays behind it


def test_entities_and_tags_of_a_page_do_not_count() -> None:
    blocks = blocks_of_html("<p>a &amp; <b>b</b> &lt;c&gt;&#x2665; <i>d e f</i></p>")

    assert [line.text for line in number_lines(blocks, TEN)] == ["a & b <c>♥", "d e f"]


def test_numbers_run_through_sections_and_motions() -> None:
    first = number_lines([block_of("a", "eins zwei drei")], TEN)
    second = number_lines([block_of("b", "vier fünf sechs")], TEN, first=len(first) + 1)

    assert [line.number for line in [*first, *second]] == [1, 2, 3, 4]


def test_looks_do_not_change_where_lines_end() -> None:
    plain = block_of("a", "eins zwei drei")
    bold = Block("a", BlockType.PARAGRAPH, (Run("eins zw", ("strong",)), Run("ei drei")))

    assert number_lines([plain], TEN) == number_lines([bold], TEN)


def test_the_lines_of_a_frozen_version_are_for_ever() -> None:
    text = "Die Region plant 15-Minuten-Wege, prüft sie jährlich und fragt alle, die dort fahren."

    assert [(line.start, line.end) for line in number_lines([block_of("a", text)])] == [
        (0, 78),
        (78, 85),
    ]


def test_an_unknown_rule_and_a_width_too_small_are_refused() -> None:
    with pytest.raises(RedlineRefused, match="Die Zeilenregel „ag7“ gibt es nicht"):
        number_lines([], "ag7")
    with pytest.raises(RedlineRefused, match="mindestens 10 Zeichen"):
        LineRule(width=9)
    assert rule_of("ag80-import").br_stale
