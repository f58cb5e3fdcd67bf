# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sechseck.engines.anchors import Anchor, AnchorRefused, Severity, make_anchor, reanchor

SENTENCES = [
    "Die Region Beispiel baut bis 2030 rund 40 Schutzplätze für Frauen und Kinder.",
    "Beratungsstellen und Polizei arbeiten enger zusammen.",
    "Der Beirat soll zweimal im Jahr tagen.",
    "Bürger*innen werden nicht erst am Ende gefragt.",
    "Wir stärken die Vereine im Norden.",
    "Wir stärken die Vereine im Süden.",
    "Die Kosten trägt das Land Niedersachsen.",
    "Mobilität bleibt für alle bezahlbar und verlässlich erreichbar.",
    "Zehn Gemeindeschwestern besuchen jeden dritten Haushalt mindestens zweimal.",
]
TEXT = " ".join(SENTENCES)


def anchor_of(sentence: str, text: str = TEXT) -> Anchor:
    start = text.index(sentence)
    line = text.count("\n", 0, start) + 1
    return make_anchor(
        text, start, start + len(sentence), line_start=line, line_end=line, page=None
    )


CHANGES = [
    (0, "40 Schutzplätze", "40\nSchutz-\nplätze", Severity.COSMETIC),
    (0, "40 Schutzplätze", "45 Schutzplätze", Severity.SUBSTANTIVE),
    (0, "bis 2030 rund 40", "bis 2030 rund 400", Severity.SUBSTANTIVE),
    (0, "Die Region Beispiel baut", "Die Region Beispiel errichtet", Severity.EDITORIAL),
    (1, "arbeiten enger zusammen", "arbeiten künftig enger zusammen", Severity.EDITORIAL),
    (1, "enger zusammen", "nicht zusammen", Severity.SUBSTANTIVE),
    (2, "soll zweimal", "kann zweimal", Severity.SUBSTANTIVE),
    (2, "zweimal", "zweimal jährlich und öfter, wenn es nötig ist,", Severity.SUBSTANTIVE),
    (3, "Bürger*innen", "Bürger:innen", Severity.COSMETIC),
    (3, "werden nicht erst", "werden erst", Severity.SUBSTANTIVE),
    (6, "Niedersachsen", "Hessen", Severity.SUBSTANTIVE),
    (8, "Zehn Gemeindeschwestern", "Zwölf Gemeindeschwestern", Severity.SUBSTANTIVE),
    (8, "jeden dritten", "jeden vierten", Severity.SUBSTANTIVE),
    (8, "mindestens zweimal", "höchstens zweimal", Severity.SUBSTANTIVE),
    (8, "Zehn Gemeindeschwestern", "Sieben Gemeindeschwestern", Severity.SUBSTANTIVE),
    (7, "bezahlbar und verlässlich", "bezahlbar sowie verlässlich", Severity.EDITORIAL),
]


@pytest.mark.parametrize(("number", "old", "new", "severity"), CHANGES)
def test_a_change_has_its_severity(number: int, old: str, new: str, severity: Severity) -> None:
    anchor = anchor_of(SENTENCES[number])
    assert old in SENTENCES[number]

    found = reanchor(anchor, TEXT.replace(old, new, 1))

    assert (found.severity, found.exact) == (severity, SENTENCES[number].replace(old, new))
    assert found.reason


@pytest.mark.parametrize(
    ("number", "old", "new", "reason"),
    [
        (0, "40 Sch", "45 Sch", "Eine Zahl hat sich geändert: 40 → 45."),
        (
            1,
            "arbeiten enger",
            "arbeiten nicht enger",
            "Eine Verneinung hat sich geändert, neu: nicht.",
        ),
        (3, "nicht erst", "erst", "Eine Verneinung hat sich geändert, weggefallen: nicht."),
    ],
)
def test_the_reason_names_what_changed(number: int, old: str, new: str, reason: str) -> None:
    anchor = anchor_of(SENTENCES[number])

    assert reanchor(anchor, TEXT.replace(old, new, 1)).reason == reason


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_deleted_sentence_is_gone_even_beside_a_similar_one(sentence: str) -> None:
    anchor = anchor_of(sentence)

    found = reanchor(anchor, TEXT.replace(sentence + " ", "").replace(" " + sentence, ""))

    assert (found.severity, found.start, found.end, found.exact) == (Severity.GONE, 0, 0, "")


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_moved_sentence_is_found_at_its_new_place(sentence: str) -> None:
    anchor = anchor_of(sentence)
    others = [other for other in SENTENCES if other != sentence]

    found = reanchor(anchor, " ".join([*others[3:], sentence, *others[:3]]))

    assert (found.severity, found.exact) == (Severity.COSMETIC, sentence)


def test_of_two_equal_texts_the_one_between_the_same_neighbours_is_taken() -> None:
    old = "Wohnen\n- Beratung\nBildung\n- Beratung\nEnde des Plans\n"
    start = old.rindex("Beratung")
    anchor = make_anchor(old, start, start + 8, line_start=4, line_end=4, page=None)
    new = "Neu davor\n" + old

    found = reanchor(anchor, new)

    assert (found.start, found.severity) == (new.rindex("Beratung"), Severity.COSMETIC)


def test_a_short_text_that_stands_only_among_strangers_is_gone() -> None:
    old = "Themen der Stadt\n- Beratung\n- Bildung und Kultur\n"
    anchor = anchor_of("Beratung", old)

    found = reanchor(anchor, "Themen der Stadt\n- Bildung und Kultur\nKosten der Beratung: 5\n")

    assert found.severity is Severity.GONE


def test_a_table_row_with_another_number_is_substantive() -> None:
    old = "Gesamt\tAlte\tJunge\nGespalten\t54\t48\nNaiv\t22\t20\nKorrupt\t13\t9\n"
    anchor = anchor_of("Naiv\t22\t20", old)

    found = reanchor(anchor, old.replace("22\t20", "23\t20"))

    assert (found.severity, found.exact) == (Severity.SUBSTANTIVE, "Naiv\t23\t20")


def test_a_figure_replaced_as_a_whole_is_found_between_its_neighbours() -> None:
    old = "In der Region leben heute 1,2 Millionen Menschen in 21 Kommunen."
    anchor = anchor_of("1,2 Millionen", old)

    found = reanchor(anchor, old.replace("1,2 Millionen", "900.000"))

    assert (found.severity, found.exact) == (Severity.SUBSTANTIVE, "900.000")


def test_a_number_that_grew_at_the_end_of_the_span_is_not_the_same() -> None:
    old = "Der Anteil beträgt 40 Prozent aller Wege in der Stadt."
    anchor = anchor_of("Der Anteil beträgt 40", old)

    for new in (old.replace("40", "400"), old.replace("40", "40,5")):
        assert reanchor(anchor, new).severity is Severity.SUBSTANTIVE


def test_an_empty_span_is_refused() -> None:
    with pytest.raises(AnchorRefused, match="nicht im Text"):
        make_anchor("abc", 1, 1, line_start=1, line_end=1, page=None)


spans = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 200)).map(
    lambda pair: (pair[0], min(len(TEXT), pair[0] + pair[1]))
)


@settings(max_examples=100, deadline=None)
@given(spans)
def test_on_the_same_text_every_anchor_stays(span: tuple[int, int]) -> None:
    anchor = make_anchor(TEXT, *span, line_start=1, line_end=1, page=None)

    found = reanchor(anchor, TEXT)

    assert (found.start, found.end, found.severity) == (*span, Severity.COSMETIC)
    assert (found.ratio, found.canonical_hash) == (1.0, anchor.canonical_hash)


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from(SENTENCES),
    st.integers(0, len(SENTENCES)),
    st.text(alphabet="abc Wi.19\n-äÄ", max_size=60),
)
def test_text_inserted_elsewhere_leaves_an_anchor_untouched(
    sentence: str, place: int, inserted: str
) -> None:
    anchor = anchor_of(sentence)
    new = " ".join([*SENTENCES[:place], inserted, *SENTENCES[place:]])

    found = reanchor(anchor, new)

    assert (found.severity, found.exact) == (Severity.COSMETIC, sentence)


@settings(max_examples=80, deadline=None)
@given(st.sampled_from([40, 2030]), st.integers(1, 9999))
def test_another_number_is_always_substantive(number: int, other: int) -> None:
    anchor = anchor_of(SENTENCES[0])
    new = TEXT.replace(str(number), str(other))

    found = reanchor(anchor, new)

    wanted = Severity.COSMETIC if other == number else Severity.SUBSTANTIVE
    assert found.severity is wanted
    assert new[found.start : found.end] == found.exact


@settings(max_examples=100, deadline=None)
@given(spans, st.text(alphabet="abc .\n19ÄWir", max_size=200))
def test_the_exact_text_always_stands_at_the_span(span: tuple[int, int], new: str) -> None:
    anchor = make_anchor(TEXT, *span, line_start=1, line_end=1, page=None)

    found = reanchor(anchor, new)

    assert new[found.start : found.end] == found.exact
    assert found == reanchor(anchor, new)
