# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What may stand in a text that people write: letters and a few looks, nothing that acts."""

from __future__ import annotations

import nh3

_BLOCKS = {"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "ul", "ol", "li"}
_LOOKS = {"b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "sub", "sup", "a", "br"}
_TABLES = {"table", "thead", "tbody", "tr", "td", "th"}
_WITH_CONTENT = {"script", "style", "template", "noscript", "svg", "math", "iframe", "object",
                 "embed", "audio", "video", "canvas", "select", "textarea", "title"}  # fmt: skip
_PASSES = 10
SCHEMES = frozenset(("http", "https", "mailto"))


def clean_html(html: str) -> str:
    """Return HTML of which only text, paragraphs, lists and looks are left.

    Scripts, styles, event handlers, forms, pictures and every other element that loads or
    runs something are gone with all their attributes; links keep addresses of the schemes
    http, https and mailto.

    Parameters
    ----------
    html
        Whatever somebody sent.

    Returns
    -------
    str
        The clean form of a clean form is itself.

    Examples
    --------
    >>> clean_html('<p onclick="x()">Wir <b>bauen</b><script>x()</script></p><img src="x">')
    '<p>Wir <b>bauen</b></p>'
    """
    before = html.encode("utf-8", "replace").decode()  # half a surrogate pair is no letter
    for _ in range(_PASSES):  # what is nested wrongly may be read otherwise the second time
        clean = _once_clean(before)
        if clean == before:
            break
        before = clean
    return before


def _once_clean(html: str) -> str:
    return nh3.clean(
        html,
        tags=_BLOCKS | _LOOKS | _TABLES,
        clean_content_tags=_WITH_CONTENT,
        attributes={
            "*": {"data-block"},
            "a": {"href"},
            "ol": {"start"},
            "li": {"value"},
        },
        attribute_filter=_attribute,
        url_schemes=set(SCHEMES),
        link_rel=None,
    )


def _attribute(_element: str, name: str, value: str) -> str | None:
    """Return an attribute's value, None to drop it: an address must say its scheme."""
    return (safe_address(value) or None) if name == "href" else value


def safe_address(href: str) -> str:
    """Return the address of a link, "" if it could do anything but lead to a page or a mail.

    Examples
    --------
    >>> safe_address(" https://beispiel.example/a "), safe_address("javascript:x()")
    ('https://beispiel.example/a', '')
    """
    address = href.strip()
    scheme, colon, _ = address.partition(":")
    return address if colon and scheme.lower() in SCHEMES else ""
