# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Reader for web pages: the whole page in blocks, what is not the article as boilerplate."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

import trafilatura
from lxml import html as lxml_html
from lxml_html_clean import Cleaner

from sechseck.engines.readers.composition import Composition
from sechseck.engines.readers.damage import BROKEN, refuse_if_broken
from sechseck.engines.readers.decode import clean, decode
from sechseck.engines.readers.limits import Limits
from sechseck.engines.readers.motion_page import is_motion_page, motion_reading
from sechseck.engines.readers.page_facts import facts_of
from sechseck.engines.readers.reading import BlockKind, Reading, ReadingRefused
from sechseck.engines.readers.signs import kind_of_line, marker_length
from sechseck.engines.readers.tree import Piece, TreeWalk

VERSION = "1"
WHAT = "Die Webseite"
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{2,20})", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_KNOWN_ENCODINGS = ("utf-8", "cp1252", "iso8859-1", "iso8859-15", "utf-16")
_LARGEST_FOR_EXTRACTION = 2_000_000
_ENOUGH = 0.6  # share of the page's own text the extraction must keep to be believed
_SENTENCE = re.compile(r"[.!?…“”\"]\W*$")
_JUDGED = (BlockKind.PARAGRAPH, BlockKind.ITEM)
_REACH = 10_000  # letters of the article around the last piece found
_OWN = (BlockKind.BOILERPLATE, BlockKind.CAPTION, BlockKind.META)
_CLEANER = Cleaner(
    scripts=True,
    javascript=True,
    comments=True,
    style=False,  # the walk skips style sheets; inline styles tell what is hidden
    processing_instructions=True,
    embedded=True,
    frames=True,
    forms=False,
    annoying_tags=False,
    links=True,
    meta=True,
    page_structure=False,
    safe_attrs_only=False,
    remove_unknown_tags=False,
)


def read_html(content: bytes, limits: Limits) -> Reading:
    """Return the reading of a web page; scripts and styles never survive."""
    text, warnings = _decode(content)
    with refuse_if_broken(WHAT):
        tree = _parse(text)
        facts = facts_of(tree)
        pieces = _pieces(tree)
        if is_motion_page(pieces):
            return motion_reading(pieces, warnings)
        composition = Composition()
        for piece in mark_frame(pieces, _main_text(text)):
            composition.add(piece.kind, piece.text, level=piece.level)
    if composition.is_empty:
        raise ReadingRefused(
            f"{WHAT} enthält keinen Text. Vielleicht baut erst ein Skript sie auf."
        )
    return composition.reading(reader="html", version=VERSION, metadata=facts, warnings=warnings)


def _decode(content: bytes) -> tuple[str, tuple[str, ...]]:
    """Believe the page's own encoding if it is a known one and fits."""
    declared = _CHARSET.search(content[:4096])
    if declared:
        try:
            encoding = codecs.lookup(declared[1].decode("ascii")).name
            if encoding in _KNOWN_ENCODINGS and encoding != "utf-16":
                encoding = "cp1252" if encoding == "iso8859-1" else encoding
                return clean(content.decode(encoding)), ()
        except (LookupError, UnicodeDecodeError):
            return decode(content)
    return decode(content)


def _parse(text: str) -> Any:
    parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    markup = _DECLARATION.sub("", text).replace("\f", " ").encode("utf-8", errors="replace")
    tree = lxml_html.document_fromstring(markup, parser=parser)
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise ReadingRefused(  # the parser leaves out what lies deeper
            f"{WHAT} ist zu tief verschachtelt. Bitte als PDF speichern und neu hochladen."
        )
    return tree


def _pieces(tree: Any) -> list[Piece]:
    _CLEANER(tree)
    walk = TreeWalk()
    walk.walk(tree)
    walk.flush(is_chrome=False)
    if all(piece.is_chrome for piece in walk.pieces):
        # Nothing but frame: then the frame is what the page says.
        return [_signed(replace(piece, is_chrome=False)) for piece in walk.pieces]
    return [_signed(piece) for piece in walk.pieces]


def _signed(piece: Piece) -> Piece:
    """Let the line's own signs speak where the markup says nothing."""
    if piece.is_chrome:
        return replace(piece, kind=BlockKind.BOILERPLATE)
    if piece.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM):
        return piece
    own = kind_of_line(" ".join(piece.text.split()))
    if own in _OWN and own is not None:
        return replace(piece, kind=own)
    if own is BlockKind.ITEM and "\n" not in piece.text:
        return replace(piece, kind=own, text=piece.text[marker_length(piece.text) :])
    return piece


def _main_text(text: str) -> str:
    """What trafilatura takes for the article, "" if it gives up."""
    if len(text) > _LARGEST_FOR_EXTRACTION:
        return ""
    try:
        found = trafilatura.extract(
            text, fast=True, favor_recall=True, include_comments=False, include_tables=True
        )
    except BROKEN:
        return ""
    return _squeezed(found or "")


def mark_frame(pieces: list[Piece], main_text: str) -> list[Piece]:
    """Mark short pieces outside the article as boilerplate.

    If the extraction loses much of the page's own text, it is not believed at all;
    whole sentences are kept in any case.
    """
    found = list(_found(pieces, main_text))
    judged = [pair for pair in zip(pieces, found, strict=True) if pair[0].kind in _JUDGED]
    kept = sum(len(piece.text) for piece, is_found in judged if is_found)
    if not judged or kept < _ENOUGH * sum(len(piece.text) for piece, _ in judged):
        return pieces
    return [
        piece if is_found or _is_sentence(piece) else replace(piece, kind=BlockKind.BOILERPLATE)
        for piece, is_found in zip(pieces, found, strict=True)
    ]


def _found(pieces: Iterable[Piece], main_text: str) -> Iterator[bool]:
    """Tell of each piece whether it stands in the article, or is not judged by that.

    Both come in the order of the page, so each piece is looked for near the one found before
    it; a search through the whole article for each would take minutes on a long list.
    """
    place = 0
    for piece in pieces:
        if piece.kind not in _JUDGED:
            yield True
            continue
        wanted = _squeezed(piece.text)
        found = main_text.find(wanted, max(0, place - _REACH), place + _REACH + len(wanted))
        place = found if found >= 0 else place
        yield found >= 0


def _is_sentence(piece: Piece) -> bool:
    return len(piece.text.split()) >= 8 and _SENTENCE.search(piece.text[-40:]) is not None


def _squeezed(text: str) -> str:
    return "".join(filter(str.isalnum, text))
