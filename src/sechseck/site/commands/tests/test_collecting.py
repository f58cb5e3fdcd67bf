# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from sechseck.site.commands.collecting import NEW_OBJECTS, collect_rarely


@pytest.fixture
def usual_collector() -> Iterator[None]:
    thresholds = gc.get_threshold()
    yield
    gc.set_threshold(*thresholds)
    gc.unfreeze()


@pytest.mark.usefixtures("usual_collector")
def test_a_command_keeps_what_it_imported_out_of_the_collectors_sight() -> None:
    before = gc.get_freeze_count()

    collect_rarely()

    assert gc.get_freeze_count() > before
    assert gc.get_threshold()[0] == NEW_OBJECTS
