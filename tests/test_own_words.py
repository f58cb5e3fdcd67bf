# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""No tracked file quotes a source document: the repository speaks in its own words."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from sechseck.site import shared
from sechseck.site.setup.folders import CHECKOUT

RUN = 8  # words in a row that no two authors write by chance
FACTS = ("Klimaneutralität Mobilität Bildung Wirtschaft und Arbeit Wohnen Gesundheit",)
WORD = re.compile(r"[^\W_]+")
Run = tuple[str, ...]


def without(reason: str) -> None:
    """Skip with a printed reason; where CI=true the missing material is a failure."""
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    print(reason)
    pytest.skip(reason)


def runs(text: str) -> Iterator[tuple[int, Run]]:
    """Yield each run of words with the place where it starts."""
    found = [(match.start(), match.group().casefold()) for match in WORD.finditer(text)]
    words = [word for _, word in found]
    for at in range(len(words) - RUN + 1):
        yield found[at][0], tuple(words[at : at + RUN])


def quoted(text: str, known: dict[Run, str]) -> list[str]:
    """Name line, source and words of each run that the text shares with a source."""
    return [
        f"{text.count(chr(10), 0, start) + 1}: {known[run]}: {' '.join(run)}"
        for start, run in runs(text)
        if run in known
    ]


@pytest.fixture(scope="module")
def known() -> dict[Run, str]:
    """Every run of the source documents that is no mere fact, and the file it stands in."""
    folder = shared.folder()
    files = sorted((folder / "seeds").glob("*.txt")) if folder else []
    if not files:
        without("The folder ../shared with the source documents is not beside the checkout.")
    facts = {run for fact in FACTS for _, run in runs(fact)}
    texts = {path.name: path.read_text(encoding="utf-8") for path in files}
    return {run: name for name, text in texts.items() for _, run in runs(text) if run not in facts}


@pytest.fixture(scope="module")
def tracked() -> list[Path]:
    """The files under version control that are still in the working tree."""
    if not (CHECKOUT / ".git").exists():
        without("This is no checkout, so there is no list of tracked files.")
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=CHECKOUT, capture_output=True, check=True
    ).stdout.decode()
    return [path for name in listed.split("\0") if name and (path := CHECKOUT / name).is_file()]


def test_no_tracked_file_quotes_a_source_document(
    known: dict[Run, str], tracked: list[Path]
) -> None:
    found = []
    for path in tracked:
        content = path.read_bytes()
        if b"\0" in content:
            continue  # a picture, a font or a catalogue, not text
        text = content.decode("utf-8", errors="replace")
        found += [f"{path.relative_to(CHECKOUT)}:{quote}" for quote in quoted(text, known)]

    assert tracked
    assert not found, "\n".join(found)


def test_a_quotation_is_found_across_lines_and_punctuation() -> None:
    known = {run: "source" for _, run in runs("Am Abend singt der Chor im Hof neben dem Rathaus.")}

    found = quoted('x = 1\n"Der Chor?"\n("am ABEND singt der Chor, "\n "im Hof neben…")', known)

    assert found == ["3: source: am abend singt der chor im hof neben"]


def test_seven_words_in_common_are_no_quotation() -> None:
    known = {run: "source" for _, run in runs("Am Abend singt der Chor im Hof neben dem Rathaus.")}

    assert quoted("Am Abend singt der Chor im Hof hinter der Kirche.", known) == []
