# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Words that every plan and programme uses: two statements that share them say little alike."""

from __future__ import annotations

from sechseck.engines.german.wordlist import word_set

LIGHT_WORDS = word_set(
    """
    einwohner bürger bewohner bevölkerung person akteur
    region stadt kommune gemeinde landkreis kreis ort land gebiet mensch ziel maßnahme bereich
    angebot thema aufgabe jahr zeit teil form weise rahmen art möglichkeit grundlage basis
    voraussetzung beitrag rolle bedeutung stellenwert ebene schritt punkt fall frage prozent
    wichtig groß hoch ganz verschieden unterschiedlich vorhanden bestehend zentral breit
    gemeinsam zukünftig künftig notwendig erforderlich entsprechend gezielt konkret aktuell
    zahlreich stark gering klein möglich jeweilig weitgehend regelmäßig
    schaffen stellen bieten geben machen bringen kommen stehen gehen sehen finden nehmen führen
    halten bedeuten gelten erhalten betreffen bestehen entstehen zählen stärken entwickeln
    entwicklung fördern unterstützen setzen gestalten verbessern umsetzen nutzen sichern
    erreichen ermöglichen ausbauen leisten liegen zeigen erfolgen dienen brauchen sorgen
    """
)
# They say when or how much, not what; a date added to a statement must not change its links.
SILENT_WORDS = word_set(
    """
    januar februar märz april mai juni juli august september oktober november dezember
    montag dienstag mittwoch donnerstag freitag samstag sonntag uhr ende anfang mitte beginn
    quartal halbjahr jahresende jahresanfang jahresbeginn jahresmitte frühjahr sommer herbst
    winter monat woche tag spätestens frühestens zeitnah kurzfristig mittelfristig langfristig
    million millionen milliarde milliarden mio mrd tausend hundert dutzend euro eur cent prozent
    """
)
LIGHT_WEIGHT = 0.5
HOME_WEIGHT = 0.25  # the region's own name
