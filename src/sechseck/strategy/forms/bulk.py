# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which measures are changed together, and how."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sechseck.kernel.permissions import Actor as Viewer
from sechseck.people.models import Actor
from sechseck.strategy.forms.fields import one_of
from sechseck.strategy.models import BulkChange
from sechseck.strategy.queries.bulk import Wish
from sechseck.strategy.queries.offered import actors_offered, themes_offered
from sechseck.thread.models import Theme

What = BulkChange.What
FARTHEST = 3_650


class BulkForm(forms.Form):
    """What is to be changed."""

    what = forms.ChoiceField(label=gettext_lazy("Was ändert sich?"), choices=What.choices)
    unit = one_of("unit", Actor.objects.none())
    theme = one_of("theme", Theme.objects.none())
    days = forms.IntegerField(
        label=gettext_lazy("Um so viele Tage später"),
        required=False,
        min_value=-FARTHEST,
        max_value=FARTHEST,
        help_text=gettext_lazy(
            "Mit einem Minus früher. Beginn, Ende und offene Meilensteine gehen mit."
        ),
    )

    def __init__(self, *args: Any, viewer: Viewer, **words: Any) -> None:
        super().__init__(*args, **words)
        units: Any = self.fields["unit"]
        units.queryset = actors_offered(viewer)
        themes: Any = self.fields["theme"]
        themes.queryset = themes_offered(viewer)

    def clean(self) -> dict[str, Any]:
        """Ask for the value of what is to be changed."""
        words = self.cleaned_data
        wanted = {What.UNIT: "unit", What.THEME: "theme", What.SHIFT: "days"}
        name = wanted.get(words.get("what", ""))
        if name and name not in self.errors and not words.get(name):
            self.add_error(name, _("Diese Angabe fehlt."))
        return words

    def wish(self) -> Wish:
        """Return what was chosen."""
        told = self.cleaned_data
        if told["what"] == What.SHIFT:
            return Wish(What.SHIFT, days=told["days"])
        return Wish(told["what"], told[told["what"]])


def versions_of(words: list[str]) -> dict[int, int]:
    """Return measures with the version that was on the page, from words like 12:3."""
    pairs = [word.partition(":") for word in words]
    return {
        int(number): int(version)
        for number, _mark, version in pairs
        if number.isdecimal() and version.isdecimal() and len(number) < 10 and len(version) < 10
    }
