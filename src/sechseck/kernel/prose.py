# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What people write: a small part of Markdown, made into safe HTML."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

import nh3
from django.utils.safestring import SafeString
from markdown_it import MarkdownIt
from markdown_it.token import Token

NAMED = re.compile(r"@\[(\d{1,12})\]")
PARTS = ["emphasis", "list", "blockquote", "backticks", "link", "autolink", "newline", "escape"]
TAGS = {"p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "code", "a", "b"}


def prose(text: str, names: Mapping[int, str] | None = None) -> SafeString:
    """Return a text as HTML; people whose number stands in ``names`` are shown by name.

    >>> print(prose("**Gut** <script>x</script>"))
    <p><strong>Gut</strong> &lt;script&gt;x&lt;/script&gt;</p>
    >>> print(prose("Frag @[7]", {7: "clara"}))
    <p>Frag <b class="mention">@clara</b></p>
    """
    html = _MARKDOWN.render(text, {"names": names or {}})
    clean = nh3.clean(
        html,
        tags=TAGS,
        attributes={"a": {"href"}, "ol": {"start"}, "*": set()},
        allowed_classes={"b": {"mention"}},
        url_schemes={"http", "https"},
        link_rel="nofollow ugc noopener noreferrer",
    )
    return SafeString(clean.strip())


def _text(_renderer: Any, tokens: Sequence[Token], at: int, _options: Any, env: Any) -> str:
    return NAMED.sub(lambda found: _named(found, env["names"]), escape(tokens[at].content))


def _named(found: re.Match[str], names: Mapping[int, str]) -> str:
    name = names.get(int(found[1]))
    return found[0] if name is None else f'<b class="mention">@{escape(name)}</b>'


_MARKDOWN = MarkdownIt("zero", {"html": False, "breaks": True}).enable(PARTS)
_MARKDOWN.add_render_rule("text", _text)


def plain(text: str, names: Mapping[int, str] | None = None) -> str:
    """Return the text as it was typed, with people by name.

    >>> plain("Frag @[7]", {7: "clara"})
    'Frag @clara'
    """
    known = names or {}
    return NAMED.sub(lambda found: f"@{known.get(int(found[1]), found[1])}", text)
