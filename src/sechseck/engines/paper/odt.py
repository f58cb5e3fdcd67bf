# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""ODT: the same text for LibreOffice and others, with changes they can accept or reject."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from sechseck.engines.paper.archive import HEAD, address_of, packed, xml
from sechseck.engines.paper.listing import LISTS, Item, Listing, grown
from sechseck.engines.paper.odt_parts import MIMETYPE, NAMES, fixed_parts, meta_part
from sechseck.engines.paper.sheet import Sheet
from sechseck.engines.redline import BlockType, Run, ShownBlock, Status

_OUTLINE = {BlockType.H2: 1, BlockType.H3: 2, BlockType.H4: 3}
_SPACES = re.compile(" +")
_LOOKS = ("em", "s", "strong", "sub", "sup", "u")


def odt_of(sheet: Sheet) -> bytes:
    """Return a sheet as ODT.

    The format knows no change of a block's type: the new type is shown.
    """
    writer = _Writer(sheet)
    head = [_plain("Title", sheet.title)]
    head += [_plain("Subtitle", sheet.kicker)] if sheet.kicker else []
    head += [_plain("Facts", f"{name}: {value}") for name, value in sheet.facts]
    head += [_plain("Facts", wording) for wording in sheet.wordings]
    body = writer.body([*sheet.name, *sheet.blocks])
    tail = []
    for heading, text in sheet.after:
        tail.append(
            f'<text:h text:style-name="Facts" text:outline-level="1">{xml(heading)}</text:h>'
        )
        tail += [_plain("Facts", part) for part in text.split("\n") if part.strip()]
    tail.append(_plain("Facts", sheet.words.note, writer.milestones()))
    changes = "".join(writer.changes)
    tracked = f"<text:tracked-changes>{changes}</text:tracked-changes>" if changes else ""
    inside = "".join([tracked, *head, body, *tail])
    content = (
        f'{HEAD}<office:document-content {NAMES} office:version="1.3"><office:body>'
        f"<office:text>{inside}</office:text></office:body></office:document-content>"
    )
    return packed(
        {
            "mimetype": MIMETYPE,
            **fixed_parts(),
            "meta.xml": meta_part(sheet),
            "content.xml": content,
        }
    )


def _plain(style: str, text: str, before: str = "") -> str:
    return f'<text:p text:style-name="{style}">{before}{_letters(text)}</text:p>'


def _letters(text: str) -> str:
    """Return letters; the format swallows white space that is not written as elements."""
    found = _SPACES.sub(_spaces, xml(text).replace("\r", ""))
    return found.replace("\t", "<text:tab/>").replace("\n", "<text:line-break/>")


def _spaces(found: re.Match[str]) -> str:
    """Return white space; only one space between two signs may stay as it is."""
    start, end = found.span()
    is_edge = start == 0 or end == len(found.string)
    if end - start == 1 and not is_edge and not _near_break(found.string, start, end):
        return " "
    return f'<text:s text:c="{end - start}"/>'


def _near_break(text: str, start: int, end: int) -> bool:
    return text[start - 1] in "\t\n" or text[end] in "\t\n"


@dataclass
class _Writer:
    """Writes blocks; what goes stands apart, with a milestone where it was."""

    sheet: Sheet
    changes: list[str] = field(default_factory=list)
    _waiting: list[str] = field(default_factory=list)  # milestones for the next paragraph
    _gone: dict[str, list[ShownBlock]] = field(default_factory=dict)  # what was before a block

    def body(self, blocks: list[ShownBlock]) -> str:
        """Return all blocks."""
        kept: list[ShownBlock] = []
        going: list[ShownBlock] = []
        for block in blocks:
            if block.status is Status.GONE:
                going.append(block)
                continue
            self._gone[block.id] = going
            going = []
            kept.append(block)
        found = "".join(
            self._list(one, is_first=True) if isinstance(one, Listing) else self._block(one)
            for one in grown(kept)
        )
        for block in going:
            self._remove(block)
        return found

    def milestones(self) -> str:
        """Return the milestones that wait for a paragraph, and forget them."""
        found, self._waiting = "".join(self._waiting), []
        return found

    def _block(self, block: ShownBlock) -> str:
        inside = self._inside(block)
        if block.type in _OUTLINE:
            at = _OUTLINE[block.type]
            return f'<text:h text:style-name="H{at}" text:outline-level="{at}">{inside}</text:h>'
        style = f"Quote{min(max(block.level, 1), 6)}" if block.type is BlockType.QUOTE else "Text"
        return f'<text:p text:style-name="{style}">{inside}</text:p>'

    def _list(self, listing: Listing, *, is_first: bool = False) -> str:
        style = "Signs" if listing.type is BlockType.BULLET else "Numbers"
        name = f' text:style-name="{style}"' if is_first or listing.type in LISTS else ""
        items = "".join(self._item(one) for one in listing.items)
        return f"<text:list{name}>{items}</text:list>"

    def _item(self, item: Item) -> str:
        block = item.block
        value = f' text:start-value="{block.value}"' if block and block.value is not None else ""
        own = f'<text:p text:style-name="Text">{self._inside(block)}</text:p>' if block else ""
        inner = "".join(self._list(one) for one in item.lists)
        return f"<text:list-item{value}>{own}{inner}</text:list-item>"

    def _inside(self, block: ShownBlock) -> str:
        """Return what stands in a paragraph, with the milestones of what was before it."""
        for gone in self._gone.get(block.id, ()):
            self._remove(gone)
        before = self.milestones()
        if block.status is Status.NEW:
            name = self._change("insertion")
            self._waiting.append(f'<text:change-end text:change-id="{name}"/>')
            runs = "".join(_run(run) for part in block.parts for run in part.runs)
            return f'{before}<text:change-start text:change-id="{name}"/>{runs}'
        found = [before]
        for part in block.parts:
            runs = "".join(_run(run) for run in part.runs)
            if part.status is Status.GONE:
                name = self._change("deletion", f'<text:p text:style-name="Text">{runs}</text:p>')
                found.append(f'<text:change text:change-id="{name}"/>')
            elif part.status is Status.NEW:
                name = self._change("insertion")
                found.append(f'<text:change-start text:change-id="{name}"/>{runs}')
                found.append(f'<text:change-end text:change-id="{name}"/>')
            else:
                found.append(runs)
        return "".join(found)

    def _remove(self, block: ShownBlock) -> None:
        """Take a whole block away; an empty paragraph after it stands for its end."""
        runs = "".join(_run(run) for part in block.parts for run in part.runs)
        style = f"H{_OUTLINE[block.type]}" if block.type in _OUTLINE else "Text"
        paragraph = f'<text:p text:style-name="{style}">{runs}</text:p>'
        name = self._change("deletion", f"{paragraph}<text:p/>")
        self._waiting.append(f'<text:change text:change-id="{name}"/>')

    def _change(self, kind: str, inside: str = "") -> str:
        name = f"change{len(self.changes) + 1}"
        self.changes.append(
            f'<text:changed-region xml:id="{name}" text:id="{name}"><text:{kind}>'
            f"<office:change-info><dc:creator>{xml(self.sheet.author)}</dc:creator>"
            f"<dc:date>{self.sheet.moment}</dc:date></office:change-info>{inside}</text:{kind}>"
            "</text:changed-region>"
        )
        return name


def _run(run: Run) -> str:
    """Return letters in their looks."""
    inside = _letters(run.text)
    for mark in run.marks:
        if mark in _LOOKS:
            inside = f'<text:span text:style-name="{mark}">{inside}</text:span>'
    address = xml(address_of(run.marks))
    if not address:
        return inside
    return f'<text:a xlink:type="simple" xlink:href="{address}">{inside}</text:a>'
