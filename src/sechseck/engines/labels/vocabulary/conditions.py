# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Words for how things are, and why."""

from __future__ import annotations

from sechseck.engines.german.wordlist import word_set

PROBLEM_WORDS = word_set(
    """
    fehlen mangel fachkräftemangel problem herausforderung skeptisch warnen verschlechtern
    sinken steigen wachsen abnehmen zunehmen zurückgehen rückgang zunahme belegen zeigen
    bestätigen ergeben verursachen betragen liegen leiden betroffen gefährdet belasten
    bereits derzeit aktuell inzwischen mittlerweile zunehmend leider seit durchschnitt
    durchschnittlich anteil überdurchschnittlich defizit sanierungsstau engpass studie
    umfrage erscheinen scheinen bisher bislang heute vergangen letzt vorjahr weisen
    aufweisen verzeichnen stammen krise deutlich verunsicherung schwachstelle
    ansteigen anwachsen absinken zurückbleiben ausfallen vorliegen anhalten auftreten abwandern
    zusammenhängen nachlassen abhängen hinterherhinken
    """,
)
# Verbs that tell how things are: nobody acts.
STATE_VERBS = word_set(
    """
    leben wohnen kosten zählen existieren gelten verfügen umfassen betragen heizen pendeln
    wachsen altern entsprechen ausmachen reichen dauern beginnen kommen gehen wissen kennen
    arbeiten besitzen fahren stehen liegen bestehen hängen erleben empfinden halten finden
    befördern erreichen verbrauchen verursachen sterben ziehen bilden befinden prägen
    voraussetzen darstellen herausstellen beitragen ausgehen ausmachen vorkommen anbelangen
    aufzeigen ausliegen mitwirken entgegenstehen
    """,
)
NOW_PHRASES = (
    " heute ", " derzeit ", " aktuell ", " bereits ", " noch nicht", " nicht mehr", " noch kein",
    " schon ", " immer wieder", " vielerorts", " immer mehr", " immer weniger", " bisher",
    " bislang", " zurzeit", " inzwischen", " oft ", " häufig ", " selten ", " kaum ", " zu viele",
    " zu wenig", " noch immer", " lange zeit", " längst ", " gibt es ", "es gibt ", " damals",
)  # fmt: skip
CAUSE_PHRASES = (
    ", weil ",
    ", da ",
    "führt zu",
    "führt dazu",
    " wegen ",
    " aufgrund ",
    "dadurch",
    "folglich",
    "ursache",
    "lassen sich",
    "machen deutlich",
    "macht deutlich",
)
ABSTRACT_ENDINGS = (
    "ung",
    "keit",
    "heit",
    "tät",
    "ion",
    "schaft",
    "ität",
    "engagement",
    "vielfalt",
)
PEOPLE_WORDS = word_set(
    """
    mensch bürger einwohner jugendliche kind familie senior studierende eltern befragte
    unternehmen bewohner frau mann patient beschäftigte
    """
)

# What "we" meet with, without doing anything.
NOTICE_VERBS = word_set(
    "erleben beobachten spüren feststellen erkennen merken leben wissen verlieren leiden"
)

# Past forms of strong verbs, which no ending gives away.
STRONG_PAST = word_set(
    """
    beschloss gab gaben nahm nahmen kam kamen ging gingen begann begannen lud luden traf
    trafen fand fanden stieg stiegen sank sanken lag lagen wuchs wuchsen schloss trat traten
    hielt hielten stand standen blieb blieben erhielt erhielten ließ ließen übernahm entstand
    entstanden verlor verloren bot boten war waren sprach sprachen floss flossen zog zogen schuf
    schufen fiel fielen wies wiesen half halfen rief riefen trug trugen galt galten
    """
)
