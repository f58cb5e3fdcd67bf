# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What stands in a file, as the first version of a text."""

from __future__ import annotations

from dataclasses import replace

from sechseck.engines.redline import Block, BlockType, Motion, Version, keep_ids

_HEADINGS = (BlockType.H2, BlockType.H3, BlockType.H4)


def version_of_motion(motion: Motion, title: str = "") -> Version:
    """Return a first version of what was read; its title stands beside the words.

    Parameters
    ----------
    motion
        What was read.
    title
        What the text is called; without one, as the file says.
    """
    named = _plain(title or motion.metadata.get("title", ""))
    blocks = [replace(block, id="") for block in motion.blocks]
    if blocks and _is_title(blocks[0], named):
        blocks = blocks[1:]
    return keep_ids(Version(()), blocks)


def _is_title(block: Block, title: str) -> bool:
    return block.type in _HEADINGS and bool(title) and _plain(block.text).endswith(title)


def _plain(text: str) -> str:
    return " ".join(text.split())
