# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Words of the documents on pages: always German, without their marks of typesetting."""

from __future__ import annotations

import re
from collections.abc import Mapping

from django import template
from django.template.defaultfilters import stringfilter
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

register = template.Library()

_MARKS = frozenset("*_`[#")
_MARKUP = re.compile(
    r"!?\[(?P<link>[^\]\n]{1,500})\]\([^)\s]{0,1000}\)"  # [words](address)
    r"|\*\*|(?<!\w)__|__(?!\w)|`"
    r"|(?<!\w)[*_](?P<slanted>[^*_\s][^*_\n]*)[*_](?!\w)"
    r"|^\#{1,6}[ ]",
    re.MULTILINE,
)


@register.filter
@stringfilter
def listed(words: str) -> str:
    """Return words that a rule separates by bars as people list them.

    >>> listed("speicherkarte|unter einem dach")
    'speicherkarte, unter einem dach'
    """
    return words.replace("|", ", ")


def plain(text: str) -> str:
    """Return a text without the marks of Markdown.

    >>> plain("**Kern** und _mehr_ im [Plan](https://a.de), Mitarbeiter*innen")
    'Kern und mehr im Plan, Mitarbeiter*innen'
    """
    if _MARKS.isdisjoint(text):
        return text
    return _MARKUP.sub(lambda found: found["link"] or found["slanted"] or "", text)


register.filter("plain", stringfilter(plain))  # lists call it bare, it is quicker


@register.filter
def german(text: str) -> SafeString:
    """Mark words as German where the page speaks another language."""
    if not text or get_language() != "en":
        return conditional_escape(text)
    return format_html('<span lang="de">{}</span>', text)


@register.filter
def reason(text: str, names: Mapping[str, str] | None = None) -> SafeString:
    """Translate why the engine suggests something; the words of the documents stay German.

    A reason is a fixed phrase, alone or before the words that speak for it. ``names`` are
    words that have a name in the language of the page, such as themes.
    """
    for stop, opening in ((" ", "„"), (": ", "")):
        lead, found, words = text.partition(stop + opening)
        if found and _(lead) != lead:
            return format_html("{}{}{}", _(lead), stop, _told(opening + words, names or {}))
    return german(text) if not text or _(text) == text else conditional_escape(_(text))


def _told(words: str, names: Mapping[str, str]) -> SafeString:
    parts = words.split(", ")
    if not all(part in names for part in parts):
        return german(words)
    return conditional_escape(", ".join(names[part] for part in parts))
