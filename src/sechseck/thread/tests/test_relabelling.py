# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What an older program or word list said is found, and mended by a command."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from django.conf import LazySettings

from sechseck.engines.readers.read import read
from sechseck.kernel.errors import NotAllowed
from sechseck.kernel.models import Job, User
from sechseck.site.commands.relabel import relabelled
from sechseck.site.relabelling import outdated, readings
from sechseck.thread.actions.decided_labels import Decided
from sechseck.thread.actions.events import note_decision
from sechseck.thread.actions.labels import correct_labels
from sechseck.thread.actions.relabelling import relabel_version
from sechseck.thread.models import Statement, Version
from sechseck.thread.queries.labels_of_today import ReadOtherwise
from sechseck.thread.tests.linked_region import GOAL, MEASURE, linked_region, of_plan, suggest

pytestmark = pytest.mark.django_db


@pytest.fixture
def measure(
    anna: User,
    settings: LazySettings,
    tmp_path: Path,
    django_capture_on_commit_callbacks: Callable[..., AbstractContextManager[object]],
) -> Statement:
    settings.MEDIA_ROOT = tmp_path / "uploads"
    with django_capture_on_commit_callbacks(execute=True):  # the originals are kept
        linked_region(anna)
    return of_plan(MEASURE)


def aged(statement: Statement, **labels: object) -> None:
    """Let the row say what an older program would have said."""
    Statement.objects.filter(pk=statement.pk).update(**labels)


def test_what_is_labelled_as_today_stays(measure: Statement) -> None:
    before = list(Statement.objects.order_by("pk").values())

    assert len(list(readings())) == 2
    assert outdated() == (0, 0)
    assert relabelled() == "0 Aussagen sind neu eingeordnet."
    assert list(Statement.objects.order_by("pk").values()) == before
    assert not Job.objects.filter(kind="weave").exists()


def test_old_labels_are_counted_and_mended_once(measure: Statement) -> None:
    today = Statement.objects.values().get(pk=measure.pk)
    aged(measure, kind="finding", slots={}, bindingness=0, open_ends=[], commits="none")

    assert outdated() == (1, 1)
    assert relabelled() == "1 Aussagen sind neu eingeordnet."

    assert Statement.objects.values().get(pk=measure.pk) == today
    assert outdated() == (0, 0)
    assert Job.objects.filter(kind="weave", state="waiting").exists()


def test_what_a_person_said_stays(measure: Statement, anna: User) -> None:
    wanted = Decided("finding", "none", ("mobilitaet",))
    correct_labels(measure, wanted, reason="Kein Vorhaben.", version=measure.version, by=anna)

    assert outdated() == (0, 0)
    relabelled()

    measure.refresh_from_db()
    assert measure.kind == "finding"


def test_what_a_confirmed_link_rests_on_stays_and_is_told(measure: Statement, anna: User) -> None:
    goal = of_plan(GOAL)
    aged(goal, kind="measure")
    goal.refresh_from_db()
    made = suggest(goal, "implements", measure)  # which no goal does
    note_decision(made, "confirm", by=anna)

    told = relabelled()

    goal.refresh_from_db()
    assert "1 bleiben" in told
    assert goal.kind == "measure"


def test_another_text_of_the_same_bytes_is_left_alone(measure: Statement, anna: User) -> None:
    version = Version.objects.get(document__slug="plan")
    by = User.objects.create_user("weben", role=User.Role.SYSTEM, is_active=False)

    with pytest.raises(ReadOtherwise):
        relabel_version(version, read("plan.txt", b"Anders."), by=by)


def test_a_unit_relabels_nothing(measure: Statement) -> None:
    version = Version.objects.get(document__slug="plan")
    ulf = User.objects.create_user("ulf", role=User.Role.UNIT)

    with pytest.raises(NotAllowed):
        relabel_version(version, read("plan.txt", version.text.encode()), by=ulf)
