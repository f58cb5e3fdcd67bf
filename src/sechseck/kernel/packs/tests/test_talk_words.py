# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Packs are read without a database, so they name the words of the models themselves."""

from __future__ import annotations

import subprocess
import sys

from sechseck.kernel.models import Appeal, Decision, Notice
from sechseck.kernel.packs import talk


def test_the_words_of_packs_are_those_of_the_models() -> None:
    assert list(talk.CATEGORIES) == Notice.Category.values
    assert list(talk.MEASURES) == Decision.Measure.values
    assert list(talk.GROUNDS) == Decision.Ground.values
    assert list(talk.SIDES) == Appeal.Side.values


def test_a_pack_is_read_without_django() -> None:
    script = "import sechseck.kernel.packs.pack, sys; sys.exit('django.db.models' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
