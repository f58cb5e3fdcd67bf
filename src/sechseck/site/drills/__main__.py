# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""One drill in a process of its own, in the installation that the environment names.

Each result is printed as one line of JSON, so that whoever started it can tell at once.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import asdict
from importlib import import_module

from sechseck.site.drills.crew import set_up


def main(name: str) -> int:
    """Run the drill of a module and print what it found."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sechseck.site.settings")
    drill = import_module(f"sechseck.site.drills.{name}")
    for result in drill.run():
        print(json.dumps(asdict(result), ensure_ascii=False), flush=True)
    return 0


def in_scratch(name: str) -> int:
    """Run it in this process with Django set up for requests without a server."""
    set_up()
    return main(name)


if __name__ == "__main__":
    sys.exit((in_scratch if sys.argv[2:] == ["scratch"] else main)(sys.argv[1]))
