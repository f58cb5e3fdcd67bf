# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The parts of an ODT beside its text."""

from __future__ import annotations

from sechseck.engines.paper.archive import HEAD, xml
from sechseck.engines.paper.sheet import Sheet

MIMETYPE = "application/vnd.oasis.opendocument.text"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
NAMES = " ".join(
    [
        f'xmlns:office="{_OASIS}:office:1.0"',
        f'xmlns:text="{_OASIS}:text:1.0"',
        f'xmlns:style="{_OASIS}:style:1.0"',
        f'xmlns:fo="{_OASIS}:xsl-fo-compatible:1.0"',
        f'xmlns:meta="{_OASIS}:meta:1.0"',
        'xmlns:dc="http://purl.org/dc/elements/1.1/"',
        'xmlns:xlink="http://www.w3.org/1999/xlink"',
    ]
)
_LOOKS = {
    "strong": 'fo:font-weight="bold"',
    "em": 'fo:font-style="italic"',
    "u": 'style:text-underline-style="solid"',
    "s": 'style:text-line-through-style="solid"',
    "sub": 'style:text-position="sub 58%"',
    "sup": 'style:text-position="super 58%"',
}
_BOLD = {"Title": 18, "Subtitle": 12, "H1": 15, "H2": 13, "H3": 12}  # points


def fixed_parts() -> dict[str, str]:
    """Return what is the same in every file."""
    manifest = f"{_OASIS}:manifest:1.0"
    parts = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kind}"/>'
        for name, kind in {
            "/": MIMETYPE,
            "content.xml": "text/xml",
            "styles.xml": "text/xml",
            "meta.xml": "text/xml",
        }.items()
    )
    return {
        "META-INF/manifest.xml": (
            f'{HEAD}<manifest:manifest xmlns:manifest="{manifest}" manifest:version="1.3">'
            f"{parts}</manifest:manifest>"
        ),
        "styles.xml": _styles(),
    }


def meta_part(sheet: Sheet) -> str:
    """Return title, author and date."""
    return (
        f'{HEAD}<office:document-meta {NAMES} office:version="1.3"><office:meta>'
        f"<dc:title>{xml(sheet.title)}</dc:title>"
        f"<meta:initial-creator>{xml(sheet.author)}</meta:initial-creator>"
        f"<dc:creator>{xml(sheet.author)}</dc:creator><dc:date>{sheet.moment}</dc:date>"
        "<dc:language>de-DE</dc:language></office:meta></office:document-meta>"
    )


def _styles() -> str:
    paragraphs = "".join(_paragraph(name, size) for name, size in _BOLD.items())
    quotes = "".join(
        f'<style:style style:name="Quote{level}" style:family="paragraph">'
        f'<style:paragraph-properties fo:margin-left="{7 * level}mm"/></style:style>'
        for level in range(1, 7)
    )
    looks = "".join(
        f'<style:style style:name="{name}" style:family="text"><style:text-properties {look}/>'
        "</style:style>"
        for name, look in _LOOKS.items()
    )
    return (
        f'{HEAD}<office:document-styles {NAMES} office:version="1.3"><office:styles>'
        '<style:default-style style:family="paragraph"><style:paragraph-properties'
        ' fo:margin-bottom="2mm" fo:hyphenation-ladder-count="no-limit"/><style:text-properties'
        ' fo:font-size="11pt" fo:language="de" fo:country="DE" fo:hyphenate="false"/>'
        "</style:default-style>"
        '<style:style style:name="Text" style:family="paragraph"/>'
        '<style:style style:name="Facts" style:family="paragraph"><style:paragraph-properties'
        ' text:number-lines="false"/></style:style>'
        f"{paragraphs}{quotes}{looks}{_lists()}"
        '<text:linenumbering-configuration text:number-lines="true" text:increment="1"'
        ' text:count-empty-lines="false" text:number-position="left" style:num-format="1"/>'
        "</office:styles></office:document-styles>"
    )


def _paragraph(name: str, size: int) -> str:
    unnumbered = ' text:number-lines="false"' if name in ("Title", "Subtitle") else ""
    return (
        f'<style:style style:name="{name}" style:family="paragraph">'
        f'<style:paragraph-properties{unnumbered} fo:keep-with-next="always"/>'
        f'<style:text-properties fo:font-size="{size}pt" fo:font-weight="bold"/></style:style>'
    )


def _lists() -> str:
    levels = range(1, 7)
    signs = "".join(
        f'<text:list-level-style-bullet text:level="{at}" text:bullet-char="•">{_room(at)}'
        "</text:list-level-style-bullet>"
        for at in levels
    )
    numbers = "".join(
        f'<text:list-level-style-number text:level="{at}" style:num-format="1"'
        f' style:num-suffix=".">{_room(at)}</text:list-level-style-number>'
        for at in levels
    )
    return (
        f'<text:list-style style:name="Signs">{signs}</text:list-style>'
        f'<text:list-style style:name="Numbers">{numbers}</text:list-style>'
    )


def _room(level: int) -> str:
    return (
        f'<style:list-level-properties text:space-before="{7 * (level - 1)}mm"'
        ' text:min-label-width="7mm"/>'
    )
