# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Filters above measures: in the list, on the timeline."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.fields import UNKNOWN, ReadyChoices
from sechseck.strategy.models import Status
from sechseck.strategy.queries.dashboards_measures import Wish

LACKS = [
    ("money", _("geplantes Geld")),
    ("indicator", _("eine Kennzahl")),
    ("contact", _("ein Kontakt")),
    ("description", _("eine Beschreibung")),
    ("future-milestone", _("ein nächster Meilenstein")),
    ("current-indicator", _("ein aktueller Wert mit Ziel")),
    ("ready", _("irgendetwas davon")),
]
TOLD = [
    ("optimal", _("bis 30 Tage alt")),
    ("acceptable", _("bis 60 Tage alt")),
    ("late", _("bis 180 Tage alt")),
    ("stale", _("älter oder keiner")),
]
SORTED = [
    ("kennung", _("Kennung")),
    ("titel", _("Titel")),
    ("status", _("Status")),
    ("ende", _("Ende")),
    ("geplant", _("geplantes Geld")),
    ("ausgegeben", _("ausgegebenes Geld")),
]


def _choice(label: Any, choices: Any = ()) -> forms.ChoiceField:
    field = forms.ChoiceField(
        label=label, required=False, error_messages={"invalid_choice": UNKNOWN}
    )
    field.choices = ReadyChoices(list(choices))
    return field


class PlaceFilter(forms.Form):
    """Filter by theme, unit, municipality, status and year."""

    thema = _choice(_("Thema"))
    stelle = _choice(_("Zuständig"))
    kommune = _choice(_("Kommune"))
    plan = _choice(_("Aktionsplan"))
    status = _choice(_("Status"), Status.choices)
    jahr = forms.IntegerField(label=_("Jahr"), required=False, min_value=1990, max_value=2100)

    def __init__(self, *args: Any, choices: dict[str, list[tuple[str, str]]], **rest: Any) -> None:
        super().__init__(*args, **rest)
        for name, words in choices.items():
            self.fields[name].choices = ReadyChoices(words)  # type: ignore[attr-defined]

    def wish(self) -> Wish:
        """Return what a valid filter asks for."""
        told = self.cleaned_data
        return Wish(
            text=told.get("text", ""),
            theme=told["thema"],
            unit=told["stelle"],
            area=told["kommune"],
            plan=told["plan"],
            state=told["status"],
            year=told["jahr"],
            lacks=told.get("ohne", ""),
            told=told.get("meldung", ""),
            by_hand=told.get("hand", "") == "1",
            sort=told.get("sortierung", "") or "kennung",
        )


class MeasureFilter(PlaceFilter):
    """Also by word, by what is missing, by the age of the last report; and sorted."""

    text = forms.CharField(label=_("Text enthält"), max_length=100, required=False)
    ohne = _choice(_("Es fehlt"), LACKS)
    meldung = _choice(_("Letzter Bericht"), TOLD)
    hand = _choice(_("Von Hand gesetzt"), [("1", _("ja"))])
    sortierung = forms.ChoiceField(label=_("Sortiert nach"), choices=SORTED, required=False)

    field_order = (
        "text",
        "thema",
        "stelle",
        "kommune",
        "plan",
        "status",
        "jahr",
        "ohne",
        "meldung",
        "hand",
        "sortierung",
    )
