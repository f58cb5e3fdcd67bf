# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Fields that several forms of strategy share."""

from __future__ import annotations

from itertools import chain
from typing import Any

from django import forms
from django.db.models import Model, QuerySet
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.fields import Day, Money, VersionedForm
from sechseck.kernel.permissions import Actor
from sechseck.kernel.plain_text import PlainTextField
from sechseck.strategy.labels import LABELS
from sechseck.strategy.queries.offered import actors_offered, can_carry, themes_offered

MANY = 60  # boxes; more nobody reads through
SEVERAL = _("Mehrere: Taste Strg gedrückt halten.")


class ViewerForm(VersionedForm):
    """A form that knows who fills it in, too; what is new has no version yet."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0, initial=0)

    def __init__(self, *args: Any, viewer: Actor, **words: Any) -> None:
        super().__init__(*args, **words)
        self.viewer = viewer
        self.offer()

    def offer(self) -> None:
        """Fill the choices with what the person may see."""

    def choose(self, name: str, rows: QuerySet[Any]) -> None:
        """Offer rows in a field."""
        field: Any = self.fields[name]
        field.queryset = rows

    def offer_actors(self, *names: str) -> None:
        """Offer who can be in charge; a long list is one box, not a hundred."""
        held = {name: self._held(name) for name in names}
        rows = list(actors_offered(self.viewer, chain(*held.values())))  # once for all fields
        for name in names:
            self.choose(name, actors_offered(self.viewer, held[name]))
            field: Any = self.fields[name]
            several = isinstance(field, forms.ModelMultipleChoiceField)
            if several and len(rows) > MANY:
                field.widget = forms.SelectMultiple(attrs={"size": 12})
                field.help_text = SEVERAL
            fit = [one for one in rows if can_carry(one) or one.pk in held[name]]
            nobody = [] if several or field.empty_label is None else [("", field.empty_label)]
            field.choices = nobody + [(one.pk, field.label_from_instance(one)) for one in fit]

    def offer_themes(self, *names: str) -> None:
        """Offer the themes one works on."""
        for name in names:
            self.choose(name, themes_offered(self.viewer, self._held(name)))

    def _held(self, name: str) -> list[int]:
        """Return what is chosen already, although it would not be offered today."""
        held = self.initial.get(name)
        rows = held if isinstance(held, (list, tuple, QuerySet)) else [held]
        return [one.pk if isinstance(one, Model) else one for one in rows if one]

    def told(self) -> dict[str, Any]:
        """Return what was typed, without the version."""
        return {name: value for name, value in self.cleaned_data.items() if name != "version"}


def told_of(found: Model, names: list[str]) -> dict[str, Any]:
    """Return what a thing says now, to fill its form with."""
    told: dict[str, Any] = {"version": getattr(found, "version", 0)}
    for name in names:
        if not hasattr(found, name) or name == "version":
            continue
        field = found._meta.get_field(name)
        told[name] = getattr(found, name).all() if field.many_to_many else getattr(found, name)
    return told


def line(name: str, most: int = 200, *, required: bool = False, help_text: Any = "") -> Any:
    """Return a field for a few words."""
    return forms.CharField(
        label=LABELS[name], max_length=most, required=required, help_text=help_text
    )


def prose(name: str, most: int = 5000, *, help_text: Any = "", required: bool = False) -> Any:
    """Return a field for a few sentences."""
    area = forms.Textarea(attrs={"rows": 4})
    return PlainTextField(
        label=LABELS[name], max_length=most, widget=area, help_text=help_text, required=required
    )


def day(name: str, help_text: Any = "", *, required: bool = False) -> forms.DateField:
    """Return a field for a day."""
    return forms.DateField(
        label=LABELS[name], widget=Day(), required=required, help_text=help_text
    )


def one_of(name: str, rows: QuerySet[Any], *, required: bool = False) -> Any:
    """Return a field for one thing among many."""
    return forms.ModelChoiceField(label=LABELS[name], queryset=rows, required=required)


def some_of(name: str, rows: QuerySet[Any]) -> Any:
    """Return a field for some things among many."""
    return forms.ModelMultipleChoiceField(
        label=LABELS[name],
        queryset=rows,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


def amount(label: Any) -> forms.DecimalField:
    """Return a field for euros and cents, typed with a comma or a point."""
    return Money(label=label, max_digits=14, decimal_places=2, min_value=0)
