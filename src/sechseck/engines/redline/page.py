# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A web page down to the part that holds the text of a motion."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from sechseck.engines.readers.decode import clean, decode

_FRAME = ("nav", "header", "footer", "aside", "form", "button", "dialog", "script", "style")
_PERHAPS = ("header", "form", "aside")
_ARTICLE = ("main", "article", "h1")
_SECTIONS = "//*[contains(concat(' ', normalize-space(@class), ' '), ' motionTextFormattings ')]"
_ROOTS = ("//main", "//article", "//body")
_NUMBER = "linenumber"
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{2,20})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Page:
    """HTML of a page: all that is no frame, and the motion's sections where they are marked."""

    whole: str
    article: str


def page_of(content: bytes) -> Page:
    """Return a page without its frame, the lines of Antragsgrün joined again.

    Antragsgrün ends each numbered line with ``<br>`` and begins the next with an empty span
    that bears its number: such a break belongs to the typesetting, not to the text.

    Parameters
    ----------
    content
        The bytes of a page or of a part of one.
    """
    markup = _DECLARATION.sub("", _letters(content)).encode("utf-8", "replace")
    tree = lxml_html.document_fromstring(
        markup or b"<p></p>",
        parser=lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True),
    )
    for element in [one for one in tree.iter(*_FRAME) if not _holds_article(one)]:
        element.drop_tree()
    for element in list(_numbers(tree)):
        _drop_number(element)
    roots = next((found for path in _ROOTS if (found := _outermost(tree.xpath(path)))), [tree])
    return Page(_html(roots), _html(_outermost(tree.xpath(_SECTIONS))))


def _letters(content: bytes) -> str:
    """Return the letters of a page; its own encoding is believed if Latin is declared."""
    declared = _CHARSET.search(content[:4096])
    if declared and declared[1].lower() in (b"iso-8859-1", b"windows-1252", b"latin1"):
        return clean(content.decode("cp1252", "replace"))
    return decode(content)[0]


def _html(elements: list[Any]) -> str:
    return "".join(etree.tostring(one, encoding="unicode", method="html") for one in elements)


def _holds_article(element: Any) -> bool:
    """Whether a form or a header holds the text itself, as some systems have it."""
    return element.tag in _PERHAPS and next(element.iter(*_ARTICLE), None) is not None


def _outermost(found: list[Any]) -> list[Any]:
    """Return elements that lie in no other of them, and not in the reasons."""
    chosen = set(found)
    return [
        one
        for one in found
        if chosen.isdisjoint(one.iterancestors()) and "eason" not in (one.get("class") or "")
    ]


def _numbers(tree: Any) -> Iterator[Any]:
    for element in tree.iter("span", "div", "td"):
        if _NUMBER in (element.get("class") or "").lower():
            yield element


def _drop_number(element: Any) -> None:
    """Take a line's number away, and the break before it that the number made necessary."""
    before = element.getprevious()
    is_break = before is not None and before.tag == "br" and not (before.tail or "").strip()
    if is_break:
        before.tail = ""
        text = _text_before(before)
        element.tail = ("" if text.endswith((" ", "-")) else " ") + (element.tail or "").lstrip()
        before.drop_tag()
    element.text = None
    element.drop_tree()


def _text_before(element: Any) -> str:
    """Return the letters right before an element."""
    previous = element.getprevious()
    if previous is not None:
        return (previous.tail or "") or "".join(previous.itertext())
    parent = element.getparent()
    return (parent.text or "") if parent is not None else ""
