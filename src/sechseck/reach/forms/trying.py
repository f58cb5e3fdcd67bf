# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A place comes or goes, by form; and what was tried out is sealed."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.plain_text import PlainTextField
from sechseck.places.models import Area
from sechseck.reach.steps import Step, spot_of


class AddForm(forms.Form):
    """A place comes: at the middle of a municipality, in a gap, or at any spot."""

    ort = forms.ChoiceField(label=_("Ein Ort kommt dazu: wo?"), required=False)
    wo = forms.CharField(
        label=_("oder an dieser Stelle"),
        max_length=60,
        required=False,
        help_text=_("Länge und Breite in Grad, zum Beispiel 4.6555, 55.4326"),
    )

    def __init__(self, *args: Any, areas: list[Area], gaps: list[Any], **words: Any) -> None:
        super().__init__(*args, **words)
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
        found = spot_of(words) if words else None
        if words and found is None:
            raise forms.ValidationError(_("Bitte zwei Zahlen in Grad, mit Komma dazwischen."))
        return found

    def step(self) -> Step | None:
        """Return the place that comes, if one was named."""
        told = self.cleaned_data
        return told.get("wo") or spot_of(told.get("ort") or "")


class RemoveForm(forms.Form):
    """A place goes."""

    weg = forms.TypedChoiceField(
        label=_("Ein Ort fällt weg: welcher?"), coerce=int, required=False
    )

    def __init__(self, *args: Any, places: list[dict[str, Any]], **words: Any) -> None:
        super().__init__(*args, **words)
        weg: Any = self.fields["weg"]
        named = sorted((one["name"], one["number"]) for one in places)
        weg.choices = [("", _("bitte wählen")), *((number, name) for name, number in named)]

    def step(self) -> Step | None:
        """Return the place that goes, if one was named."""
        number: Any = self.cleaned_data.get("weg")
        return None if number in (None, "") else Step(place=int(number))


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
    return f"{gap.area.name if gap.area else ''} {gap.number}: {round(gap.gain)}"
