# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Compiles the catalogues of English and Leichte Sprache without a system gettext."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from sechseck.site.setup.fingerprint import SOURCE


def compile_catalogues(report: Callable[[str], None], source: Path = SOURCE) -> int:
    """Compile every catalogue that is newer than its result; return how many."""
    stale = [po for po in sorted(source.rglob("*.po")) if _is_stale(po)]
    if stale:
        report(f"Übersetze {len(stale)} Wörterverzeichnisse …")
    for po in stale:
        _compile(po)
    return len(stale)


def _is_stale(po: Path) -> bool:
    result = po.with_suffix(".mo")
    return not result.exists() or result.stat().st_mtime_ns < po.stat().st_mtime_ns


def _compile(po: Path) -> None:
    """Write the result beside the catalogue, complete or not at all."""
    with po.open("rb") as file:
        catalogue = read_po(file, locale=None)
    unfinished = po.with_suffix(".mo.new")
    with unfinished.open("wb") as file:
        write_mo(file, catalogue)
    unfinished.rename(po.with_suffix(".mo"))
