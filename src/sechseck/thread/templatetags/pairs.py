# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Mark in a text the words that another text shares with it."""

from __future__ import annotations

import re
from collections.abc import Collection

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from sechseck.engines.german.terms import terms
from sechseck.kernel.templatetags.quoting import plain
from sechseck.thread.models import Decision

register = template.Library()
_WORD = re.compile(r"([^\W_]+(?:-[^\W_]+)*)")


@register.filter
def shared(text: str, words: Collection[str]) -> SafeString:
    """Return a text with each word marked that has one of these index terms."""
    pieces = _WORD.split(plain(text))
    html = (
        f"<mark>{escape(one)}</mark>"
        if number % 2 and set(terms(one)) & set(words)
        else escape(one)
        for number, one in enumerate(pieces)
    )
    return SafeString("".join(html).replace("</mark> <mark>", " "))


@register.filter
def decided(event: Decision) -> str:
    """Say in one sentence what somebody decided about a link."""
    words = {
        "who": event.by.get_full_name() or event.by.get_username(),
        "what": event.get_verb_display(),
        "type": event.get_type_display(),
    }
    return _("%(who)s: %(what)s („%(type)s“)") % words


@register.filter
def generated_by(name: str) -> str:
    """Say who suggested a link."""
    words = {"engine": _("Programm"), "pack": _("Regionspaket"), "person": _("Menschen")}
    return words.get(name, name)
