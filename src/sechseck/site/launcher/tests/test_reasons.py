# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Why a program of PostgreSQL does not start is said in words that help."""

from __future__ import annotations

from pathlib import Path

import pytest

from sechseck.site.launcher import binaries
from sechseck.site.launcher.binaries import reason

LOADER = "initdb: error while loading shared libraries: libpq.so.5: cannot open\n"


def test_without_proc_the_message_names_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(binaries, "PROC", tmp_path)

    said = reason(LOADER)

    assert "/proc" in said
    assert "mount -t proc" in said
    assert "libpq" not in said


def test_a_missing_library_is_named_with_what_helps() -> None:
    said = reason(LOADER)

    assert "libpq.so.5" in said
    assert "apt install postgresql" in said


def test_every_other_message_stays() -> None:
    assert reason("initdb: error: no space left\n") == "initdb: error: no space left"
