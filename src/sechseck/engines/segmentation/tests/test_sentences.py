# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sechseck.engines.segmentation.plain import plain_text
from sechseck.engines.segmentation.sentences import sentence_spans

# Sentences in one paragraph; "|" marks where one ends and the next begins.
PARAGRAPHS = [
    "Wir bauen Radwege.|Der erste öffnet 2027.",
    "Der Beirat tagt am 7. Mai 2025 um 18 Uhr.|Gäste sind willkommen.",
    "Im 21. Jahrhundert braucht es neue Wege.|Sie entstehen hier.",
    "Nach § 4 Abs. 2 Nr. 3 gilt die Frist.|Sie beträgt ca. 3 Monate.",
    "Das kostet 1,2 Mio. Euro im Jahr.|Der Bund zahlt 1.500.000 Euro.",
    "Bis 2035 sinkt der Ausstoß um 3.5 Prozent.|Danach folgt die Prüfung.",
    "Netze (z. B. Gas, Strom usw.) werden geprüft.|Die Stadt berichtet.",
    "Wir fördern Vereine, Initiativen etc.|Die Mittel reichen aus.",
    "Vereine, Kitas u. a. Träger werden gefragt.|Das dauert.",
    "Ziel ist Klimaneutralität bis 2035.|Die Region beginnt sofort.",
    "Es sind mehr als 40.|Das genügt nicht.",
    "Die Verwaltung prüft i. d. R. alles.|Sie bzw. der Rat entscheidet.",
    "Prof. Dr. Ing. Beispiel leitet die Gruppe.|Sie trifft sich gem. Satzung.",
    "Das Programm „Wohnen 2.0“ wird fortgesetzt.|Es wächst.",
    "Unter dem Motto „Mehr Vielfalt wagen!“ kamen viele.|Es gab Kuchen.",
    "„Die Stadt handelt. Sie investiert“, sagt der Rat.|Das stimmt.",
    "Der Ort macht es!|Warum eigentlich?|Weil hier Menschen leben.",
    "So geht es ... und so weiter.|Ende.",
    "Die Themen sind: Wohnen; Bildung; Arbeit.|Sie hängen zusammen.",
    "Das steht fest (siehe Anlage. Sie liegt bei).|Mehr folgt.",
    "Die Maßnahme wirkt.1 Die Kosten sinken.".replace(" Die", "|Die"),
    "Die Region hilft.|10 Kommunen machen mit.",
    "Am 10. 11. 2023 begann die Arbeit.|Sie endet nie.",
    "St. Martin liegt am Markt.|Dort ist Platz.",
    "Das Land gibt d. h. zahlt Geld.|Inkl. Steuer sind das 5 Euro.",
    "Das ist so…|Aber anders geht es auch.",
    "Bürger*innen werden gefragt.|Anwohner*innentreffen gibt es auch.",
    "(Das steht fest.)|Weiter geht es.",
    "Die Kosten betragen rd. 30 Tsd. Euro jährlich.|Das ist viel.",
    "Der Rat beschließt:|1. Die Verwaltung plant.|2. Über die Kosten wird berichtet.",
    "Beginn ist am Montag: 1. Juli um 9 Uhr.|Alle sind da.",
    "Die Fa. Beispiel zahlt 3.000 Einw. der Stadt.|Die Abt. 5 prüft.",
    "Frauen stärken.|– Auch auf dem Land.",
    "Das gilt (siehe „A“, „B“ und „C“. Mehr folgt dort) heute.|So bleibt es.",
]


@pytest.mark.parametrize("marked", PARAGRAPHS)
def test_sentences_end_where_people_end_them(marked: str) -> None:
    wanted = marked.split("|")
    text = " ".join(wanted)

    found = [text[start:end] for start, end in sentence_spans(text)]

    assert found == wanted


def test_a_missing_space_after_a_full_stop_does_not_glue_sentences() -> None:
    text = "Wir stärken Vereine.Wir fördern Kitas, siehe www.Beispiel.de und z.B. hier."

    found = [text[start:end] for start, end in sentence_spans(text)]

    assert found == [
        "Wir stärken Vereine.",
        "Wir fördern Kitas, siehe www.Beispiel.de und z.B. hier.",
    ]


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="aB .!?…\n„“()0129zÄ-*:", max_size=120))
def test_spans_cover_everything_but_white_space_in_order(text: str) -> None:
    spans = sentence_spans(text)

    covered = {place for start, end in spans for place in range(start, end)}
    assert all(place in covered for place, letter in enumerate(text) if not letter.isspace())
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in spans)


@pytest.mark.parametrize("piece", [".", "(", "„", "a-", "1. ", "z. B. ", '"."', "a.A", "\n"])
def test_hostile_repetition_is_read_in_linear_time(piece: str) -> None:
    before = process_time()

    sentence_spans(piece * 40000 + "a")
    plain_text(piece * 40000 + "a")

    assert process_time() - before < 3
