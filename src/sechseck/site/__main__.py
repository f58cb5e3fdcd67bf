# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Entry to all commands inside the environment: python -m sechseck.site COMMAND …"""

from __future__ import annotations

import importlib
import sys

from sechseck.site.setup.failures import SetupFailed
from sechseck.site.setup.overview import COMMANDS, OVERVIEW


def main(arguments: list[str]) -> int:
    """Run one command and return its exit code."""
    if not arguments or arguments[0] not in COMMANDS:
        print(OVERVIEW, file=sys.stderr)
        return 2
    try:
        module = importlib.import_module(f"sechseck.site.commands.{arguments[0]}")
        return int(module.main(arguments[1:]))
    except SetupFailed as failure:
        print(f"\n{failure}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nAbgebrochen.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
