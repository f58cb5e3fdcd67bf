# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Print a sheet where it costs the server neither time nor memory for good.

The library keeps all it ever laid out: 250 MB for each long text. So each PDF has a process of
its own, with limits, and few are made at once.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from sechseck.engines.paper import Sheet, told
from sechseck.engines.readers.limits import DEFAULT, MEGABYTE, Limits
from sechseck.kernel.errors import Invalid, SechseckError

AT_ONCE = 1  # in each server process
PRINTING = replace(DEFAULT, memory_bytes=1024 * MEGABYTE)  # 1,800 paragraphs take 700
PATIENCE = 30.0  # seconds somebody waits for their turn
_SPARE_SECONDS = 10.0  # to start; the child's own clock is the limit
_KEPT = ("PATH", "LANG", "LC_ALL", "HOME", "TMPDIR", "LD_LIBRARY_PATH")  # and no secrets
# Each thread of the library asks for address space, which has a limit.
_FEW_THREADS = {"RAYON_NUM_THREADS": "2", "MALLOC_ARENA_MAX": "2"}
PDF, PNG, MAP = b"%PDF", b"\x89PNG", "map"
_turns = threading.BoundedSemaphore(AT_ONCE)


class Busy(SechseckError):
    """Too many people print at once."""

    status = 503
    headers = {"Retry-After": "30"}


def print_safely(sheet: Sheet, limits: Limits = PRINTING) -> bytes:
    """Return a sheet as PDF.

    Raises
    ------
    Busy
        If others print and do not finish in time.
    Invalid
        If the text takes too long or too much memory, or cannot be printed.
    """
    return print_told(told(sheet), int(sheet.at.timestamp()), limits=limits)


def print_told(words: str, at: int, form: str = "sheet", *, limits: Limits = PRINTING) -> bytes:
    """Return as PDF what a template reads; see `print_safely`."""
    return _made(f"{at} {limits.seconds} {limits.memory_bytes} {form}\n{words}", limits, PDF)


def draw_told(words: str, *, limits: Limits = PRINTING) -> bytes:
    """Return as PNG what the template of maps reads; see `print_safely`."""
    sent = f"0 {limits.seconds} {limits.memory_bytes} {MAP}\n{words}"
    return _made(sent, limits, PNG)


def _made(sent: str, limits: Limits, begins: bytes) -> bytes:
    if not _turns.acquire(timeout=PATIENCE):
        raise Busy(_("Gerade drucken viele. Bitte versuchen Sie es gleich noch einmal."))
    try:
        done = subprocess.run(
            [sys.executable, "-m", "sechseck.kernel.press.child"],
            input=sent.encode("utf-8", "replace"),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # it may quote the text
            env=_environment(),
            timeout=limits.seconds + _SPARE_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise Invalid(_REFUSED[begins]) from error
    finally:
        _turns.release()
    if done.returncode or not done.stdout.startswith(begins):
        raise Invalid(_REFUSED[begins])
    return done.stdout


_REFUSED = {
    PDF: _(
        "Dieser Text lässt sich nicht als PDF drucken: Er ist zu lang. "
        "Als DOCX oder ODT können Sie ihn laden."
    ),
    PNG: _("Dieses Bild lässt sich nicht zeichnen. Als SVG können Sie es laden."),
}


def _environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    path = os.pathsep.join(entry for entry in sys.path if entry)
    return {**kept, **_FEW_THREADS, "PYTHONPATH": path}
