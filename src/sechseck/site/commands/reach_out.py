# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where a command of reach writes: refused before anything is computed, complete or not there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def check_out(out: Path | None, suffixes: tuple[str, ...] = ()) -> None:
    """Look whether a file can be written, as long as nobody has waited for it.

    Raises
    ------
    ValueError
        With a German sentence.
    """
    if out is None:
        return
    if suffixes and out.suffix not in suffixes:
        *others, last = suffixes
        raise ValueError(f"„{out.name}“: Möglich ist {', '.join(others)} oder {last}.")
    if out.is_dir():
        raise ValueError(f"„{out}“ ist ein Ordner. Nennen Sie nach --out eine Datei.")
    if not out.parent.is_dir():
        raise ValueError(f"„{out}“: Den Ordner dafür gibt es nicht.")
    if not os.access(out.parent, os.W_OK):
        raise ValueError(f"„{out}“: In diesen Ordner dürfen Sie nicht schreiben.")


@contextmanager
def whole(out: Path) -> Iterator[Path]:
    """Give a path to write to, which becomes the file when all is written.

    Raises
    ------
    ValueError
        If that fails; a German sentence that names the file.
    """
    part = out.with_name(f".part-{os.getpid()}-{out.name}")
    try:
        yield part
        part.replace(out)
    except OSError as error:
        raise ValueError(f"„{out}“ lässt sich nicht schreiben ({error.strerror}).") from error
    finally:
        part.unlink(missing_ok=True)
