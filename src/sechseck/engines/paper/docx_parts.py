# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The parts of a DOCX beside its text."""

from __future__ import annotations

from collections.abc import Sequence

from sechseck.engines.paper.archive import HEAD, xml
from sechseck.engines.paper.sheet import Sheet

_OPEN = "http://schemas.openxmlformats.org"
WORD = f"{_OPEN}/wordprocessingml/2006/main"
RELATIONSHIPS = f"{_OPEN}/officeDocument/2006/relationships"
_PACKAGE = f"{_OPEN}/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CORE = "application/vnd.openxmlformats-package.core-properties+xml"


def fixed_parts() -> dict[str, str]:
    """Return what is the same in every file."""
    return {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": (
            f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
            f'<Relationship Id="text" Type="{RELATIONSHIPS}/officeDocument"'
            ' Target="word/document.xml"/>'
            f'<Relationship Id="core" Type="{_PACKAGE}/relationships/metadata/core-properties"'
            ' Target="docProps/core.xml"/></Relationships>'
        ),
        "word/styles.xml": _styles(),
        "word/settings.xml": (
            f'{HEAD}<w:settings xmlns:w="{WORD}"><w:autoHyphenation w:val="false"/></w:settings>'
        ),
    }


def _content_types() -> str:
    named = {"document": "document.main", "styles": "styles", "settings": "settings"}
    named["numbering"] = "numbering"
    parts = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_KIND}.{kind}+xml"/>'
        for name, kind in named.items()
    )
    return (
        f'{HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/docProps/core.xml" ContentType="{_CORE}"/>{parts}</Types>'
    )


def _styles() -> str:
    return (
        f'{HEAD}<w:styles xmlns:w="{WORD}"><w:docDefaults><w:rPrDefault><w:rPr>'
        '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/>'
        '<w:lang w:val="de-DE"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
        '<w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        "</w:style>"
        + _style("Title", "Title", '<w:b/><w:sz w:val="36"/>')
        + _style("Subtitle", "Subtitle", '<w:sz w:val="24"/>')
        + _style("Heading1", "heading 1", '<w:b/><w:sz w:val="30"/>', 0)
        + _style("Heading2", "heading 2", '<w:b/><w:sz w:val="26"/>', 1)
        + _style("Heading3", "heading 3", '<w:b/><w:sz w:val="24"/>', 2)
        + _style("Quote", "Quote", "<w:i/>")
        + _style("ListParagraph", "List Paragraph", "")
        + _style("Facts", "Facts", '<w:sz w:val="20"/>')
        + "</w:styles>"
    )


def _style(id: str, name: str, look: str, outline: int | None = None) -> str:
    level = "" if outline is None else f'<w:keepNext/><w:outlineLvl w:val="{outline}"/>'
    return (
        f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/><w:pPr>{level}</w:pPr><w:rPr>{look}</w:rPr></w:style>'
    )


def properties_part(sheet: Sheet) -> str:
    """Return title, author and date."""
    kind = 'xsi:type="dcterms:W3CDTF"'
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{xml(sheet.title)}</dc:title><dc:creator>{xml(sheet.author)}</dc:creator>"
        f"<dc:language>de-DE</dc:language>"
        f"<dcterms:created {kind}>{sheet.moment}</dcterms:created></cp:coreProperties>"
    )


def links_part(links: Sequence[str]) -> str:
    """Return where the text leads, and which parts belong to it."""
    parts = "".join(
        f'<Relationship Id="{name}" Type="{RELATIONSHIPS}/{name}" Target="{name}.xml"/>'
        for name in ("styles", "settings", "numbering")
    )
    parts += "".join(
        f'<Relationship Id="link{number}" Type="{RELATIONSHIPS}/hyperlink"'
        f' Target="{xml(address)}" TargetMode="External"/>'
        for number, address in enumerate(links, 1)
    )
    return f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{parts}</Relationships>'


def numbering_part(starts: Sequence[tuple[int, int]]) -> str:
    """Return one list with signs, and one with numbers for each place where one begins."""
    lists = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    for number, (level, first) in enumerate(starts, 2):
        lists += (
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="1"/>'
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{first}"/>'
            "</w:lvlOverride></w:num>"
        )
    kinds = _levels(0, "bullet") + _levels(1, "decimal")
    return f'{HEAD}<w:numbering xmlns:w="{WORD}">{kinds}{lists}</w:numbering>'


def _levels(id: int, kind: str) -> str:
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{"•" if kind == "bullet" else f"%{at + 1}."}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{400 * (at + 1)}" w:hanging="400"/>'
        "</w:pPr></w:lvl>"
        for at in range(9)
    )
    many = '<w:multiLevelType w:val="multilevel"/>'
    return f'<w:abstractNum w:abstractNumId="{id}">{many}{levels}</w:abstractNum>'
