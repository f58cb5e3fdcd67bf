# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""All drills, in the order of the table."""

from __future__ import annotations

from sechseck.site.drills.result import Drill

DRILLS = (
    Drill("authorisation", "jede Adresse, jede Rolle, eigene und fremde Dinge", "authorisation"),
    Drill("references", "Verborgenes in Filtern, Feldern und Nummern", "references"),
    Drill("forgery", "Formulare ohne Formularschlüssel", "forgery"),
    Drill("scripts", "gebaute Texte im Browser", "scripts"),
    Drill("formulas", "Formeln in Exporten", "formulas"),
    Drill("fetching", "interne Adressen in Feldern und Dateien", "fetching"),
    Drill("patterns", "reguläre Ausdrücke und gebaute Texte", "slow_patterns"),
    Drill("entering", "Anmelden: Zeit, Sperre, Sitzungen", "entering", alone=True),
    Drill("api", "fünftausend Anfragen an die Schnittstelle", "api"),
    Drill("repeating", "jedes Formular achtmal zugleich", "repeating"),
    Drill("editors", "zwei ändern dasselbe", "editors"),
    Drill("tampering", "Fälschungen im Protokoll", "tampering"),
    Drill("remembering", "Spuren nach dem Löschen", "remembering"),
    Drill("counting", "Fragen an die Datenbank je Seite", "counting"),
    Drill("chaos", "getötete Programme und Datenbank", "chaos", needs_scratch=False),
    Drill("disk", "volle Platte", "disk", needs_scratch=False, may_be_skipped=True),
    Drill("load", "64 Verbindungen, eine Minute", "load", needs_scratch=False),
    Drill("restore", "Sichern und Zurückholen", "restore", needs_scratch=False),
    Drill("upgrade", "Datenbanken früherer Fassungen", "upgrade", needs_scratch=False),
)
