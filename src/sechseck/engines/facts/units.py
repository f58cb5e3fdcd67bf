# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Units of measure: their normal form and what they measure."""

from __future__ import annotations

# surface: (unit, factor to the unit, what is measured)
UNITS: dict[str, tuple[str, float, str]] = {
    "kwp": ("kWp", 1, "leistung"), "mwp": ("kWp", 1e3, "leistung"),
    "kilowatt": ("kW", 1, "leistung"), "kw": ("kW", 1, "leistung"), "mw": ("kW", 1e3, "leistung"),
    "megawatt": ("kW", 1e3, "leistung"), "gw": ("kW", 1e6, "leistung"),
    "gigawatt": ("kW", 1e6, "leistung"),
    "kwh": ("kWh", 1, "energie"), "kilowattstunden": ("kWh", 1, "energie"),
    "mwh": ("kWh", 1e3, "energie"), "megawattstunden": ("kWh", 1e3, "energie"),
    "gwh": ("kWh", 1e6, "energie"), "gigawattstunden": ("kWh", 1e6, "energie"),
    "twh": ("kWh", 1e9, "energie"), "terawattstunden": ("kWh", 1e9, "energie"),
    "km": ("km", 1, "länge"), "kilometer": ("km", 1, "länge"), "kilometern": ("km", 1, "länge"),
    "m": ("m", 1, "länge"), "meter": ("m", 1, "länge"), "metern": ("m", 1, "länge"),
    "m²": ("m²", 1, "fläche"), "qm": ("m²", 1, "fläche"), "quadratmeter": ("m²", 1, "fläche"),
    "quadratmetern": ("m²", 1, "fläche"), "km²": ("m²", 1e6, "fläche"),
    "quadratkilometer": ("m²", 1e6, "fläche"),
    "ha": ("ha", 1, "fläche"), "hektar": ("ha", 1, "fläche"),
    "t": ("t", 1, "masse"), "tonnen": ("t", 1, "masse"), "tonne": ("t", 1, "masse"),
    "kg": ("kg", 1, "masse"), "kilogramm": ("kg", 1, "masse"),
    "m³": ("m³", 1, "volumen"), "kubikmeter": ("m³", 1, "volumen"),
    "liter": ("l", 1, "volumen"), "litern": ("l", 1, "volumen"),
    "°c": ("°C", 1, "temperatur"), "grad": ("°C", 1, "temperatur"), "db": ("dB", 1, "lärm"),
    "minuten": ("min", 1, "dauer"), "minute": ("min", 1, "dauer"), "min": ("min", 1, "dauer"),
    "stunden": ("h", 1, "dauer"), "stunde": ("h", 1, "dauer"),
    "tage": ("tag", 1, "dauer"), "tagen": ("tag", 1, "dauer"),
    "wochen": ("woche", 1, "dauer"), "woche": ("woche", 1, "dauer"),
    "monate": ("monat", 1, "dauer"), "monaten": ("monat", 1, "dauer"),
    "jahre": ("jahr", 1, "dauer"), "jahren": ("jahr", 1, "dauer"),
    "mbit/s": ("Mbit/s", 1, "datenrate"), "gbit/s": ("Mbit/s", 1e3, "datenrate"),
}  # fmt: skip
