# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck reach …: streets, minutes, scores; one command for each."""

from __future__ import annotations

import importlib
import sys

COMMANDS = {
    "build": "baut aus einem Auszug von OpenStreetMap ein Netz",
    "nearest": "rechnet für jeden Knoten, wie lange es zum nächsten Ort dauert",
    "score": "sagt, wie viel des Alltags Menschen erreichen, je Gemeinde und wie gerecht",
    "place": "sagt, wo weitere Orte am meisten helfen",
    "doctor": "sagt, was den Daten fehlt: Inseln, Angaben zu Wegen, Orte fern jeder Straße",
    "setup": "lädt Straßen, Orte und Menschen einer Region und berechnet alle Wege",
}
WRONG = 2


def main(arguments: list[str]) -> int:
    """Run one of the commands of reach."""
    if not arguments or arguments[0] not in COMMANDS:
        wanted = bool(arguments) and arguments[0] in {"-h", "--help"}
        print(_overview(), file=sys.stdout if wanted else sys.stderr)
        return 0 if wanted else WRONG
    module = importlib.import_module(f"sechseck.site.commands.reach_{arguments[0]}")
    return int(module.main(arguments[1:]))


def _overview() -> str:
    lines = [f"  ./sechseck reach {name:<9} {words}" for name, words in COMMANDS.items()]
    return "\n".join(["Aufruf: sechseck reach BEFEHL …", "", *lines])
