# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The process that prints one PDF or draws one PNG: a page comes in, a file goes out.

Started as ``python -m sechseck.kernel.press.child``. The first line that comes in says when the
text was written, how many seconds and how many bytes there are, and which form it has; the rest
is what is printed.
"""

from __future__ import annotations

import sys
from dataclasses import replace

from sechseck.engines.press import PaperRefused, drawn, printed
from sechseck.engines.readers.limits import DEFAULT
from sechseck.kernel.sandbox.fences import fence_in

REFUSED = 3
MAP = "map"


def main() -> int:
    """Print one page."""
    head, page = sys.stdin.buffer.read().decode().split("\n", 1)
    at, seconds, memory, form = head.split(" ")
    fence_in(replace(DEFAULT, seconds=float(seconds), memory_bytes=int(memory)))
    try:
        file = drawn(page) if form == MAP else printed(page, int(at), form)
    except PaperRefused:
        return REFUSED
    sys.stdout.buffer.write(file)
    return 0


if __name__ == "__main__":
    sys.exit(main())
