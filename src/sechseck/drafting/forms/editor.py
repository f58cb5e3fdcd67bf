# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The paragraph editor: one text field per block, so that it works without JavaScript."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from uuid import uuid4

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sechseck.drafting.typed import TypedBlock, typed
from sechseck.engines.redline import Block, BlockType
from sechseck.kernel.errors import Invalid

SHOWN = 60  # paragraphs on one page; the rest of the text stays as it is
LONGEST = 20_000  # letters of a paragraph
TYPES = (
    (BlockType.PARAGRAPH, gettext_lazy("Absatz")),
    (BlockType.BULLET, gettext_lazy("Punkt einer Liste")),
    (BlockType.NUMBERED, gettext_lazy("Punkt mit Nummer")),
    (BlockType.H2, gettext_lazy("Überschrift")),
    (BlockType.H3, gettext_lazy("Zwischenüberschrift")),
    (BlockType.H4, gettext_lazy("kleine Überschrift")),
    (BlockType.QUOTE, gettext_lazy("Zitat")),
)
_KNOWN = {str(kind) for kind, _label in TYPES}


def rows_of(blocks: Sequence[Block], first: int = 0) -> list[TypedBlock]:
    """Return some blocks as rows of the editor."""
    shown = blocks[first : first + SHOWN]
    return [TypedBlock(block.id, block.type, typed(block)) for block in shown]


def sent_rows(sent: Mapping[str, str]) -> list[TypedBlock]:
    """Return the rows that came back, and a new one where somebody asked for it."""
    rows: list[TypedBlock] = []
    for name in sent.get("order", "").split():
        if len(name) > 60 or f"text-{name}" not in sent:
            raise Invalid(_("Das Formular ist unvollständig. Bitte laden Sie die Seite neu."))
        rows.append(_row(name, sent))
        if sent.get("after") == name:
            fresh = f"n{uuid4().hex[:10]}"
            rows.append(TypedBlock(fresh, BlockType.PARAGRAPH, "", is_fresh=True))
    if len(rows) > 2 * SHOWN:
        raise Invalid(_("Das sind zu viele neue Absätze auf einmal. Bitte speichern Sie zuerst."))
    return rows


def beside(rows: Sequence[TypedBlock], blocks: Sequence[Block]) -> list[TypedBlock]:
    """Return rows with what stood there before, so that the page can show what changes."""
    known = {block.id: block for block in blocks}
    return [replace(row, was=typed(known[row.id])) if row.id in known else row for row in rows]


def _row(name: str, sent: Mapping[str, str]) -> TypedBlock:
    kind, text = sent.get(f"type-{name}", ""), sent[f"text-{name}"]
    if kind not in _KNOWN:
        raise Invalid(_("Diese Art von Absatz gibt es nicht."))
    if len(text) > LONGEST:
        raise Invalid(_("Ein Absatz hat mehr als 20.000 Zeichen. Bitte teilen Sie ihn."))
    return TypedBlock(name, BlockType(kind), text, f"drop-{name}" in sent)


def asks_for_a_row(sent: Mapping[str, str]) -> bool:
    """Say whether the form came back only for one more paragraph."""
    return bool(sent.get("after"))
