# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Gender signs: the star, the colon, the underscore, the slash and the inner capital."""

from __future__ import annotations

import re

_MANY = re.compile(r"(?<=[a-zäöüß])(?:[*:_·]|/-?)innen")
_ONE = re.compile(r"(?<=[a-zäöüß])(?:[*:_·]|/-?)(in|r|n|m|s)(?![^\W_])")
_INNER = re.compile(r"(?<=[a-zäöüß])I(?=n(?:nen)?(?![A-ZÄÖÜ]))")


def fold_gender(text: str) -> str:
    """Return the text with gender signs folded into the feminine form.

    Examples
    --------
    >>> fold_gender("Akteur*innen, Expert:innen, Bürger/-innen, TeilnehmerInnen, jede*r")
    'Akteurinnen, Expertinnen, Bürgerinnen, Teilnehmerinnen, jeder'
    """
    if _holds_sign(text):
        text = _ONE.sub(r"\1", _MANY.sub("innen", text))
    return _INNER.sub("i", text) if "In" in text else text


def _holds_sign(text: str) -> bool:
    """Return whether there may be something to fold; spelled out, as most words are asked."""
    return "*" in text or ":" in text or "_" in text or "/" in text or "·" in text
