# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A place comes or goes, by form; and what was tried out is sealed."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.plain_text import PlainTextField
from sechseck.kernel.wording import number
from sechseck.places.models import Area
from sechseck.reach.keeping import Land
from sechseck.reach.steps import Step, spot_of
from sechseck.reach.typed import Elsewhere, InMetres, NotASpot, spot_typed

REFUSED = {
    NotASpot: _("Bitte zwei Zahlen in Grad, zum Beispiel 55,4326; 4,6555."),
    InMetres: _("Das sind Meter. Bitte Breite und Länge in Grad, wie 55,4326; 4,6555."),
    Elsewhere: _("Diese Stelle liegt nicht in der Region."),
}


class AddForm(forms.Form):
    """A place comes: at the middle of a municipality, in a gap, or at any spot."""

    ort = forms.ChoiceField(label=_("Ein Ort kommt dazu: wo?"), required=False)
    wo = forms.CharField(
        label=_("oder an dieser Stelle"),
        max_length=60,
        required=False,
        help_text=_("Breite und Länge in Grad, zum Beispiel 55,4326; 4,6555"),
    )

    def __init__(
        self, *args: Any, areas: list[Area], gaps: list[Any], land: Land, **words: Any
    ) -> None:
        super().__init__(*args, **words)
        self._land = land
        ort: Any = self.fields["ort"]
        ort.choices = [
            ("", _("bitte wählen")),
            (
                _("beste Stelle einer Lücke"),
                [(_spot(g.site_longitude, g.site_latitude), _gap(g)) for g in gaps],
            ),
            (_("Mitte einer Kommune"), [(_spot(a.longitude, a.latitude), a.name) for a in areas]),
        ]

    def clean_wo(self) -> Step | None:
        """Return the spot."""
        words = self.cleaned_data["wo"]
        try:
            return spot_typed(words, self._land) if words else None
        except tuple(REFUSED) as error:
            raise forms.ValidationError(REFUSED[type(error)]) from error

    def clean(self) -> dict[str, Any]:
        """Refuse a form that names no spot."""
        told: dict[str, Any] = super().clean() or {}
        if not told.get("ort") and not told.get("wo") and not self.errors:
            self.add_error("ort", _("Bitte wählen Sie eine Stelle, oder geben Sie eine ein."))
        return told

    def step(self) -> Step | None:
        """Return the place that comes, if one was named."""
        told = self.cleaned_data
        return told.get("wo") or spot_of(told.get("ort") or "")


class RemoveForm(forms.Form):
    """A place goes."""

    weg = forms.TypedChoiceField(
        label=_("Ein Ort fällt weg: welcher?"),
        coerce=int,
        error_messages={
            "required": _("Bitte wählen Sie einen Ort."),
            "invalid_choice": _("Diesen Ort gibt es nicht, oder er fällt schon weg."),
        },
    )

    def __init__(self, *args: Any, places: list[dict[str, Any]], **words: Any) -> None:
        super().__init__(*args, **words)
        weg: Any = self.fields["weg"]
        named = sorted((one["name"], one["number"]) for one in places)
        weg.choices = [("", _("bitte wählen")), *((row, name) for name, row in named)]

    def step(self) -> Step | None:
        """Return the place that goes, if one was named."""
        row: Any = self.cleaned_data.get("weg")
        return None if row in (None, "") else Step(place=int(row))


class SealForm(forms.Form):
    """What the scenario is called."""

    title = PlainTextField(
        label=_("Titel"),
        max_length=200,
        help_text=_("Danach ändert sich das Szenario nie mehr. Alle können es lesen."),
    )


def _spot(lon: float | None, lat: float | None) -> str:
    return f"{lon:.5f},{lat:.5f}"


def _gap(gap: Any) -> str:
    where = gap.area.name if gap.area else gettext("ohne Kommune")
    told = {"where": where, "number": gap.number, "many": number(round(gap.gain))}
    return gettext("%(where)s, Lücke %(number)s: hülfe %(many)s Menschen") % told
