# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What people call the fields of strategies, plans, goals and measures."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

LABELS: dict[str, Any] = {
    "title": _("Titel"),
    "official_title": _("Titel, wie er beschlossen ist"),
    "kind": _("Art"),
    "summary": _("Worum es geht"),
    "focus": _("Zuspitzung: was zuerst kommt"),
    "number": _("Nummer der Fassung"),
    "supersedes": _("Löst ab"),
    "text": _("Text"),
    "slug": _("Adresse"),
    "horizon": _("Horizont"),
    "narrative": _("Wie es dann ist"),
    "themes": _("Themen"),
    "theme": _("Thema"),
    "main_theme": _("Hauptthema"),
    "order": _("Reihenfolge"),
    "strategy": _("Strategie"),
    "plan": _("Aktionsplan"),
    "parent": _("Gehört zum Ziel"),
    "target_day": _("Erreicht bis"),
    "unit": _("Zuständig"),
    "success_criterion": _("Woran wir merken, dass es erreicht ist"),
    "weight": _("Gewicht"),
    "statement": _("Aussage, aus der es kommt"),
    "valid_from": _("Gilt ab"),
    "valid_to": _("Gilt bis"),
    "identifier": _("Kennung"),
    "description": _("Was geschieht"),
    "contact": _("Kontakt der zuständigen Stelle"),
    "partners": _("Wer noch mitmacht"),
    "areas": _("Kommunen"),
    "starts": _("Beginn"),
    "ends": _("Ende"),
    "is_continuous": _("Läuft dauerhaft, ohne Ende"),
    "expected_gain": _("Was es bringt"),
    "gain_for": _("Wem es nützt"),
    "acceptance": _("Wie es aufgenommen wird"),
    "committee": _("Gremium"),
    "day": _("Tag"),
    "wording": _("Wortlaut"),
    "document": _("Dokument"),
    "url": _("Adresse im Netz"),
    "amount": _("Betrag"),
}


def label_of(name: str) -> str:
    """Return what people call a field."""
    return str(LABELS.get(name, name))
