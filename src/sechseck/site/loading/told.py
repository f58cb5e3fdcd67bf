# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What an operator says about a document on the command line."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from sechseck.kernel.packs.cells import moment

AUTHOR_KINDS = {
    "verwaltung": "office",
    "partei": "party",
    "gremium": "committee",
    "verband": "association",
    "presse": "press",
}
STANDINGS = {
    "entwurf": "draft",
    "eingereicht": "submitted",
    "beschlossen": "adopted",
    "abgelaufen": "expired",
    "unbekannt": "unknown",
}
VISIBILITIES = {"öffentlich": "public", "intern": "internal"}
LONGEST = {"title": 300, "author": 200}


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that describe a document."""
    group = parser.add_argument_group("über das Dokument")
    group.add_argument("--title", metavar="TEXT", help="Titel (nur bei einer Datei)")
    group.add_argument("--author", metavar="TEXT", help="wer spricht, etwa ein Amt")
    group.add_argument("--author-kind", metavar="ART", help=", ".join(AUTHOR_KINDS))
    group.add_argument("--standing", metavar="STAND", help=", ".join(STANDINGS))
    group.add_argument("--dated", metavar="DATUM", help="2026, 2026-03 oder 2026-03-31")
    group.add_argument("--visibility", metavar="WER", help=", ".join(VISIBILITIES))
    group.add_argument("--internal", action="store_true", help="wie --visibility intern")


def told_of(options: argparse.Namespace) -> dict[str, str]:
    """Return the fields of a document that the operator gives.

    Raises
    ------
    ValueError
        With a German sentence for the first option that cannot be taken.
    """
    if options.title is not None and len(options.files) > 1:
        raise ValueError("--title passt zu einer Datei. Bitte die Dateien einzeln laden.")
    if options.internal and options.visibility is not None:
        raise ValueError("--internal und --visibility sagen dasselbe. Bitte nur eines angeben.")
    given = vars(options) | {"visibility": "intern" if options.internal else options.visibility}
    return {
        name: _taken(name, check, given[name])
        for name, check in CHECKS.items()
        if given[name] is not None
    }


def _taken(name: str, check: Callable[[str], str], value: str) -> str:
    try:
        return check(value.strip())
    except ValueError as reason:
        option = name.replace("_", "-")
        raise ValueError(f"--{option} {reason}, nicht „{value}“.") from None


def _words(name: str) -> Callable[[str], str]:
    def check(value: str) -> str:
        if not value or len(value) > LONGEST[name] or "\0" in value:
            raise ValueError(f"braucht 1 bis {LONGEST[name]} Zeichen")
        return value

    return check


def _one_of(known: dict[str, str]) -> Callable[[str], str]:
    """Accept the German word, or the word that region packs use."""

    def check(value: str) -> str:
        word = value.lower()
        if word not in known and word not in known.values():
            raise ValueError("braucht eines von: " + ", ".join(known))
        return known.get(word, word)

    return check


CHECKS: dict[str, Callable[[str], str]] = {
    "title": _words("title"),
    "author": _words("author"),
    "author_kind": _one_of(AUTHOR_KINDS),
    "standing": _one_of(STANDINGS),
    "dated": moment,
    "visibility": _one_of(VISIBILITIES),
}
