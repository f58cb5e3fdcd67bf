# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Tables on the command line: invented ones, and real ones where they lie beside the project."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import pytest

from sechseck.evidence.models import Indicator, Observation
from sechseck.evidence.queries.series import latest
from sechseck.evidence.tests.measured import published_indicator, source, three_places
from sechseck.kernel.models import User
from sechseck.places.actions import load_region_area
from sechseck.site.loading.statistics import main

pytestmark = pytest.mark.django_db
SHARED = Path(__file__).parents[6] / "shared" / "data"


def options(**given: Any) -> argparse.Namespace:
    return argparse.Namespace(**{"indicator": "wohnungen", "source": "amt", **given})


@pytest.fixture
def indicator(anna: User) -> Indicator:
    three_places()
    return published_indicator(anna)


def written(folder: Path, text: str) -> list[Path]:
    path = folder / "werte.csv"
    path.write_text(text, encoding="utf-8")
    return [path]


def test_values_are_taken_and_what_waits_is_told(
    indicator: Indicator, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = written(tmp_path, "Gemeinde;Jahr;Wert\nAue;2024;3\nDorf;2024;4\n")

    first = main(files, options())
    second = main(files, options())

    assert (first, second) == (0, 0)
    assert Observation.objects.get().value == 3
    told = capsys.readouterr().out
    assert "1 neu, 0 berichtigt, 0 schon bekannt, 1 warten." in told
    assert "Zeile 3: „Dorf“ ist keine Kommune dieser Region." in told


def test_headings_once_assigned_need_no_more_words(indicator: Indicator, tmp_path: Path) -> None:
    main(written(tmp_path, "Gemeinde;Jahr;Wert\nAue;2024;3\n"), options())

    again = main(written(tmp_path, "Gemeinde;Jahr;Wert\nAue;2024;5\n"), argparse.Namespace())

    assert again == 0
    assert latest().get().value == 5


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"indicator": None}, "--indicator"),
        ({"source": "nirgends"}, "gibt es nicht"),
        ({"source": None}, "--source"),
        ({"column": "Preis"}, "Es gibt: Gemeinde, Jahr, Wert"),
    ],
)
def test_what_is_missing_is_named(
    indicator: Indicator,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    given: dict[str, Any],
    said: str,
) -> None:
    files = written(tmp_path, "Gemeinde;Jahr;Wert\nAue;2024;3\n")

    assert main(files, options(**given)) == 2
    assert said in capsys.readouterr().out


def test_a_real_table_of_the_offices_gives_the_rows_of_the_region(
    anna: User, capsys: pytest.CaptureFixture[str]
) -> None:
    path = SHARED / "genesis" / "46251-01-02-4.csv"
    if not path.exists():
        pytest.skip("die Tabelle liegt nicht neben dem Projekt")
    source()
    load_region_area("03241", "Region Hannover", by=User.objects.get(username="regionspaket"))
    published_indicator(anna, code="pkw", unit="Pkw")

    assert main([path], options(indicator="pkw", column="Pkw")) == 0

    rows = latest().order_by("ends")
    assert [one.ends.year for one in rows] == list(range(2012, 2021))
    assert rows.last().value == 584_772  # type: ignore[union-attr]
    assert rows.first().dataset.edition == "46251-01-02-4, Stand 26.08.2021"  # type: ignore[union-attr]
    assert "9 neu" in capsys.readouterr().out
    assert main([path], options(indicator="pkw", column="Pkw")) == 0
    assert Observation.objects.count() == 9


def test_a_stroke_for_a_city_that_had_no_figure_yet_waits(
    anna: User, capsys: pytest.CaptureFixture[str]
) -> None:
    path = SHARED / "genesis" / "12411-05-01-4.csv"
    if not path.exists():
        pytest.skip("die Tabelle liegt nicht neben dem Projekt")
    source()
    load_region_area("03241001", "Hannover", by=User.objects.get(username="regionspaket"))
    published_indicator(anna, code="menschen", unit="Personen")

    main([path], options(indicator="menschen", column="Insgesamt"))

    assert latest().order_by("ends").first().ends.year == 2009  # type: ignore[union-attr]
    assert "heißt genau null" in capsys.readouterr().out


def test_a_list_of_the_census_is_taken_by_its_columns(anna: User) -> None:
    path = SHARED / "zensus2022" / "region_hannover_21.csv"
    if not path.exists():
        pytest.skip("die Tabelle liegt nicht neben dem Projekt")
    source()
    program = User.objects.get(username="regionspaket")
    load_region_area("03241012", "Neustadt am Rübenberge", by=program)
    published_indicator(anna, code="miete", unit="EUR je m²")

    given = options(indicator="miete", column="avg_rent_per_m2_census22", period="2022-05-15")
    result = main([path], given)

    assert result == 0
    assert str(Observation.objects.get().value) == "5.830000"
