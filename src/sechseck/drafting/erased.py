# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What stands in place of words that were erased."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from sechseck.kernel.erasers import BLANK

TEXT_TITLE = "Gelöschter Text"
AMENDMENT_TITLE = "Gelöschter Änderungsantrag"
Content = dict[str, Any]


def dotted(content: Mapping[str, Any]) -> Content:
    """Return a version's row with a dot for each letter: its blocks and its length stay.

    >>> row = {"id": "b0", "type": "p", "level": 0, "runs": [["Wir", []], [" zwei", ["em"]]]}
    >>> dotted({"blocks": [row], "origins": [[0, 4, ["Ä1"], 0]]})["blocks"][0]["runs"]
    [['········', []]]
    """
    blocks = [{**row, "runs": _runs(row["runs"])} for row in content["blocks"]]
    return {"blocks": blocks, "base": "", "origins": [], "edits": []}


def _runs(runs: list[Any]) -> list[Any]:
    text = "".join(run[0] for run in runs)
    return [[re.sub(r"[^\n]", BLANK, text), []]] if text else []


def without_quote(text: str) -> str:
    """Return a comment on lines without the words it quotes.

    >>> without_quote("> Wir bauen.\\n\\nWann?")
    '> ·\\n\\nWann?'
    """
    _quote, gap, said = text.partition("\n\n")
    return f"> {BLANK}{gap}{said}" if text.startswith("> ") and gap else text
