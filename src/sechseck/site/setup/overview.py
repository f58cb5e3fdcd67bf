# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The commands of the front door: what each needs and what it says about itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Needs:
    """What must be on the machine before a command runs."""

    packages: str = "base"
    pages: bool = False


COMMANDS = {
    "run": Needs(pages=True),
    "prepare": Needs(pages=True),
    "work": Needs(),
    "test": Needs(packages="dev", pages=True),
    "read": Needs(),
    "lines": Needs(),
    "redline": Needs(),
    "status": Needs(),
    "reach": Needs(),
    "load": Needs(),
    "withdraw": Needs(),
    "admin": Needs(pages=True),
    "digest": Needs(pages=True),
    "backup": Needs(),
    "restore": Needs(),
    "bench": Needs(packages="bench", pages=True),
    "check": Needs(packages="dev", pages=True),
    "count": Needs(),
    "relabel": Needs(),
    "words": Needs(),
    "schema": Needs(),
}

OVERVIEW = """\
Sechseck: aus den Dokumenten einer Region werden roter Faden und Lücken.

  ./sechseck run [--region NAME] [--port 8000]   richtet alles ein und startet die Seiten
  ./sechseck work [--region NAME]                arbeitet Aufträge ab, auch auf weiteren Maschinen
  ./sechseck read DATEI … [--json]               liest Dokumente ohne Datenbank
  ./sechseck lines DATEI [--width 80] [--json]   zählt die Zeilen eines Antrags
  ./sechseck redline ANTRAG GEÄNDERT … [--json]  zeigt Änderungen und wo sie kollidieren
  ./sechseck status DATEI --at TAG [--json]       sagt, wie Maßnahmen stehen, und warum
  ./sechseck reach build|nearest|score|place …   rechnet Wege, Anteile und gute Orte
  ./sechseck load documents DATEI …              nimmt Dokumente in die Region auf
                  (auch boundaries, statistics)
  ./sechseck withdraw DOKUMENT --grund "…"       zieht ein Dokument zurück; --wieder bietet es an
  ./sechseck admin NAME [--region NAME]          druckt den Link für einen ersten Zugang
  ./sechseck digest [--region NAME]              sendet fällige E-Mails, für einen Zeitgeber
  ./sechseck backup DATEI [--region NAME]        sichert Datenbank und Uploads in eine Datei
  ./sechseck restore DATEI [--replace]           spielt eine Sicherung ein und prüft sie
  ./sechseck check [NAME …] [--list]             prüft die Installation und übt, was schiefgeht
  ./sechseck count [--region NAME]               zählt die Lücken des Tages, für einen Zeitgeber
  ./sechseck relabel [--probe]                   ordnet Aussagen so ein, wie es heute wäre
  ./sechseck check audit                         rechnet das Protokoll der Änderungen nach
  ./sechseck words                               sammelt die Wörter der Seiten für Übersetzungen
  ./sechseck schema                              zeichnet auf, was die erste Einrichtung anlegt
  ./sechseck test [pytest-Argumente …]           prüft das Programm
  ./sechseck bench [thread|redline|platform|…]   misst gegen die Ziele
  ./sechseck prepare [--region NAME]             nur einrichten, nicht starten
  ./sechseck help                                diese Übersicht
  ./sechseck --version                           die Nummer dieser Fassung

Umgebung: SECHSECK_REGION, SECHSECK_DATA, SECHSECK_PG_BIN, DATABASE_URL.
Mehr dazu: docs/operations.md"""
