# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Forms about lists of measures: the file, and what its columns mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sechseck.engines.measures_list import MEANINGS
from sechseck.engines.measures_list.columns import years_in
from sechseck.engines.readers.limits import DEFAULT, MEGABYTE
from sechseck.strategy.labels import LABELS
from sechseck.strategy.models import BudgetPosition

NOTHING = ("", gettext_lazy("lassen wir weg"))
WORDS = {
    **{name: LABELS[name] for name in MEANINGS if name in LABELS},
    "state": gettext_lazy("Stand"),
    "continuous": LABELS["is_continuous"],
    "goals": gettext_lazy("Ziele"),
    "milestones": gettext_lazy("Meilensteine"),
    "starts_year": gettext_lazy("Beginn, nur das Jahr"),
    "ends_year": gettext_lazy("Ende, nur das Jahr"),
}
EXAMPLES = 3


class ListForm(forms.Form):
    """A file with measures."""

    attachment = forms.FileField(
        label=gettext_lazy("Datei"),
        help_text=gettext_lazy("Excel oder CSV, höchstens 50 MB und 200.000 Zeilen."),
    )

    def clean_attachment(self) -> Any:
        """Refuse what is too large before anybody reads it."""
        file = self.cleaned_data["attachment"]
        if file.size > DEFAULT.size_bytes:
            most = DEFAULT.size_bytes // MEGABYTE
            raise forms.ValidationError(_("Die Datei ist größer als %d MB.") % most)
        return file


class MeaningsForm(forms.Form):
    """What each column means."""

    def __init__(
        self, *args: Any, headings: Sequence[str], rows: Sequence[Sequence[str]], **rest: Any
    ) -> None:
        super().__init__(*args, **rest)
        words = [(name, label) for name, label in WORDS.items()]
        for place, head in enumerate(headings):
            field = forms.ChoiceField(
                label=head or _("Spalte %d") % (place + 1),
                choices=[NOTHING, *words, *_money_choices(head)],
                required=False,
                help_text=_examples(place, rows),
            )
            self.fields[f"spalte{place}"] = field

    def meanings(self) -> dict[int, str]:
        """Return what was chosen, by column."""
        told = self.cleaned_data
        return {
            int(name.removeprefix("spalte")): meaning for name, meaning in told.items() if meaning
        }


def initial_of(mapping: dict[str, str]) -> dict[str, str]:
    """Return a mapping as the form begins with it."""
    return {f"spalte{place}": meaning for place, meaning in mapping.items()}


def _money_choices(head: str) -> list[tuple[str, str]]:
    return [
        (f"money:{year}:{kind}:{source}", f"{year}: {kind_label}, {source_label}")
        for year in years_in(head)
        for kind, kind_label in BudgetPosition.Kind.choices
        for source, source_label in BudgetPosition.Source.choices
    ]


def _examples(place: int, rows: Sequence[Sequence[str]]) -> str:
    cells = dict.fromkeys(row[place] for row in rows if place < len(row) and row[place])
    shown = ", ".join(f"„{cell[:40]}“" for cell in list(cells)[:EXAMPLES])
    return _("Darin steht: %s") % shown if shown else _("Diese Spalte ist leer.")
