# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Words for ways of working, their rhythm, and happenings."""

from __future__ import annotations

from sechseck.engines.german.wordlist import word_set

PROCESS_WORDS = word_set(
    """
    prozess verfahren arbeitsweise vorgehen vorgehensweise entwurf aktionsplan
    fortschreibung workshop workshopreihe treffen arbeitskreis monitoring controlling
    berichterstattung abstimmung koordination steuerung evaluation evaluierung
    arbeitsschritt beschlussfassung methodik beteiligungsprozess planungsprozess
    transformationsprozess strategieprozess bericht handlungsempfehlung maßnahmenplan
    projektorganisation zwischenbericht fortschrittsbericht jahresbericht turnus
    geschäftsordnung federführung zuständigkeit handlungsfeld maßnahmensteckbrief
    umsetzungsbericht sachstandsbericht priorisierung auswertung arbeitsphase projektphase
    """,
)
PROCESS_VERBS = word_set(
    """
    tagen berichten koordinieren abstimmen fortschreiben priorisieren evaluieren vorlegen
    entscheiden empfehlen anhören antworten melden sammeln beraten bewerten
    zusammentreten zusammenkommen fokussieren gliedern moderieren dokumentieren auswerten
    aktualisieren beschließen wählen diskutieren erörtern heranziehen einfließen vorstellen
    überprüfen
    messen beobachten befragen verständigen entsenden protokollieren nachsteuern bilanzieren
    beteiligen einladen
    klären schlichten verhandeln erheben
    """,
)
RHYTHM_WORDS = word_set(
    """
    regelmäßig jährlich vierteljährlich halbjährlich monatlich wöchentlich quartalsweise
    zunächst anschließend schrittweise fortlaufend turnusmäßig mindestens zweimal einmal
    dreimal schritt phase
    """,
)
RHYTHM_PHRASES = (
    "alle zwei jahre",
    "alle drei jahre",
    "alle vier jahre",
    "alle fünf jahre",
    "mal im jahr",
    "pro jahr",
    "mal jährlich",
    "jedes jahr",
    "im jahr im",
    "einmal im jahr",
    "jeden monat",
    "jedes quartal",
    "im turnus",
    "in jeder sitzung",
)
EVENT_WORDS = word_set(
    """
    veranstaltung veranstaltungsreihe auftakt auftaktveranstaltung jahresauftakt konferenz
    bildungskonferenz fachtag fachtagung kongress messe eröffnung einweihung
    grundsteinlegung spatenstich sitzung bürgerversammlung informationsveranstaltung
    dialogveranstaltung festakt aktionstag tagung stattfinden start beginn
    termin premiere jubiläum feier fest infoabend bürgerdialog gipfel auftaktworkshop
    einwohnerversammlung jahresauftaktveranstaltung einladen laden eröffnen einweihen
    verabschieden ausrufen unterzeichnen begrüßen
    """,
)

# What was done together before a plan was there: with "wurde" the way it came about.
WORKED_OUT = word_set(
    """
    erarbeiten entwickeln abstimmen identifizieren ermitteln auswerten erheben befragen diskutieren
    beteiligen ableiten priorisieren konkretisieren zusammenführen erfassen aufbereiten verdichten
    """
)
