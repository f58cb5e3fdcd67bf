# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Fetch packages and assets and translate the catalogues, so that nothing is written later.

For an installation whose program folder belongs to root: python3 deploy/fetch.py
"""

import subprocess
import sys
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[1] / "src"
sys.path.insert(0, str(SOURCE))

from sechseck.site.setup.folders import PYTHON  # noqa: E402
from sechseck.site.setup.front_door import prepare  # noqa: E402

COMPILING = "from sechseck.site.commands.catalogues import compile_catalogues as c; c(print)"

prepare("base", with_pages=True)
subprocess.run([PYTHON, "-c", COMPILING], env={"PYTHONPATH": str(SOURCE)}, check=True)
subprocess.run([PYTHON, "-m", "compileall", "-q", SOURCE], check=True)
