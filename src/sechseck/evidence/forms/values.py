# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Forms with which people bring values: the file with its source, and what its columns mean."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sechseck.evidence.importing import Columns, Table
from sechseck.kernel.fields import Day
from sechseck.kernel.models import Source
from sechseck.kernel.plain_text import PlainTextField

LONGEST = 200_000


class OriginFields(forms.Form):
    """Which edition of which source; a new source says its licence."""

    source = forms.ModelChoiceField(
        label=gettext_lazy("Quelle"),
        queryset=Source.objects.order_by("title"),
        required=False,
        empty_label=gettext_lazy("neue Quelle"),
    )
    title = PlainTextField(
        label=gettext_lazy("Neue Quelle: Titel"), max_length=300, required=False
    )
    publisher = PlainTextField(
        label=gettext_lazy("Neue Quelle: Herausgeber"), max_length=200, required=False
    )
    licence = PlainTextField(
        label=gettext_lazy("Neue Quelle: Lizenz"), max_length=200, required=False
    )
    url = forms.URLField(
        label=gettext_lazy("Neue Quelle: Adresse"),
        max_length=200,
        required=False,
        assume_scheme="https",
    )
    edition = PlainTextField(
        label=gettext_lazy("Ausgabe"),
        max_length=100,
        help_text=gettext_lazy("Zum Beispiel „Stand 31.12.2024“ oder die Nummer der Tabelle."),
    )
    retrieved = forms.DateField(label=gettext_lazy("Abgerufen am"), widget=Day())

    def clean(self) -> dict[str, Any]:
        """Ask for what makes a source of a new one."""
        words = self.cleaned_data
        if not words.get("source"):
            for name in ("title", "publisher", "licence"):
                if not words.get(name):
                    self.add_error(name, _("Ohne diese Angabe ist eine neue Quelle keine."))
        if words.get("retrieved") and words["retrieved"] > localdate():
            self.add_error("retrieved", _("Dieser Tag kommt noch."))
        return words


class FileForm(OriginFields):
    """A file, or a table typed or pasted."""

    attachment = forms.FileField(
        label=gettext_lazy("Datei"),
        required=False,
        help_text=gettext_lazy("CSV oder Excel, auch Tabellen der Regionalstatistik."),
    )
    words = forms.CharField(
        label=gettext_lazy("Oder Tabelle einfügen"),
        max_length=LONGEST,
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=gettext_lazy(
            "Erste Zeile: Überschriften. Spalten mit Semikolon oder Tabulator getrennt."
        ),
    )
    field_order = ("attachment", "words")

    def clean(self) -> dict[str, Any]:
        """Ask for exactly one: a file or words."""
        words = super().clean()
        is_both_or_none = bool(words.get("attachment")) == bool(words.get("words", "").strip())
        if "attachment" not in self.errors and is_both_or_none:
            self.add_error("words", _("Bitte bringen Sie eine Datei oder eine Tabelle."))
        return words

    def brought(self) -> tuple[str, bytes]:
        """Return name and bytes of what is to be read."""
        file = self.cleaned_data["attachment"]
        if file:
            return file.name, file.read()
        return "eingefuegt.csv", self.cleaned_data["words"].encode()


class ColumnsForm(forms.Form):
    """Which column holds what."""

    area = forms.TypedChoiceField(label=gettext_lazy("Kommune oder Schlüssel"), coerce=int)
    value = forms.TypedChoiceField(label=gettext_lazy("Wert"), coerce=int)
    period = forms.TypedChoiceField(
        label=gettext_lazy("Zeitraum"), coerce=int, required=False, empty_value=None
    )
    always = PlainTextField(
        label=gettext_lazy("Oder derselbe Zeitraum für alle Zeilen"),
        max_length=10,
        required=False,
        help_text=gettext_lazy("2024, 2024-Q1, 2024-05 oder 31.12.2024"),
    )
    note = forms.TypedChoiceField(
        label=gettext_lazy("Anmerkung"), coerce=int, required=False, empty_value=None
    )
    mark = forms.ChoiceField(
        label=gettext_lazy("Dezimalzeichen"),
        choices=[(",", gettext_lazy("Komma")), (".", gettext_lazy("Punkt"))],
    )

    def __init__(self, *args: Any, table: Table, **rest: Any) -> None:
        super().__init__(*args, **rest)
        heads = [
            (str(place), head or _("Spalte %s") % (place + 1))
            for place, head in enumerate(table.headings)
        ]
        fields: dict[str, Any] = self.fields
        fields["area"].choices = fields["value"].choices = heads
        fields["period"].choices = fields["note"].choices = [("", _("keine")), *heads]

    def clean(self) -> dict[str, Any]:
        """Ask where the period stands."""
        words = self.cleaned_data
        if not self.errors and words["period"] is None and not words["always"]:
            self.add_error("always", _("Bitte sagen Sie, für welchen Zeitraum die Werte gelten."))
        return words

    def columns(self) -> Columns:
        """Return what was chosen."""
        return Columns(**{name: self.cleaned_data[name] for name in Columns.__slots__})
