# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A made-up programme and amendments to it, the same in every run."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from sechseck.engines.redline import Block, Version, block_of

_WORDS = """\
Die Region,Jede Gemeinde,Der Verbund,Das Büro,Ein Beirat,Die Schule,Der Hof
fördert,plant,prüft,öffnet,erneuert,verbindet,sichert,erweitert,begleitet
neue,sichere,gemeinsame,helle,barrierefreie,bezahlbare,ruhige,grüne
Radwege,Haltestellen,Werkstätten,Lernorte,Wohnungen,Treffpunkte,Gärten,Fahrpläne,Brücken
in allen Orten,bis zum Jahr 2031,mit eigenem Geld,für junge Familien,im Alltag der Menschen
sofort,dauerhaft,verbindlich,jährlich,überprüfbar,kostenlos,öffentlich
"""
SUBJECTS, VERBS, ADJECTIVES, OBJECTS, ENDS, WORDS = (row.split(",") for row in _WORDS.splitlines())
SENTENCES = (4, 9)  # of a paragraph: about 500 letters
PLACES = (1, 3)  # an amendment touches
MOST_TAKEN = 3  # words


class Shape(NamedTuple):
    """How large a case is."""

    name: str
    paragraphs: int
    amendments: int


def made(shape: Shape) -> tuple[Version, Iterator[Version]]:
    """Return a base and changed copies of it, each made when somebody asks for it.

    What a copy leaves alone it shares with the base, as `apply` does.
    """
    chance = random.Random(2035)
    base = Version(tuple(block_of(f"b{at}", _paragraph(chance)) for at in range(shape.paragraphs)))
    return base, (_copy(base, chance) for _ in range(shape.amendments))


def unshared(version: Version) -> Version:
    """Return an equal version that shares nothing, as if it came from another request."""
    return Version(tuple(replace(block) for block in version.blocks))


def _paragraph(chance: random.Random) -> str:
    sentences = []
    for _ in range(chance.randint(*SENTENCES)):
        parts = [chance.choice(words) for words in (SUBJECTS, VERBS, ADJECTIVES, OBJECTS)]
        parts += ["und", chance.choice(ADJECTIVES), chance.choice(OBJECTS), chance.choice(ENDS)]
        sentences.append(" ".join(parts) + ".")
    return " ".join(sentences)


def _copy(base: Version, chance: random.Random) -> Version:
    blocks: list[Block] = list(base.blocks)
    for _ in range(chance.randint(*PLACES)):
        at = chance.randrange(len(blocks))
        blocks[at] = block_of(blocks[at].id, _changed(blocks[at].text, chance))
    if chance.random() < 0.05:
        at = chance.randrange(len(blocks))
        blocks.insert(at, block_of(f"n{chance.getrandbits(48):x}", _paragraph(chance)))
    return Version(tuple(blocks))


def _changed(text: str, chance: random.Random) -> str:
    words = text.split(" ")
    at = chance.randint(1, max(1, len(words) - 4))
    kind = chance.choice(("insert", "delete", "replace"))
    gone = 0 if kind == "insert" else chance.randint(1, MOST_TAKEN)
    come = 0 if kind == "delete" else chance.randint(1, 2)
    words[at : at + gone] = [chance.choice(WORDS) for _ in range(come)]
    return " ".join(words)
