# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What may be missing in the thread, in words that a mayor understands."""

from __future__ import annotations

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.gap_kinds import GapKind, register_gap, register_waivers
from sechseck.thread.queries import gap_conditions as find
from sechseck.thread.queries.links import visible_contradictions
from sechseck.thread.queries.settlements import settled
from sechseck.thread.queries.suspects import suspect_ends
from sechseck.thread.queries.waivers import waived

MEASURES = find.of_kind("measure")
GOALS = find.of_kind("goal")
FINDINGS = find.of_kind("finding")
IMPLEMENTS, SUPPORTS = Q(type="implements"), Q(type="supports")

STATEMENT_GAPS = (
    (
        "goal-without-measure",
        _("Ziele ohne Maßnahme"),
        _("Zu diesen Zielen ist keine Maßnahme bestätigt, die sie umsetzt."),
        find.without_link(IMPLEMENTS, "target"),
        GOALS,
    ),
    (
        "measure-without-date",
        _("Maßnahmen ohne Termin"),
        _("Diese Maßnahmen nennen kein Datum und keine Frist."),
        find.left_open("measure-without-date"),
        MEASURES,
    ),
    (
        "measure-without-money",
        _("Maßnahmen ohne Geld"),
        _("Diese Maßnahmen nennen keinen Betrag."),
        find.left_open("measure-without-money"),
        MEASURES,
    ),
    (
        "measure-without-target",
        _("Maßnahmen ohne Zielwert"),
        _("Bei diesen Maßnahmen lässt sich nicht messen, ob sie gelingen."),
        find.left_open("measure-without-target"),
        MEASURES,
    ),
    (
        "measure-without-lead",
        _("Maßnahmen ohne Zuständige"),
        _("Diese Maßnahmen nennen keine Stelle, die sie leitet."),
        find.left_open("measure-without-lead"),
        MEASURES,
    ),
    (
        "measure-without-place",
        _("Maßnahmen ohne Ort"),
        _("Diese Maßnahmen sagen nicht, wo sie wirken sollen."),
        find.left_open("measure-without-place"),
        MEASURES,
    ),
    (
        "measure-without-goal",
        _("Maßnahmen ohne Ziel"),
        _("Für diese Maßnahmen ist kein Ziel bestätigt, dem sie dienen."),
        find.without_link(IMPLEMENTS, "source"),
        MEASURES,
    ),
    (
        "goal-without-finding",
        _("Ziele ohne Befund"),
        _("Diese Ziele stützen sich auf keinen bestätigten Befund."),
        find.without_link(SUPPORTS & Q(source_kind="finding"), "target"),
        GOALS,
    ),
    (
        "finding-without-derivation",
        _("Befunde ohne Folge"),
        _("Aus diesen Befunden ist nichts abgeleitet."),
        find.without_link(SUPPORTS | IMPLEMENTS, "source"),
        FINDINGS,
    ),
    (
        "statement-without-theme",
        _("Aussagen ohne Thema"),
        _(
            "Diese Befunde, Ziele und Maßnahmen stehen in keinem Feld der Figur. "
            "Viele nennen ein Element des Fundaments; das zählt hier nicht als Thema."
        ),
        find.without_theme,
        find.of_kind(*find.CARRYING),
    ),
    (
        "vague-commitment",
        _("Vage Ankündigungen und Zusagen"),
        _("Diese Ziele und Maßnahmen nennen nichts, woran man sie prüfen kann."),
        find.left_open("vague-commitment"),
        find.PROMISING,
    ),
    (
        "orphan-statement",
        _("Aussagen ohne Verknüpfung"),
        _("Mit diesen Befunden, Zielen und Maßnahmen ist nichts verknüpft."),
        find.orphaned,
        find.of_kind(*find.CARRYING),
    ),
    (
        "suspect-link",
        _("Verknüpfungen nach Änderungen prüfen"),
        _("Seit die Verknüpfungen dieser Aussagen bestätigt wurden, hat sich ein Text geändert."),
        suspect_ends,
        find.EVERYTHING,
    ),
)


def register() -> None:
    """Make the gaps of the thread, and what is left open, known to the gap report."""
    register_waivers(waived)
    for code, title, sentence, missing, among in STATEMENT_GAPS:
        register_gap(GapKind(code, title, sentence, "statement", find.statements, among, missing))
    register_gap(
        GapKind(
            "open-contradiction",
            _("Offene Widersprüche"),
            _(
                "Aussagen geben für dieselbe Sache verschiedene Werte an. Noch ist nicht geklärt, "
                "was gilt."
            ),
            "contradiction",
            visible_contradictions,
            find.EVERYTHING,
            find.always(~settled()),
        )
    )
    register_gap(
        GapKind(
            "document-expired",
            _("Abgelaufene Dokumente"),
            _("Der Zeitraum, für den diese Dokumente gelten, ist vorbei."),
            "document",
            find.documents,
            find.EVERYTHING,
            find.always(find.EXPIRED),
        )
    )
    for kind, title in (
        ("finding", _("Themen ohne Befund")),
        ("goal", _("Themen ohne Ziel")),
        ("measure", _("Themen ohne Maßnahme")),
    ):
        sentence = _("Zu diesen Themen steht in keinem Dokument etwas dieser Art.")
        missing = find.theme_without(kind)
        code = f"theme-without-{kind}"
        register_gap(
            GapKind(code, title, sentence, "theme", find.themes, find.EVERYTHING, missing)
        )
