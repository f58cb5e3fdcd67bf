# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""DOCX: numbered lines, and changes that a word processor can accept or reject."""

from __future__ import annotations

from dataclasses import dataclass, field

from sechseck.engines.paper.archive import HEAD, address_of, packed, xml
from sechseck.engines.paper.docx_parts import (
    RELATIONSHIPS,
    WORD,
    fixed_parts,
    links_part,
    numbering_part,
    properties_part,
)
from sechseck.engines.paper.listing import LISTS
from sechseck.engines.paper.sheet import Sheet
from sechseck.engines.redline import BlockType, Run, ShownBlock, Status

STYLES = {
    BlockType.H2: "Heading1",
    BlockType.H3: "Heading2",
    BlockType.H4: "Heading3",
    BlockType.QUOTE: "Quote",
    BlockType.BULLET: "ListParagraph",
    BlockType.NUMBERED: "ListParagraph",
}
_LOOKS = {
    "strong": "<w:b/>",
    "em": "<w:i/>",
    "s": "<w:strike/>",
    "u": '<w:u w:val="single"/>',
    "sub": '<w:vertAlign w:val="subscript"/>',
    "sup": '<w:vertAlign w:val="superscript"/>',
}
_PAGE = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1247" w:right="1134" w:bottom="1247" w:left="1701" w:header="709"'
    ' w:footer="709" w:gutter="0"/><w:lnNumType w:countBy="1" w:restart="continuous"/></w:sectPr>'
)


def docx_of(sheet: Sheet) -> bytes:
    """Return a sheet as DOCX.

    Accepting all changes gives the amended text, rejecting all gives the base.
    """
    writer = _Writer(sheet)
    head = [_plain("Title", sheet.title)]
    head += [_plain("Subtitle", sheet.kicker)] if sheet.kicker else []
    head += [_plain("Facts", f"{name}: {value}") for name, value in sheet.facts]
    head += [_plain("Facts", wording) for wording in sheet.wordings]
    body = [writer.named(block) for block in sheet.name]
    body += [writer.paragraph(block) for block in sheet.blocks]
    tail = []
    for heading, text in sheet.after:
        tail.append(_plain("Heading1", heading))
        tail += [_plain("Facts", part) for part in text.split("\n") if part.strip()]
    tail.append(_plain("Facts", sheet.words.note))  # a last paragraph can never be deleted
    inside = "".join([*head, *body, *tail])
    document = (
        f'{HEAD}<w:document xmlns:w="{WORD}" xmlns:r="{RELATIONSHIPS}">'
        f"<w:body>{inside}{_PAGE}</w:body></w:document>"
    )
    return packed(
        {
            **fixed_parts(),
            "docProps/core.xml": properties_part(sheet),
            "word/_rels/document.xml.rels": links_part(writer.links),
            "word/numbering.xml": numbering_part(writer.starts),
            "word/document.xml": document,
        }
    )


def _plain(style: str, text: str) -> str:
    """Return a paragraph that is no part of the text: without a number, without changes."""
    look = f'<w:pPr><w:pStyle w:val="{style}"/><w:suppressLineNumbers/></w:pPr>'
    return f"<w:p>{look}<w:r>{_letters(text, 't')}</w:r></w:p>"


def _letters(text: str, tag: str) -> str:
    """Return letters; line breaks and tabulators are elements of their own."""
    parts = xml(text).replace("\r", "").split("\n")
    joint = f'</w:{tag}><w:br/><w:{tag} xml:space="preserve">'
    tab = f'</w:{tag}><w:tab/><w:{tag} xml:space="preserve">'
    return f'<w:{tag} xml:space="preserve">{joint.join(parts)}</w:{tag}>'.replace("\t", tab)


@dataclass
class _Writer:
    """Writes blocks; counts changes, lists and links."""

    sheet: Sheet
    links: list[str] = field(default_factory=list)
    starts: list[tuple[int, int]] = field(default_factory=list)  # level and first number of lists
    changes: int = 0
    _counting: dict[int, int] = field(default_factory=dict)  # the list that goes on at each level

    def paragraph(self, block: ShownBlock) -> str:
        """Return one block."""
        new = self._place(block.type, block.level, block.value)
        mark = self._mark(block.status)
        old = self._before(block)
        runs = "".join(self._run(run, part.status) for part in block.parts for run in part.runs)
        return f"<w:p><w:pPr>{new}{mark}{old}</w:pPr>{runs}</w:p>"

    def named(self, block: ShownBlock) -> str:
        """Return the title of the text: its words change, lines are not counted on it."""
        look = '<w:pPr><w:pStyle w:val="Title"/><w:suppressLineNumbers/></w:pPr>'
        runs = "".join(self._run(run, part.status) for part in block.parts for run in part.runs)
        return f"<w:p>{look}{runs}</w:p>"

    def _mark(self, status: Status) -> str:
        """Return the end of a block that comes or goes."""
        if status is Status.KEPT:
            return ""
        name = "ins" if status is Status.NEW else "del"
        return f"<w:rPr><w:{name} {self._signed()}/></w:rPr>"

    def _before(self, block: ShownBlock) -> str:
        """Return how a block looked whose type or level changes."""
        if block.was is None:
            return ""
        known = self.sheet.before.get(block.id)
        level, value = (known.level, known.value) if known else (0, None)
        counted = dict(self._counting)  # what was does not count in the lists of what is
        place = self._place(block.was, level, value)
        self._counting = counted
        return f"<w:pPrChange {self._signed()}><w:pPr>{place}</w:pPr></w:pPrChange>"

    def _place(self, type_: BlockType, level: int, value: int | None) -> str:
        """Return style, list and indent."""
        style = f'<w:pStyle w:val="{STYLES[type_]}"/>' if type_ in STYLES else ""
        if type_ not in LISTS:
            self._counting.clear()
            deeper = max(level - 1, 0) * 400
            return style + (f'<w:ind w:left="{400 + deeper}"/>' if level else "")
        at = min(max(level, 1), 9) - 1
        number = 1 if type_ is BlockType.BULLET else self._list(at, value)
        return f'{style}<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{number}"/></w:numPr>'

    def _list(self, level: int, value: int | None) -> int:
        """Return the list an item belongs to; a number of its own begins another."""
        for deeper in [one for one in self._counting if one > level]:
            del self._counting[deeper]
        if value is not None or level not in self._counting:
            first = 1 if value is None else value
            self.starts.append((level, min(max(first, 0), 2**31 - 1)))
            self._counting[level] = len(self.starts) + 1
        return self._counting[level]

    def _signed(self) -> str:
        self.changes += 1
        who = xml(self.sheet.author)
        return f'w:id="{self.changes}" w:author="{who}" w:date="{self.sheet.moment}"'

    def _run(self, run: Run, status: Status) -> str:
        """Return letters of one look and fate."""
        looks = "".join(sign for name, sign in _LOOKS.items() if name in run.marks)
        look = f"<w:rPr>{looks}</w:rPr>" if looks else ""
        tag = "delText" if status is Status.GONE else "t"
        inside = f"<w:r>{look}{_letters(run.text, tag)}</w:r>"
        if status is not Status.KEPT:
            name = "ins" if status is Status.NEW else "del"
            inside = f"<w:{name} {self._signed()}>{inside}</w:{name}>"
        address = address_of(run.marks)
        if not address:
            return inside
        self.links.append(address)
        return f'<w:hyperlink r:id="link{len(self.links)}">{inside}</w:hyperlink>'
