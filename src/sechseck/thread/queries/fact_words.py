# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Typed values as people read them, in the language of the page."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sechseck.kernel.wording import day, number
from sechseck.thread.models import Statement, StatementFact

FACT_LABELS = {
    "money": gettext_lazy("Geld"),
    "date": gettext_lazy("Datum"),
    "period": gettext_lazy("Zeitraum"),
    "percent": gettext_lazy("Anteil"),
    "quantity": gettext_lazy("Menge"),
    "place": gettext_lazy("Ort"),
    "office": gettext_lazy("Stelle"),
    "list": gettext_lazy("Aufzählung"),
}
ROLES = {  # what a value is, where the engine knows it by a name of its own
    "termin": gettext_lazy("Termin"),
    "beginn": gettext_lazy("Beginn"),
    "ende": gettext_lazy("Ende"),
    "dauer": gettext_lazy("Dauer"),
    "länge": gettext_lazy("Länge"),
    "fläche": gettext_lazy("Fläche"),
    "volumen": gettext_lazy("Rauminhalt"),
    "einwohner": gettext_lazy("Einwohner"),
}
SAID_BY_THE_LABEL = {"betrag", "anteil", "zeitraum"}
NAMED = {"place", "office"}  # their attribute is the kind of a register entry
UNITS = {"EUR": gettext_lazy("Euro"), "%": "%"}
MEASURED = {"km", "m", "ha", "m³", "l", "h", "min", "kWh", "MWh", "t"}
BEGINNING = 5  # letters by which a word is known in another form


@dataclass(frozen=True, slots=True)
class ShownFact:
    """A typed value: the words of the text, and what they mean where that differs."""

    type_label: str
    text: str
    value: str
    role: str  # in the language of the page
    topic: str  # a word of the text, always German


def facts_of(statement: Statement, hidden: Collection[str] = ()) -> list[ShownFact]:
    """Return the typed values found in a statement; a hidden register entry keeps its name."""
    return [
        ShownFact(
            type_label=str(FACT_LABELS[fact.type]),
            text=fact.text,
            value="" if fact.value in list(hidden) else _value(fact),
            role=str(ROLES.get(fact.attribute, "")) if _is_told(fact) else "",
            topic=fact.attribute.capitalize() if _is_told(fact) else "",
        )
        for fact in statement.facts.all()
    ]


def _is_told(fact: StatementFact) -> bool:
    """Tell whether the attribute says more than the label and the text do."""
    is_known = fact.type in NAMED or fact.attribute in SAID_BY_THE_LABEL
    return not is_known and fact.attribute[:BEGINNING] not in fact.text.lower()


def _value(fact: StatementFact) -> str:
    """Return the value where the text does not show it already."""
    if isinstance(fact.value, list):
        words = ", ".join(fact.value)
    elif isinstance(fact.value, float | int):
        return _amount(fact, float(fact.value))
    elif fact.type == "period":
        words = _period(fact.value)
    else:
        words = day(fact.value) if fact.type == "date" else str(fact.value)
    return "" if words in fact.text else words


def _amount(fact: StatementFact, value: float) -> str:
    unit = str(UNITS.get(fact.unit, fact.unit if fact.unit in MEASURED else ""))
    shown = number(value)
    has_unit = fact.type != "percent" or "%" in fact.text or "rozent" in fact.text
    return "" if shown in fact.text and has_unit else f"{shown} {unit}".strip()


def _period(value: str) -> str:
    """Return both ends of a period; a length ("P6W") is said by the text alone."""
    first, slash, last = value.partition("/")
    if not slash:
        return ""
    return _("%(first)s bis %(last)s") % {"first": day(first), "last": day(last)}
