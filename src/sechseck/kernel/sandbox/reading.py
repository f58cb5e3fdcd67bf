# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Read a stranger's file where it can do no harm."""

from __future__ import annotations

import atexit
import os
import time

from sechseck.engines.readers.limits import DEFAULT, MEGABYTE, Limits
from sechseck.engines.readers.reading import Reading, ReadingRefused
from sechseck.engines.readers.sheet_rows import Sheet
from sechseck.engines.readers.size import check_size
from sechseck.engines.redline.motion import Motion
from sechseck.kernel.sandbox import frames
from sechseck.kernel.sandbox.server_process import ServerProcess

SERVER = ServerProcess()
atexit.register(SERVER.close)
os.register_at_fork(after_in_child=SERVER.forget)
_SPARE_SECONDS = 5.0  # for the way of the bytes; the child's own clock is the limit


def read_safely(
    name: str, content: bytes, limits: Limits = DEFAULT, *, text_column: str = ""
) -> Reading:
    """Return the reading of a file, read in a process of its own.

    Parameters
    ----------
    name : file name; its ending tells apart kinds of text
    content : the bytes of the file
    limits : upper bounds, of time and memory too
    text_column : title of the column that holds the text, if the file is a table

    Raises
    ------
    ReadingRefused : the file cannot be read, takes too long, too much memory, or crashed
        the process that read it.
    """
    answer = _answer(name, content, limits, text_column=text_column)
    if not isinstance(answer, Reading):
        raise ReadingRefused(_crashed(limits))
    return answer


def read_motion_safely(name: str, content: bytes, limits: Limits = DEFAULT) -> Motion:
    """Return the motion in a file, read in a process of its own.

    Parameters
    ----------
    name : file name; its ending tells apart kinds of text
    content : the bytes of the file
    limits : upper bounds, of time and memory too

    Raises
    ------
    ReadingRefused : the file cannot be read, takes too long, too much memory, or crashed
        the process that read it.
    """
    answer = _answer(name, content, limits, wanted="motion")
    if not isinstance(answer, Motion):
        raise ReadingRefused(_crashed(limits))
    return answer


def read_sheet_safely(name: str, content: bytes, limits: Limits = DEFAULT) -> Sheet:
    """Return the cells of a table as they stand, read in a process of its own.

    Raises
    ------
    ReadingRefused : the file is no table, takes too long, too much memory, or crashed
        the process that read it.
    """
    answer = _answer(name, content, limits, wanted="sheet")
    if not isinstance(answer, Sheet):
        raise ReadingRefused(_crashed(limits))
    return answer


def _answer(
    name: str, content: bytes, limits: Limits, *, text_column: str = "", wanted: str = ""
) -> object:
    """Return what the process answered; raise what it refused."""
    check_size(len(content), limits)
    started = time.monotonic()
    try:
        with SERVER.connect() as connection:
            connection.settimeout(limits.seconds + _SPARE_SECONDS)
            frames.send(connection, (name, content, limits, text_column, wanted))
            answer = frames.receive(connection)
    except (frames.Broken, OSError) as error:
        is_late = time.monotonic() - started >= 0.9 * limits.seconds
        raise ReadingRefused(_late(limits) if is_late else _crashed(limits)) from error
    if isinstance(answer, ReadingRefused):
        raise answer
    return answer


def _late(limits: Limits) -> str:
    return (
        f"Das Lesen dauert länger als {limits.seconds:g} Sekunden. "
        "Bitte die Datei aufteilen oder vereinfachen."
    )


def _crashed(limits: Limits) -> str:
    return (
        "Das Lesen wurde abgebrochen: Die Datei ist beschädigt oder braucht mehr als "
        f"{limits.memory_bytes // MEGABYTE} MB Speicher. Bitte neu speichern oder aufteilen."
    )
