# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The garbage collector of a command that reads and ends."""

from __future__ import annotations

import gc

NEW_OBJECTS = 10_000  # before the collector looks; Python's own 700 are for programs that stay


def collect_rarely() -> None:
    """Keep what is imported out of the collector's sight, and have it look less often.

    What a command reads it needs until it ends; a look at all modules alone takes as long as
    labelling thirty statements.
    """
    gc.freeze()
    gc.set_threshold(NEW_OBJECTS)
