# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A comparison for people and for programs."""

from __future__ import annotations

import json
from typing import Any

from sechseck.engines.redline import Collision
from sechseck.site.amending.comparison import Amendment, Change, Comparison, Pair

WORDS = {
    Collision.CONTRADICTION: "Widerspruch",
    Collision.ORDER: "Reihenfolge wählen",
    None: "wollen dasselbe",
}


def comparison_json(found: Comparison) -> str:
    """Return a comparison as JSON."""
    report = {
        "base": {"sha256": found.base.sha256, "lines": len(found.lines)},
        "amendments": [_amendment(one) for one in found.amendments],
        "collisions": [_pair(one) for one in found.pairs if one.collision is not None],
        "agreements": [_pair(one) for one in found.pairs if one.collision is None],
    }
    return json.dumps(report, ensure_ascii=False, indent=1)


def comparison_text(found: Comparison) -> str:
    """Return a comparison as German text."""
    rows: list[str] = []
    for one in found.amendments:
        rows.append(f"{one.name} ({one.file})")
        rows += [row for change in one.changes for row in _change_rows(change)]
        if not one.changes:
            rows.append("  ändert nichts.")
        rows.append("")
    collisions = [one for one in found.pairs if one.collision is not None]
    agreements = [one for one in found.pairs if one.collision is None]
    rows.append("Kollisionen" if collisions else "Keine Kollisionen.")
    rows += [_pair_row(one) for one in collisions]
    if agreements:
        rows += ["", "Übereinstimmungen", *map(_pair_row, agreements)]
    return "\n".join(rows)


def _change_rows(change: Change) -> list[str]:
    rows = [f"  {change.affected.wording}"]
    rows += [f"    − {row}" for row in change.old.split("\n") if row.strip()]
    rows += [f"    + {row}" for row in change.new.split("\n") if row.strip()]
    return rows


def _pair_row(pair: Pair) -> str:
    one, other = pair.changes
    where = one.affected.wording
    if other.affected.wording != where:
        where += f" / {other.affected.wording}"
    return f"  {pair.amendments[0]} und {pair.amendments[1]}: {WORDS[pair.collision]} ({where})"


def _amendment(one: Amendment) -> dict[str, Any]:
    return {
        "amendment": one.name,
        "file": one.file,
        "hunks": [_change(change) for change in one.changes],
    }


def _change(change: Change) -> dict[str, Any]:
    hunk, affected = change.hunk, change.affected
    return {
        "block": hunk.block,
        "start": hunk.start,
        "end": hunk.end,
        "old": change.old,
        "new": change.new,
        "line_from": affected.first,
        "line_to": affected.last,
        "wording": affected.wording,
        "is_move": bool(hunk.moved),
    }


def _pair(pair: Pair) -> dict[str, Any]:
    return {
        "amendments": list(pair.amendments),
        "kind": pair.collision,
        "hunks": [_change(change) for change in pair.changes],
    }
