# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The fork server: readers imported once, one forked child per file.

Started as ``python -m sechseck.kernel.sandbox.server DESCRIPTOR``; the descriptor is a Unix
socket over which the parent passes one connection per file. It ends with its parent.
"""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import socket
import sys
import traceback

from sechseck.engines.readers.read import read
from sechseck.engines.readers.reading import ReadingRefused
from sechseck.engines.readers.sheet import read_sheet
from sechseck.engines.redline.motion import read_motion
from sechseck.kernel.sandbox import frames
from sechseck.kernel.sandbox.fences import fence_in

OTHERS = {"motion": read_motion, "sheet": read_sheet}  # all else is read as text
TOO_MUCH_MEMORY = (
    "Die Datei braucht beim Lesen zu viel Speicher. Bitte die Datei aufteilen oder vereinfachen."
)


def serve(control: socket.socket) -> None:
    """Fork one child for each connection until the parent closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the kernel collects the dead children
    while True:
        message, descriptors, _, _ = socket.recv_fds(control, 1, 1)
        if not message:
            return
        for descriptor in descriptors:
            connection = socket.socket(fileno=descriptor)
            if os.fork() == 0:
                control.close()
                _answer(connection)
            connection.close()


def _answer(connection: socket.socket) -> None:
    """Read one file inside the fences, send the answer and end; never return."""
    status = 1
    gc.disable()  # the child lives for one file; looking for garbage costs more than it frees
    try:
        name, content, limits, text_column, wanted = frames.receive(connection)
        fence_in(limits)
        try:
            answer: object = (
                OTHERS[wanted](name, content, limits)
                if wanted in OTHERS
                else read(name, content, limits, text_column=text_column)
            )
        except ReadingRefused as refusal:
            answer = refusal
        frames.send(connection, answer)
        status = 0
    except MemoryError:
        with contextlib.suppress(OSError, MemoryError):
            frames.send(connection, ReadingRefused(TOO_MUCH_MEMORY))
    finally:
        if sys.exc_info()[0] is not None:
            traceback.print_exc()  # a mistake of ours: the parent says "crashed", the log says why
        os._exit(status)


def main() -> None:
    """Serve the parent, then end together with all children."""
    with contextlib.suppress(OSError):
        os.setsid()
    with socket.socket(fileno=int(sys.argv[1])) as control:
        control.sendall(b"r")  # ready: all readers are imported
        serve(control)
    os.killpg(0, signal.SIGKILL)


if __name__ == "__main__":
    main()
