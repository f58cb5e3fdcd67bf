# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Made-up texts and edits for properties: small alphabets, so that much is alike."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from sechseck.engines.redline import Block, BlockType, Hunk, Run, Version, diff

CASES = settings(  # the long run sets REDLINE_CASES
    max_examples=int(os.environ.get("REDLINE_CASES", "60")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
WORDS = ["Wege", "Rad-", "bauen", "wir", ".", ",", " ", " ", " ", "\n", "z. B.", "Ü", "e\u0301"]
SIGNS = [
    "🫶🏻",
    "👩‍👩‍👧",
    "🇩🇪",
    "🇫",
    "\u0301",
    "\u200d",
    "-",
    "\u00ad",
    "\u0600",
    "한",
    "ᄒ",
    "\t",
]
MARKS = [(), (), (), ("strong",), ("em", "strong")]
LISTED = (BlockType.BULLET, BlockType.NUMBERED, BlockType.QUOTE)

texts = st.lists(st.sampled_from(WORDS + SIGNS), max_size=14).map("".join)
runs = st.builds(Run, texts, st.sampled_from(MARKS))


@st.composite
def blocks(draw: st.DrawFn, id: str) -> Block:
    type_ = draw(st.sampled_from(BlockType))
    level = draw(st.integers(1, 3)) if type_ in LISTED else 0
    value = draw(st.sampled_from([None, None, 1, 7])) if type_ is BlockType.NUMBERED else None
    return Block(id, type_, tuple(draw(st.lists(runs, max_size=3))), level, value)


@st.composite
def versions(draw: st.DrawFn, least: int = 0) -> Version:
    ids = draw(st.lists(st.sampled_from("abcdefgh"), min_size=least, max_size=6, unique=True))
    return Version(tuple(draw(blocks(id)) for id in ids))


@st.composite
def edits(draw: st.DrawFn, base: Version) -> Version:
    """A copy somebody edited: words changed, blocks taken away, brought, moved."""
    new: list[Block] = list(base.blocks)
    for _ in range(draw(st.integers(1, 3))):
        kind = draw(st.sampled_from(["word", "word", "word", "bring", "take", "move", "look"]))
        at = draw(st.integers(0, max(len(new) - 1, 0)))
        if kind == "bring" or not new:
            free = sorted(set("abcdefghxyz") - {block.id for block in new})
            new.insert(at, draw(blocks(draw(st.sampled_from(free)))))
        elif kind == "take":
            del new[at]
        elif kind == "move":
            new.insert(draw(st.integers(0, len(new) - 1)), new.pop(at))
        elif kind == "look":
            new[at] = draw(blocks(new[at].id))
        else:
            new[at] = draw(reworded(new[at]))
    return Version(tuple(new))


@st.composite
def reworded(draw: st.DrawFn, block: Block) -> Block:
    tokens = [Run(one.text, one.marks) for one in block.tokens]
    start = draw(st.integers(0, len(tokens)))
    end = draw(st.integers(start, min(start + 3, len(tokens))))
    tokens[start:end] = draw(st.lists(runs, max_size=2))
    return Block(block.id, block.type, tuple(tokens), block.level, block.value)


@st.composite
def amended(draw: st.DrawFn, most: int = 4) -> tuple[Version, dict[str, list[Hunk]]]:
    """A base and the hunks of some amendments."""
    base = draw(versions(least=1))
    count = draw(st.integers(1, most))
    return base, {f"Ä{n}": diff(base, draw(edits(base))) for n in range(1, count + 1)}
