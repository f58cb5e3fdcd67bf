# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck bench [NAME]: measures against the targets."""

from __future__ import annotations

import importlib
import importlib.util
import sys

HELP = """\
Aufruf: ./sechseck bench [thread|redline|strategy|platform|reach|fuzz] [--json]

Misst das Programm gegen seine Ziele; der Rückgabewert ist 1, wenn eines verfehlt ist.

  thread     Güte und Tempo des Lesens an bekannten Antworten, daneben andere Programme
  redline    Zeilen, Vergleich und Kollisionen von Änderungsanträgen, daneben andere Programme
             (--size small|large)
  strategy   10.000 Maßnahmen: Status, Liste, Lage, Zeitplan, ein Bericht, der sich nicht ändert
  reach      Minuten zu Orten, zu Fuß und mit dem Bus, daneben andere Programme
             (--size small|large)
  platform   Seiten und Start: Rechenzeit, Antwortzeit, Warmstart
  audit      was das Protokoll der Änderungen kostet, und wie schnell es versiegelt wird
  fuzz       zehntausende beschädigte Dateien durch jeden Leser; dauert bis zu einer Stunde
             (--count, --seconds, --readers, --seed, --jobs; --json DATEI)

Ohne Namen laufen thread, redline, strategy und platform, einige Minuten lang. Die erste Messung
holt dafür weitere Pakete; in die Daten der Region schreibt keine."""
NAMES = ("thread", "redline", "strategy", "platform", "reach", "fuzz", "live", "audit")
USUAL = ("thread", "redline", "strategy", "platform")  # fuzz and reach take long: by name only


def main(arguments: list[str]) -> int:
    """Run the benchmarks asked for; the worst exit code counts."""
    if {"-h", "--help"}.intersection(arguments):
        print(HELP)
        return 0
    given = [part for part in arguments if not part.startswith("-")][:1]
    rest = [part for part in arguments if part not in given]
    unknown = [name for name in given if name not in NAMES]
    missing = [name for name in given or USUAL if not _exists(name)]
    if unknown or missing:
        print(f"Gemessen werden kann: {', '.join(filter(_exists, NAMES))}", file=sys.stderr)
        return 2
    return max(_run(name, rest) for name in given or USUAL)


def _exists(name: str) -> bool:
    return importlib.util.find_spec(f"sechseck.site.commands.bench_{name}") is not None


def _run(name: str, arguments: list[str]) -> int:
    module = importlib.import_module(f"sechseck.site.commands.bench_{name}")
    return int(module.main(arguments))
