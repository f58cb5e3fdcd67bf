# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Nouns that the model does not know but that German makes by rule."""

from __future__ import annotations

import re
from functools import cache

from sechseck.engines.german.hanta import stems
from sechseck.engines.german.lists import NEVER_PARTS

_VERBAL = re.compile(
    r"(?:be|ver|ent|er|zer|über|unter|ab|an|auf|aus|ein|um|zu|vor|nach|durch|bei|mit|fort|nieder"
    r"|weiter|wieder|zurück|zusammen)"
    r"(\w{3,}?)(?:er|el)?ung(?:s|en)?\Z"
)
_QUALITY = re.compile(r"\A(\w{5,})[hk]eit(?:s|en)?\Z")


@cache
def _bases() -> frozenset[str]:
    tags = ("VV", "VVnp", "ADJ", "NN")
    return frozenset(stem for tag in tags for stem in stems(tag)) - NEVER_PARTS


def is_verbal_noun(form: str) -> bool:
    """Return whether a form is a noun in -ung made of a prefix and a known stem.

    Examples
    --------
    >>> is_verbal_noun("begrünung"), is_verbal_noun("begrümung")
    (True, False)
    """
    found = _VERBAL.match(form)
    return found is not None and found[1] in _bases()


def is_quality(form: str) -> bool:
    """Return whether a form is a noun in -heit or -keit made of a known adjective.

    Examples
    --------
    >>> is_quality("verträglichkeits"), is_quality("losigkeit")
    (True, False)
    """
    found = _QUALITY.match(form)
    return found is not None and found[1] in stems("ADJ")
