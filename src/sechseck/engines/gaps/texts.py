# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""German titles and explanations of the gaps, in the order in which they are shown."""

from __future__ import annotations

_LINK = "solange niemand bestätigt hat, zählt nur eine starke, passende Verknüpfung"

GAP_TEXTS: dict[str, tuple[str, str]] = {
    "open-contradiction": (
        "Offene Widersprüche",
        "Zwei Aussagen geben zur selben Sache Verschiedenes an.",
    ),
    "foundation-differs": (
        "Fundament uneinheitlich",
        "Dokumente nennen verschiedene Elemente des Fundaments.",
    ),
    "document-expired": (
        "Abgelaufene Dokumente",
        "Der Zeitraum, für den das Dokument gilt, ist vorbei.",
    ),
    "measure-without-date": (
        "Maßnahmen ohne Termin",
        "Die Maßnahme sagt nicht, bis wann sie umgesetzt wird.",
    ),
    "measure-without-money": (
        "Maßnahmen ohne Geld",
        "Die Maßnahme nennt keinen Betrag und keine Mittel.",
    ),
    "measure-without-lead": (
        "Maßnahmen ohne Zuständige",
        "Die Maßnahme sagt nicht, welche Stelle verantwortlich ist.",
    ),
    "measure-without-target": (
        "Maßnahmen ohne Zielwert",
        "Die Maßnahme nennt keine Zahl, an der ihr Erfolg zu messen ist.",
    ),
    "measure-without-place": (
        "Maßnahmen ohne Ort",
        "Die Maßnahme sagt nicht, wo sie wirkt.",
    ),
    "measure-without-goal": (
        "Maßnahmen ohne Ziel",
        f"Kein Ziel ist mit der Maßnahme verknüpft; {_LINK}.",
    ),
    "goal-without-measure": (
        "Ziele ohne Maßnahme",
        f"Keine Maßnahme ist mit dem Ziel verknüpft; {_LINK}.",
    ),
    "goal-without-finding": (
        "Ziele ohne Befund",
        f"Kein Befund stützt das Ziel; {_LINK}.",
    ),
    "finding-without-derivation": (
        "Befunde ohne Folge",
        f"Kein Ziel und keine Maßnahme folgt aus dem Befund; {_LINK}.",
    ),
    "vague-commitment": (
        "Vage Ankündigungen und Zusagen",
        "Die Zusage lässt offen, was genau geschieht, und nennt keine Zahl zum Nachprüfen.",
    ),
    "statement-without-theme": (
        "Aussagen ohne Thema",
        "Kein Wort der Aussage spricht für eines der Themen.",
    ),
    "orphan-statement": (
        "Aussagen ohne Verknüpfung",
        "Zu keiner Aussage eines anderen Dokuments besteht mehr als eine schwache Ähnlichkeit.",
    ),
    "theme-without-finding": (
        "Themen ohne Befund",
        "Zu dem Thema gibt es keinen Befund.",
    ),
    "theme-without-goal": (
        "Themen ohne Ziel",
        "Zu dem Thema gibt es kein Ziel.",
    ),
    "theme-without-measure": (
        "Themen ohne Maßnahme",
        "Zu dem Thema gibt es keine Maßnahme.",
    ),
}
