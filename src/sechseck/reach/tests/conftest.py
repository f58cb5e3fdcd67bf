# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What tests of reach share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import LazySettings

from sechseck.kernel.models import User
from sechseck.reach import cells, keeping, ready
from sechseck.reach.models import Gap, Run
from sechseck.reach.queries import drawing
from sechseck.reach.queries.shown import Shown
from sechseck.reach.steps import Step
from sechseck.reach.tests.made import small_run


@pytest.fixture(autouse=True)
def own_files(tmp_path_factory: pytest.TempPathFactory, settings: LazySettings) -> Iterator[Path]:
    """Files of the tests' own, one folder for all of them."""
    root = tmp_path_factory.getbasetemp() / "reach"
    settings.REACH_ROOT = root
    yield root
    for kept in (keeping.land_of, cells.cells_of, drawing.frame_of, ready._trying):
        kept.cache_clear()


@pytest.fixture
def run(db: None) -> Run:
    """The ways of adults over a small region."""
    return small_run()


@pytest.fixture
def shown(run: Run) -> Shown:
    """Pharmacies for adults."""
    return Shown(run.ground, {"adult": run}, run, "pharmacy")


@pytest.fixture
def best(run: Run) -> Step:
    """The site that helps the largest gap."""
    gap = Gap.objects.filter(run=run, category="pharmacy").order_by("number")[0]
    return Step(round(gap.site_longitude or 0, 5), round(gap.site_latitude or 0, 5))


@pytest.fixture
def otto(db: None) -> User:
    """Otto also works in the office: the second person."""
    return User.objects.create_user("otto", role=User.Role.OFFICE)
