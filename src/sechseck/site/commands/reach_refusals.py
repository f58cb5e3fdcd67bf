# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Run what a command of reach does, and tell what came out, or in German why nothing did."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sechseck.kernel.execution import ClusterMissing
from sechseck.site.commands.opening import unreadable
from sechseck.site.commands.reach_lines import Lines

NOT_READ = 2
Told = dict[str, Any]


def refused(work: Callable[[Lines], Told], as_json: bool, sentences: Callable[[Told], str]) -> int:
    """Return 0 after telling the result, or 2 after saying what cannot be used."""
    with Lines() as lines:
        try:
            told = work(lines)
        except (ValueError, ClusterMissing) as error:
            lines.end()
            print(error, file=sys.stderr)
            return NOT_READ
        except OSError as error:
            lines.end()
            print(f"{Path(error.filename or '').name}: {unreadable(error)}", file=sys.stderr)
            return NOT_READ
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    text = json.dumps(told, ensure_ascii=False, indent=1, allow_nan=False)
    print(text if as_json else sentences(told))
    return 0
