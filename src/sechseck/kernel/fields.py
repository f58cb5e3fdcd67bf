# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Fields that forms of several rooms share."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.choices import BaseChoiceIterator
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.plain_text import PlainTextField

_THOUSANDS = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{3})+")
UNKNOWN = _("Diese Auswahl gibt es hier nicht. Bitte wählen Sie aus der Liste.")


class ReadyChoices(BaseChoiceIterator):
    """Pairs of value and label that need no putting in order, which costs more than the query."""

    def __init__(self, pairs: list[tuple[str, str]]) -> None:
        self._pairs = [("", _("alle")), *pairs]

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        return iter(self._pairs)


class Day(forms.DateInput):
    """A day as the browser's own calendar takes it."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class VersionedForm(forms.Form):
    """A form that knows which version of the thing was on the page."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)


class Money(forms.DecimalField):
    """Euros and cents: 1.234,50 and 1234.50 are the same, and 1.234 are thousands."""

    widget = forms.TextInput

    def to_python(self, value: Any) -> Any:
        """Read points of thousands, the comma and the minus as Germans write them."""
        if isinstance(value, str):
            value = re.sub(r"[\s€]|Euro$", "", value).replace("\N{MINUS SIGN}", "-")
            if "," in value or _THOUSANDS.fullmatch(value):
                value = value.replace(".", "").replace(",", ".")
        return super().to_python(value)


def prose(
    label: Any, most: int, help_text: Any = "", *, required: bool = False, rows: int = 3
) -> PlainTextField:
    """Return a field for a few sentences."""
    area = forms.Textarea(attrs={"rows": rows})
    return PlainTextField(
        label=label, max_length=most, widget=area, help_text=help_text, required=required
    )


def day(label: Any, help_text: Any = "") -> forms.DateField:
    """Return a field for a day that may be left open."""
    return forms.DateField(label=label, widget=Day(), required=False, help_text=help_text)
