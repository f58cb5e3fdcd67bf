# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A pack that changed: every changed row takes effect, and what people decided stays theirs."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from sechseck.engines.readers.read import read
from sechseck.kernel.models import Trace, User
from sechseck.kernel.packs.table import PackInvalid
from sechseck.kernel.packs.tests.small_pack import AREA, STATEMENT, change, table, write_pack
from sechseck.places.models import Area, AreaChange, AreaFigure
from sechseck.site.packs import load_region
from sechseck.site.tests.test_packs import LINK, everything, load
from sechseck.thread.actions.events import Said, note_decision
from sechseck.thread.actions.reading import read_original
from sechseck.thread.models import Document, Statement, StatementLink

SECOND = STATEMENT | {"id": "bericht:7.1", "line_start": "7", "line_end": "7", "text": "Es fehlt."}
ORIGINAL = "Bericht\n\nMieten: sie steigen weiter an.\n\nEs ist laut.\n\nEs fehlt an Platz.\n"


@pytest.fixture
def pack(tmp_path: Path, settings: Any, db: None) -> Path:
    settings.BASE = tmp_path
    settings.MEDIA_ROOT = tmp_path / "uploads"
    folder = write_pack(tmp_path / "regions")
    change(folder, "links", LINK)
    load()
    return folder


def settled() -> None:
    """Loading once more changes no row of any table."""
    before = everything()
    assert not load()
    assert everything() == before


def told() -> Statement:
    return Statement.objects.select_related("node").get(ref="bericht:3.1")


def verbs() -> list[str]:
    return list(Trace.objects.order_by("id").values_list("verb", flat=True))


CHANGES = [
    ({"text": "Die Mieten sinken um 4 Prozent."}, "text"),
    ({"kind": "event"}, "kind"),
    ({"themes": "wohnen"}, "themes"),
    ({"line_end": "5"}, "lines"),
    ({"kind": "goal", "commits": "announcement"}, "commits"),
]


@pytest.mark.parametrize(("changed", "name"), CHANGES)
def test_a_changed_statement_takes_effect_and_leaves_a_trace(
    pack: Path, changed: dict[str, str], name: str
) -> None:
    before = told()
    change(pack, "statements", changed)

    assert load()

    now = told()
    row = STATEMENT | changed
    assert (now.pk, now.node_id) == (before.pk, before.node_id)
    assert (now.text, now.kind, now.commits) == (row["text"], row["kind"], row["commits"])
    assert now.line_end == int(row["line_end"])
    assert [hit.theme.slug for hit in now.themes.all()] == row.get("themes", "").split()
    trace = Trace.objects.get(verb="statement-changed")
    assert name in trace.details["changes"]
    assert trace.details["was"] == before.canonical_hash
    settled()


def test_a_changed_text_is_found_and_its_values_are_read_anew(pack: Path) -> None:
    change(pack, "statements", {"text": "Die Mieten sinken um 4 Prozent."})

    load()

    assert told().node.title == "Die Mieten sinken um 4 Prozent."
    assert "sinken" in told().node.terms
    assert [fact.text for fact in told().facts.all()] == ["4 Prozent"]


def test_the_trace_keeps_no_text(pack: Path) -> None:
    change(pack, "statements", {"text": "Etwas anderes."})

    load()

    assert "Mieten" not in str(list(Trace.objects.values_list("details", flat=True)))


def test_what_the_pack_dropped_is_gone_and_keeps_its_page_until_it_comes_back(pack: Path) -> None:
    (pack / "links.csv").write_text(table("links", []))
    (pack / "statements.csv").write_text(table("statements", [SECOND]))

    assert load()
    assert told().is_gone
    assert not Statement.objects.get(ref=SECOND["id"]).is_gone
    assert "statement-dropped" in verbs()
    settled()

    (pack / "statements.csv").write_text(table("statements", [STATEMENT, SECOND]))
    assert load()
    assert not told().is_gone
    settled()


def test_a_link_to_a_statement_that_the_pack_dropped_is_a_mistake(pack: Path) -> None:
    (pack / "statements.csv").write_text(table("statements", [SECOND]))

    with pytest.raises(PackInvalid, match=r"links.csv, Zeile 2.*nicht mehr in statements.csv"):
        load()


def test_new_words_for_a_statement_whose_original_was_read_keep_its_span(pack: Path) -> None:
    _read_the_original()
    span = told().anchor
    change(pack, "statements", {"text": "Wohnen wird teurer.", "line_end": "4"})

    assert load()

    assert span
    assert (told().text, told().anchor) == ("Wohnen wird teurer.", span)
    assert told().line_end == 3  # where the original says it
    settled()


def test_what_a_newer_original_dropped_stays_gone_though_the_pack_tells_it(pack: Path) -> None:
    _read_the_original()
    _read_the_original("Bericht\n\nAlles ist gut.\n")
    change(pack, "statements", {"themes": "wohnen"})

    assert load()

    assert told().is_gone
    settled()


def _read_the_original(text: str = ORIGINAL) -> None:
    read_original(
        Document.objects.select_related("node").get(slug="bericht"),
        reading=read("bericht.txt", text.encode()),
        file_name="bericht.txt",
        content=text.encode(),
        retrieved_at=datetime(2026, 1, 2, tzinfo=UTC),
        by=User.objects.get(username="regionspaket"),
    )


FIGURES = [
    {"population": "1200"},
    {"area_km2": "13.75"},
    {"population_date": "2023-12-31"},
    {"population_basis": "Zensus"},
]


@pytest.mark.parametrize("changed", FIGURES)
def test_a_changed_figure_replaces_the_old_one(pack: Path, changed: dict[str, str]) -> None:
    row = AREA | changed
    change(pack, "municipalities", changed)

    assert load()

    people = AreaFigure.objects.get(subject="population")
    assert (str(people.value), str(people.day)) == (
        f"{row['population']}.00",
        row["population_date"],
    )
    assert people.basis == row.get("population_basis", "")
    assert float(AreaFigure.objects.get(subject="area_km2").value) == float(row["area_km2"])
    assert Trace.objects.get(verb="figure-changed").node == Area.objects.get().node
    settled()


def test_two_municipalities_may_swap_their_tiles(pack: Path) -> None:
    other = {"ags": "03241002", "ars": "032410001002", "name": "Bruch", "hex_column": "1"}
    change(pack, "municipalities", {}, other)
    load()
    change(pack, "municipalities", {"hex_column": "1"}, other | {"hex_column": "0"})

    assert load()

    assert dict(Area.objects.values_list("name", "hex_column")) == {"Aue": 1, "Bruch": 0}
    settled()


def test_a_former_key_changes_and_goes_with_the_pack(pack: Path) -> None:
    row = {"ags": AREA["ags"], "former_key": "03200001", "date": "2001-11-01", "source": "amt"}
    (pack / "area_changes.csv").write_text(table("area_changes", [row | {"change": "alt"}]))
    load()
    (pack / "area_changes.csv").write_text(table("area_changes", [row | {"change": "neu"}]))

    assert load()
    assert AreaChange.objects.get().change == "neu"
    settled()

    (pack / "area_changes.csv").write_text(table("area_changes", []))
    assert load()
    assert not AreaChange.objects.exists()


@pytest.mark.parametrize(
    "changed",
    [{"reason": "Beides."}, {"decided_on": "2026-02-02"}, {"decided_by": "Redaktion Süd"}],
)
def test_a_changed_decision_of_the_pack_is_decided_anew(
    pack: Path, changed: dict[str, str]
) -> None:
    row = LINK | changed
    change(pack, "links", row)

    assert load()

    link = StatementLink.objects.get(state="confirmed")
    assert (link.decision, str(link.decided_on)) == (row["reason"], row["decided_on"])
    assert link.decided_by
    assert link.decided_by.get_full_name() == row["decided_by"]
    assert verbs().count("link-decided") == 2
    settled()


def test_a_link_of_another_type_replaces_the_old_one(pack: Path) -> None:
    change(pack, "links", LINK | {"type": "same_as"})
    change(pack, "statements", {"kind": "measure"})

    assert load()

    assert StatementLink.objects.get(state="confirmed").type == "same_as"
    assert "link-withdrawn" in verbs()
    settled()


def test_a_link_that_the_pack_dropped_is_withdrawn_with_a_trace(pack: Path) -> None:
    (pack / "links.csv").write_text(table("links", []))

    assert load()

    assert not StatementLink.objects.filter(state="confirmed").exists()
    trace = Trace.objects.get(verb="link-withdrawn")
    assert trace.details["decided_on"] == LINK["decided_on"]
    settled()


@pytest.mark.parametrize(
    ("verb", "state"), [("confirm", "confirmed"), ("reject", "rejected"), ("defer", "later")]
)
def test_what_a_person_decided_is_never_lost(
    pack: Path, anna: User, verb: str, state: str
) -> None:
    said = Said(reason="meine", until=date(2026, 9, 1) if verb == "defer" else None)
    note_decision(StatementLink.objects.get(state="confirmed"), verb, said, by=anna)
    before = StatementLink.objects.values().get(state=state)

    change(pack, "links", LINK | {"reason": "Anders."})
    load()
    (pack / "links.csv").write_text(table("links", []))
    load()

    assert StatementLink.objects.values().get(state=state) == before


def test_a_text_that_changed_leaves_the_decision_as_old_as_it_is(pack: Path) -> None:
    before = StatementLink.objects.get(state="confirmed")
    change(pack, "statements", {"text": "Die Mieten sinken."})

    load()

    now = StatementLink.objects.get(state="confirmed")
    assert (now.source_hash, now.target_hash) == (before.source_hash, before.target_hash)
    assert told().canonical_hash not in (now.source_hash, now.target_hash)


def test_a_pack_that_decides_in_a_persons_name_is_told_by_its_row(pack: Path, anna: User) -> None:
    change(pack, "links", LINK | {"decided_by": "Anna"})

    with pytest.raises(PackInvalid, match=r"links.csv, Zeile 2, Spalte decided_by: „Anna“"):
        load()
    assert StatementLink.objects.filter(decided_by=anna).count() == 0


def test_a_row_about_a_gap_that_is_none_any_more_is_told_and_stops_no_start(pack: Path) -> None:
    waiver = {"gap": "measure-without-money", "item": "bericht:3.1", "reason": "Noch offen."}
    waiver |= {"until": "2027-06-01", "decided_on": "2026-01-01", "decided_by": "Amt"}
    lines = [",".join(row) for row in (waiver.keys(), waiver.values())]
    (pack / "waivers.csv").write_text("\n".join(lines), encoding="utf-8")
    told: list[str] = []

    load_region(pack.name, told.append)
    assert [line for line in told if "waivers.csv, Zeile 2" in line and "Ohne Wirkung" in line]
