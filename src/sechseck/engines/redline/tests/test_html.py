# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""HTML in, blocks out and back; nothing that acts survives."""

from __future__ import annotations

import re

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from sechseck.engines.redline import Block, BlockType, Run, Version, keep_ids
from sechseck.engines.redline.from_html import blocks_of_html
from sechseck.engines.redline.sanitising import clean_html
from sechseck.engines.redline.tests.made import CASES, versions
from sechseck.engines.redline.to_html import html_of

ACTIVE = re.compile(
    r"<\s*(?!/?(?:p|div|h[1-6]|blockquote|pre|ul|ol|li|b|strong|i|em|u|ins|s|strike|del|sub|sup"
    r"|a|br|table|thead|tbody|tr|td|th)\b)[a-z!?]|<[^>]*\s(?!href=|start=|value=|data-block=|rel=)"
    r"[a-z-]+\s*=|<[^>]*href=\"(?!https?:|mailto:)",
    re.IGNORECASE,
)
TAGS = ["script", "img", "svg", "iframe", "object", "style", "math", "form", "input", "video",
        "audio", "link", "meta", "base", "body", "a", "p", "li", "details", "template", "noscript",
        "textarea", "title", "xmp", "plaintext", "foreignObject", "annotation-xml"]  # fmt: skip
ATTRIBUTES = ["onclick=x()", 'onerror="x()"', "src=//x.example/a", 'href="javascript:x()"',
              'href="data:text/html,x"', 'style="background:url(//x.example)"', "autofocus",
              'href="java&#10;script:x()"', "srcdoc='<script>x()</script>'", 'xlink:href="#x"',
              'data-block="b1"', "onfocus=x()//", "formaction=javascript:x()",
              'href="//x.example"']  # fmt: skip
PIECES = ["<!--", "-->", "<![CDATA[", "]]>", '"', "'", ">", "<", "</", "/>", "&lt;", "\x00", "x"]


@st.composite
def hostile(draw: st.DrawFn) -> str:
    parts: list[str] = []
    for _ in range(draw(st.integers(1, 6))):
        tag = draw(st.sampled_from(TAGS))
        given_ = " ".join(draw(st.lists(st.sampled_from(ATTRIBUTES), max_size=3)))
        close = draw(st.sampled_from(["", f"</{tag}>"]))
        parts.append(f"<{tag} {given_}>{draw(st.sampled_from(PIECES))}{close}")
        parts.append(draw(st.sampled_from(PIECES)))
    return "".join(parts)


@CASES
@given(hostile())
def test_nothing_that_acts_survives(html: str) -> None:
    clean = clean_html(html)
    shown = html_of(blocks_of_html(html), with_ids=True)

    assert not ACTIVE.search(clean), clean
    assert not ACTIVE.search(shown), shown
    assert clean_html(clean) == clean


def test_what_the_check_for_active_content_must_catch() -> None:
    for html in ("<script>", "<p onclick=x>", "<img src=x>", '<a href="javascript:x">', "<!-- x"):
        assert ACTIVE.search(html), html


@given(versions())
def test_what_is_written_as_html_is_read_as_the_same_blocks(base: Version) -> None:
    written = [one for one in map(tidy, base.blocks) if one.runs]

    assert blocks_of_html(html_of(written, with_ids=True)) == written


def tidy(block: Block) -> Block:
    """The block as a browser would show it: white space once, none at the ends."""
    runs = tuple(Run(regex.sub(r"\s+", "_", run.text), run.marks) for run in block.runs)
    return Block(block.id, block.type, runs, block.level, block.value)


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p>Rad &amp; Bus</p>", [("p", 0, "Rad & Bus")]),
        ("<p>eins<br> zwei </p>", [("p", 0, "eins\nzwei")]),
        ("<p>  viel \n  Raum  </p>", [("p", 0, "viel Raum")]),
        ("lose<p>dann</p>mehr", [("p", 0, "lose"), ("p", 0, "dann"), ("p", 0, "mehr")]),
        ("<h1>A</h1><h6>B</h6>", [("h2", 0, "A"), ("h4", 0, "B")]),
        ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>",
         [("ul", 1, "a"), ("ul", 2, "b"), ("ul", 1, "c")]),
        ("<ul><li><p>a</p><p>b</p></li></ul>", [("ul", 1, "a\nb")]),
        ("<blockquote><p>a<p>b</blockquote>", [("blockquote", 1, "a"), ("blockquote", 1, "b")]),
        ("<pre>a\n  b</pre>", [("blockquote", 1, "a\n b")]),
        ("<table><tr><th>Ort<td>Springe</table>", [("p", 0, "Ort | Springe")]),
        ("<p></p><p> </p>", []),
        ("<div><div>a</div>b</div>", [("p", 0, "a"), ("p", 0, "b")]),
    ],
)  # fmt: skip
def test_html_as_people_write_it(html: str, found: list[tuple[str, int, str]]) -> None:
    assert [(one.type.value, one.level, one.text) for one in blocks_of_html(html)] == found


def test_numbers_of_items_are_kept() -> None:
    html = (
        '<ol start="3"><li>a</li><li>b</li></ol><ol><li>c</li></ol><ol><li value="9">d</li></ol>'
    )

    assert [one.value for one in blocks_of_html(html)] == [3, None, 1, 9]


def test_looks_are_kept_and_unsafe_addresses_are_not() -> None:
    html = '<b>a</b><i><b>b</b></i><a href="https://x.example">c</a><a href="//x.example">d</a>'

    assert blocks_of_html(html)[0].runs == (
        Run("a", ("strong",)),
        Run("b", ("em", "strong")),
        Run("c", ("a:https://x.example",)),
        Run("d"),
    )


def test_a_block_that_came_with_its_id_keeps_it_whatever_became_of_its_words() -> None:
    base = keep_ids(Version(()), blocks_of_html("<p>Wir bauen Wege.</p><p>Der Bus fährt.</p>"))
    html = html_of(base.blocks, with_ids=True).replace("Wir bauen Wege", "Ganz andere Worte")

    assert keep_ids(base, blocks_of_html(html)).ids == base.ids


def test_an_item_is_of_a_list_even_if_nobody_opened_one() -> None:
    assert blocks_of_html("<li>a")[0].type is BlockType.BULLET
