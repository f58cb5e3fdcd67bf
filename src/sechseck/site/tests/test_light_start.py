# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the process that shows pages does not load: it costs each start and each worker."""

from __future__ import annotations

import subprocess
import sys

HEAVY = "docx numba openpyxl osmium pdfplumber pptx scipy trafilatura"
PROGRAM = """
import sys, django
django.setup()
import sechseck.site.urls
print(*{name.partition(".")[0] for name in sys.modules} & set(sys.argv[1].split()))
"""


def test_pages_start_without_parsers_and_solvers() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, HEAVY], check=True, capture_output=True, text=True
    )

    assert done.stdout.split() == []


UNSURROUNDED = """
import sys
import sechseck.site.libraries
from django.conf import settings
print(settings.configured, "prometheus_client" in sys.modules)
"""
COMMAND = """
import sys
import sechseck.site.commands.run
print(*{"django", "psycopg", "sechseck.site.launcher"} & set(sys.modules))
"""


def printed(program: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )
    return done.stdout.split()


def test_what_is_loaded_while_the_database_starts_needs_no_surroundings() -> None:
    assert printed(UNSURROUNDED) == ["False", "False"]


def test_the_pages_begin_to_load_before_the_command_loads_what_it_needs_for_the_database() -> None:
    assert printed(COMMAND) == []
