# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The words of a grade and of its reasons; what stands behind a colon is the promise's own."""

from __future__ import annotations

from sechseck.engines.phrases import phrase

GRADE_WORDS = {
    0: phrase("nicht nachprüfbar"),
    1: phrase("kaum nachprüfbar"),
    2: phrase("teilweise nachprüfbar"),
    3: phrase("gut nachprüfbar"),
}
# what is asked: what one says if it is there, and if it is not
REASONS = {
    "act": (phrase("Das Tun ist nachprüfbar"), phrase("Kein nachprüfbares Tun genannt")),
    "number": (phrase("Zahl genannt"), phrase("Keine Zahl genannt")),
    "date": (phrase("Termin genannt"), phrase("Kein Termin genannt")),
    "actor": (phrase("Zuständige genannt"), phrase("Niemand ist genannt, der dafür einsteht")),
    "place": (phrase("Ort genannt"), phrase("Kein Ort genannt")),
    "vague": (phrase("Unbestimmtes Wort"), ""),
}
LONGEST = 80  # letters of the promise in one reason


def reason(question: str, words: str) -> str:
    """Return the answer to one question.

    >>> reason("date", "bis 2027"), reason("date", "")
    ('Termin genannt: bis 2027', 'Kein Termin genannt')
    """
    there, missing = REASONS[question]
    if not words:
        return missing
    short = words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rstrip()}…"
    return f"{there}: {short}"
