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
