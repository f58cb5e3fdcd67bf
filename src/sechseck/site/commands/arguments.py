# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A command line that speaks German: argparse with its words replaced."""

from __future__ import annotations

import argparse
import re
import sys
from datetime import date
from typing import NoReturn

_WORDS = (
    ("usage: ", "Aufruf: "),
    ("positional arguments:", "Angaben:"),
    ("options:", "Optionen:"),
    ("show this help message and exit", "diese Hilfe zeigen"),
)
_MISTAKES = (
    (r"the following arguments are required: (.*)", r"Es fehlt: \1."),
    (r"unrecognized arguments: (.*)", r"Das kennt dieser Befehl nicht: \1."),
    (r"argument (\S+): expected one argument", r"\1 braucht einen Wert."),
    (r"argument (\S+): ignored explicit argument .*", r"\1 nimmt keinen Wert."),
    (
        r"argument (\S+): invalid choice: '?(.*?)'? \(choose from (.*)\)",
        r"\1: „\2“ gibt es nicht. Möglich ist: \3.",
    ),
    (r"argument (\S+): invalid int value: '(.*)'", r"\1 braucht eine ganze Zahl, nicht „\2“."),
    (
        r"argument (\S+): invalid float value: '(.*)'",
        r"\1 braucht eine Zahl mit Punkt, nicht „\2“.",
    ),
    (
        r"argument (\S+): invalid day value: '(.*)'",
        r"\1 braucht einen Tag wie 2026-03-01, nicht „\2“.",
    ),
    (r"argument (\S+): (.*)", r"\1: \2"),
    (r"ambiguous option: (\S+) could match (.*)", r"\1 ist nicht eindeutig: \2."),
)


class Arguments(argparse.ArgumentParser):
    """Reads what stands behind a command, and tells mistakes in German."""

    def format_usage(self) -> str:
        """Return the line that shows how the command is called."""
        return _german(super().format_usage())

    def format_help(self) -> str:
        """Return the help of the command."""
        return _german(super().format_help())

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and end with exit code 2."""
        sentence = message
        for pattern, words in _MISTAKES:
            found = re.fullmatch(pattern, message)
            if found:
                sentence = found.expand(words).replace("'", "")
                break
        print(f"{self.format_usage().rstrip()}\n{sentence}", file=sys.stderr)
        raise SystemExit(2)


def day(words: str) -> date:
    """Return a day given as 2026-03-01."""
    return date.fromisoformat(words)


def _german(text: str) -> str:
    for english, german in _WORDS:
        text = text.replace(english, german)
    return text
