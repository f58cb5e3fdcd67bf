# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Parts of pages in KERN markup, and filters that cost next to nothing."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django import template
from django.conf import settings
from django.core.paginator import Page
from django.http import QueryDict
from django.template import Context
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from sechseck.kernel import framing, wording
from sechseck.kernel.frame import region

register = template.Library()
register.filter("tag", wording.day)
register.filter("zahl", wording.number)


@register.simple_tag
def region_words() -> dict[str, Any]:
    """Return the name of the figure and the notices of the region, in the visitor's language."""
    pack = region(settings.REGION)
    suffix = {"en": "_en", "de-simple": "_simple"}.get(get_language() or "de", "")
    notices = [one.get(f"text{suffix}") or one["text"] for one in pack.get("notice", [])]
    return {"figure": pack.get("figure", {}), "notices": notices}


@register.filter
def marked(text: str, part: str) -> SafeString:
    """Mark every place where a part stands in a text."""
    if not part:
        return format_html("{}", text)
    pieces = format_html_join("\0", "{}", ((piece,) for piece in text.split(part)))
    return SafeString(pieces.replace("\0", format_html("<mark>{}</mark>", part)))


@register.simple_tag
def kern_badge(label: str, kind: str = "info") -> SafeString:
    """Draw a badge; ``kind`` is info, success, warning or danger."""
    return format_html(
        '<span class="kern-badge kern-badge--{} kern-badge--small">'
        '<span class="kern-label kern-label--small">{}</span></span>',
        kind,
        label,
    )


@register.simple_tag
def kind_chip(kind: str, label: str) -> SafeString:
    """Draw what a statement does: a colour, a shape and a word."""
    return format_html('<span class="chip chip--{}">{}</span>', kind, label)


@register.simple_tag
def theme_chip(title: str, url: str) -> SafeString:
    """Draw a theme as a small link."""
    return format_html('<a class="chip chip--theme" href="{}">{}</a>', url, title)


@register.simple_tag
def language_tag() -> str:
    """Return the language of the page."""
    return get_language() or "de"


@register.simple_tag(takes_context=True)
def frame_part(context: Context, name: str) -> SafeString:
    """Draw ``head``, ``header`` or ``footer`` of the page."""
    return framing.part(name, context)


@register.simple_tag(takes_context=True)
def once(context: Context) -> SafeString:
    """Draw what every form that is sent carries: its token, and a key that makes it count once."""
    return format_html(
        '<input type="hidden" name="csrfmiddlewaretoken" value="{}">'
        '<input type="hidden" name="key" value="{}">',
        context.get("csrf_token", ""),
        uuid4(),
    )


@register.simple_tag
def breadcrumb(*steps: str) -> SafeString:
    """Draw the way to this page from pairs of title and address; the last title stands alone."""
    pairs = [(_("Sechseck"), "/"), *zip(steps[:-1:2], steps[1::2], strict=True)]
    return format_html(
        '<nav class="breadcrumb" aria-label="{}"><ol>{}<li aria-current="page">{}</li></ol></nav>',
        _("Sie sind hier"),
        format_html_join(
            "",
            '<li><a class="kern-link" href="{}">{}</a></li>',
            ((url, title) for title, url in pairs),
        ),
        steps[-1],
    )


@register.simple_tag
def empty_state(title: str, text: str, url: str = "", label: str = "") -> SafeString:
    """Say that nothing is here, and what to do about it."""
    link = format_html('<p><a class="kern-link" href="{}">{}</a></p>', url, label) if url else ""
    return format_html(
        '<div class="empty"><p class="empty__title">{}</p><p>{}</p>{}</div>', title, text, link
    )


@register.simple_tag(takes_context=True)
def page_in_title(context: Context) -> str:
    """Tell the pages of one list apart by their title (WCAG 2.4.2)."""
    page = context.get("page_obj") or context.get("page")
    number = page.number if isinstance(page, Page) else 1
    return ", " + _("Seite %s") % number if number > 1 else ""


@register.simple_tag(takes_context=True)
def pagination(context: Context, page: Page[Any]) -> SafeString:
    """Draw the way to the pages before and after, keeping the question in the address."""
    if page.paginator.num_pages < 2:
        return SafeString()
    address = _address_without_page(context["request"].GET)
    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    name = escape(_("Seite %s"))
    items = [_page_link(address, number, name, page) for number in numbers]
    if page.has_previous():
        items.insert(0, _step_link(address, page.number - 1, _("Zurück")))
    if page.has_next():
        items.append(_step_link(address, page.number + 1, _("Weiter")))
    links = "".join(f"<li>{item}</li>" for item in items)
    return SafeString(
        f'<nav class="pages" aria-label="{escape(_("Seiten"))}"><ol>{links}</ol></nav>'
    )


def _address_without_page(asked: QueryDict) -> str:
    if not asked:
        return "?"
    query = asked.copy()
    query.pop("seite", None)
    return escape(f"?{query.urlencode()}&" if query else "?")


def _step_link(address: str, number: int, label: str) -> str:
    return f'<a class="kern-link" href="{address}seite={number}">{escape(label)}</a>'


def _page_link(address: str, number: object, name: str, page: Page[Any]) -> str:
    if not isinstance(number, int):
        return f"<span>{number}</span>"
    if number == page.number:
        return f'<span class="pages__here" aria-current="page">{number}</span>'
    label = name.replace("%s", str(number))
    return f'<a class="kern-link" href="{address}seite={number}" aria-label="{label}">{number}</a>'
