# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a region's pack reports about its measures: read, checked by row, loaded once."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate

from sechseck.kernel.actions.accounts import enlist_program
from sechseck.kernel.packs.monitoring import STATUSES, VERDICTS, check_monitoring
from sechseck.kernel.packs.pack import read_pack
from sechseck.kernel.packs.table import PackInvalid
from sechseck.site.drills import authorisation
from sechseck.site.drills.matrix import expected_rows
from sechseck.site.drills.specimens import monitoring
from sechseck.site.drills.visiting import leaving_nothing
from sechseck.site.drills.world import build_world
from sechseck.site.loading.monitoring import load_monitoring
from sechseck.site.packs import pack_folder
from sechseck.strategy.models import (
    Evaluation,
    MeasureStatus,
    ProgressReport,
    ProgressUpdate,
    Status,
    StatusOverride,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("example")]
EXAMPLE = {"region": {"is_example": True}}
TABLES = ("progress_updates", "overrides", "evaluations", "progress_reports")
ROUTES = ("massnahmen/", "zeitplan/", "lage/", "massnahme/<int:pk>/bericht/", "bericht/<int:pk>/")
DAY, LATER = date(2026, 5, 1), date(2026, 6, 1)


def tables(**rows: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    return {name: rows.get(name, []) for name in TABLES}


def test_the_words_of_the_pack_are_those_of_the_model() -> None:
    assert tuple(Status.values) == STATUSES
    assert tuple(Evaluation.Verdict.values) == VERDICTS


def test_the_example_is_lived_in(client: Client) -> None:
    today = localdate()
    corrected = ProgressReport.objects.get(corrects__isnull=False)

    assert ProgressUpdate.objects.count() >= 40
    assert StatusOverride.objects.filter(until__lt=today).exists()
    assert Evaluation.objects.filter(verdict="unclear").exists()
    assert "berichtigt" in client.get(f"/bericht/{corrected.corrects_id}/").content.decode()
    client.get("/massnahmen/")
    assert set(MeasureStatus.objects.values_list("state", flat=True)) >= {"late", "on_time"}


def test_loading_twice_changes_nothing() -> None:
    pack = read_pack(pack_folder("beispiel"))

    assert load_monitoring(pack.tables, by=enlist_program("regionspaket")) == 0


@pytest.mark.parametrize(
    ("table", "row", "column"),
    [
        ("progress_updates", {"begins": LATER, "ends": DAY, "day": LATER}, "day"),
        ("overrides", {"since": DAY, "until": date(2028, 1, 1)}, "until"),
        (
            "progress_reports",
            {"begins": DAY, "ends": LATER, "published": DAY, "corrects": "", "correction": ""},
            "published",
        ),
        (
            "progress_reports",
            {"begins": DAY, "ends": DAY, "published": DAY, "corrects": "a", "correction": ""},
            "correction",
        ),
    ],
)
def test_a_row_that_cannot_be_is_named(table: str, row: dict[str, Any], column: str) -> None:
    (error,) = check_monitoring(EXAMPLE, tables(**{table: [{"_row": 7, **row}]}))

    assert (error.row, error.column) == (7, column)


def test_a_real_region_brings_no_reports() -> None:
    row = {"_row": 2, "begins": DAY, "ends": DAY, "day": DAY}
    (error,) = check_monitoring({"region": {}}, tables(progress_updates=[row]))

    assert "erfundene Region" in error.sentence


def test_what_the_actions_refuse_is_told_by_row() -> None:
    pack = read_pack(pack_folder("beispiel"))
    row = {**pack.tables["progress_updates"][0], "text": "Neu.", "day": date(2020, 1, 1)}
    told = {**pack.tables, **tables(progress_updates=[row | {"_row": 5}])}

    with pytest.raises(PackInvalid) as refused:
        load_monitoring(told, by=enlist_program("regionspaket"))

    assert refused.value.errors[0].row == 5


def test_each_role_meets_what_the_table_says() -> None:
    assert monitoring.JUDGED
    rows = [row for row in expected_rows() if row.route in ROUTES]
    with leaving_nothing():
        found = authorisation.compare(build_world(), rows, short=True)

    assert not found.wrong
    assert found.asked > len(ROUTES)
