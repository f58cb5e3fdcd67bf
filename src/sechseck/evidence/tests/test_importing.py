# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Files of values: looked at first, taken once, what is unclear waits with its reason."""

from __future__ import annotations

import io
import re
from datetime import date
from html import unescape
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl import Workbook

from sechseck.evidence.importing import Columns, check_table, guessed, table_of
from sechseck.evidence.models import Indicator, Load, Observation, Quarantined
from sechseck.evidence.queries.crosswalk import crosswalk
from sechseck.evidence.queries.series import latest
from sechseck.evidence.tests.measured import recorded, typed
from sechseck.kernel.models import Source, User
from sechseck.places.models import Area

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 22)
ADDRESS = "/kennzahl/wohnungen/werte/"
TABLE = """Schlüssel;Jahr;Wert;Anmerkung
01240001;2023;10,5;
01240001;2024;12;vorläufig
1240002;2024;7;
Neustadt am Rbge.,Stadt;2024;1.234,5;
01240003;2024;x;
09999999;2024;5;
01240002;2030;5;
01240001;2024;13;
01240002;2023;=1+1;
"""
REASONS = {
    4: "führende Null",
    5: "Tausendertrennung",
    8: "Zukunft",
    9: "schon Zeile 3",
    10: "Formel",
}


def told(**more: Any) -> dict[str, Any]:
    source = Source.objects.get(key="amt")
    return {"source": source.pk, "edition": "2026", "retrieved": "2026-01-02", **more}


def sheet(text: str) -> list[tuple[int, tuple[str, ...]]]:
    return [(n, tuple(line.split(";"))) for n, line in enumerate(text.splitlines(), 1)]


def hidden(page: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    assert found
    return unescape(found[1])


def preview(client: Client, text: str = TABLE) -> str:
    answer = client.post(ADDRESS, told(words=text))
    assert answer.status_code == 200
    return answer.content.decode()


def take(client: Client, page: str, **columns: Any) -> Any:
    chosen = {"area": 0, "period": 1, "value": 2, "note": 3, "mark": ",", **columns}
    return client.post(ADDRESS, {"table": hidden(page, "table"), "take": "1", **chosen})


def test_columns_are_guessed_and_rows_sorted(places: list[Area]) -> None:
    table = table_of(sheet(TABLE))

    columns = guessed(table)
    found = check_table(table, columns, crosswalk(), unit="Wohnungen", today=TODAY)

    assert columns == Columns(area=0, value=2, period=1, note=3, mark=",")
    assert [number for number, _one in found.good] == [2, 3, 6]
    assert {one.row for one in found.waiting} == set(REASONS)
    for one in found.waiting:
        assert REASONS[one.row] in one.reason
    assert found.elsewhere == 1


def test_nothing_counts_before_somebody_agreed(
    indicator: Indicator, anna: User, client: Client
) -> None:
    client.force_login(anna)

    page = preview(client)

    assert "2 Werte sind neu" not in page  # two and one that is missing with its sign
    assert "3 Werte sind neu" in page
    assert "5 Zeilen warten" in page
    assert "führende Null" in page
    assert not Observation.objects.exists()
    assert not Load.objects.exists()


def test_a_file_taken_twice_changes_nothing(
    indicator: Indicator, anna: User, client: Client
) -> None:
    client.force_login(anna)

    first = take(client, preview(client))
    second = take(client, preview(client))

    assert first.status_code == second.status_code == 302
    assert first.headers["Location"] == second.headers["Location"]
    load = Load.objects.get()
    assert (load.rows, load.added, load.revised) == (8, 3, 0)
    assert Quarantined.objects.count() == len(REASONS)
    assert Observation.objects.count() == 3
    page = client.get(first.headers["Location"]).content.decode()
    assert "führende Null" in page


def test_a_corrected_file_adds_what_had_waited(
    indicator: Indicator, anna: User, client: Client
) -> None:
    client.force_login(anna)
    take(client, preview(client))

    take(client, preview(client, TABLE.replace("1240002;2024", "01240002;2024")))

    assert Observation.objects.count() == 4
    assert set(Observation.objects.values_list("revision", flat=True)) == {1}


def test_what_a_file_would_correct_is_shown(
    indicator: Indicator, places: list[Area], anna: User, client: Client
) -> None:
    recorded(indicator, typed(places[0], 2023, 9), by=anna)
    client.force_login(anna)

    page = preview(client)
    take(client, page)

    assert "1 berichtigen einen bekannten" in page
    assert latest().filter(area=places[0], ends="2023-12-31").get().value == 10.5
    assert Observation.objects.filter(area=places[0], ends="2023-12-31").count() == 2


def test_the_next_file_with_these_headings_is_read_alike(
    indicator: Indicator, anna: User, client: Client
) -> None:
    client.force_login(anna)
    text = "wo;wann;A;B\n01240001;2024;1;2\n"
    take(client, preview(client, text), value=2, note="")

    page = preview(client, text.replace("01240001", "01240002"))

    chosen = re.search(r'name="value".*?<option value="(\d)" selected', page, re.S)
    assert chosen
    assert chosen[1] == "2"


def test_a_changed_preview_is_refused(indicator: Indicator, anna: User, client: Client) -> None:
    client.force_login(anna)
    word = hidden(preview(client), "table")

    answer = client.post(ADDRESS, {"table": word[:-3] + "abc", "take": "1"})

    assert answer.status_code == 422
    assert not Observation.objects.exists()


def test_an_excel_file_is_read_cell_by_cell(
    indicator: Indicator, anna: User, client: Client
) -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    for row in (["Kommune", "Stichtag", "Wert"], ["Aue", date(2024, 12, 31), 10.25]):
        page.append(row)
    page.append(["Bruch", "31.12.2024", "1\u00a0234"])
    page.append([1240003, "31.12.2024", 5])
    file = io.BytesIO()
    book.save(file)
    client.force_login(anna)

    brought = SimpleUploadedFile("werte.xlsx", file.getvalue())
    answer = client.post(ADDRESS, told(attachment=brought))
    take(client, answer.content.decode(), note="")

    assert Observation.objects.get().value == 10.25
    reasons = " ".join(Quarantined.objects.values_list("reason", flat=True))
    assert "geschütztes Leerzeichen" in reasons
    assert "führende Null" in reasons


def test_a_new_source_says_its_licence(indicator: Indicator, anna: User, client: Client) -> None:
    client.force_login(anna)
    words = {"words": "ags;jahr;wert\n01240001;2024;3\n", "edition": "1", "source": ""}
    words["retrieved"] = "2026-01-02"

    refused = client.post(ADDRESS, {**words, "title": "Zählung"})
    origin = {"title": "Zählung", "publisher": "Bauamt", "licence": "frei"}
    shown = client.post(ADDRESS, {**words, **origin}).content.decode()
    take(client, shown, note="")

    assert refused.status_code == 422
    source = Observation.objects.get().dataset.source
    assert (source.title, source.licence) == ("Zählung", "frei")


def test_a_file_without_a_table_is_told(indicator: Indicator, anna: User, client: Client) -> None:
    client.force_login(anna)

    brought = SimpleUploadedFile("bild.png", b"\x89PNG\r\n\x1a\n" + bytes(50))
    answer = client.post(ADDRESS, told(attachment=brought))

    assert answer.status_code == 422
    assert client.post(ADDRESS, told()).status_code == 422


def test_residents_bring_no_values(indicator: Indicator, clara: User, client: Client) -> None:
    client.force_login(clara)

    assert client.get(ADDRESS).status_code == 404
