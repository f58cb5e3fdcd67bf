# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What two people said differently about one thing, in words of the form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy

from sechseck.drafting.models import Motion, ProposedProcedure
from sechseck.kernel.errors import Difference
from sechseck.kernel.wording import day

LABELS = {
    "prefix": gettext_lazy("Kürzel"),
    "chapter": gettext_lazy("Kapitel"),
    "proposers": gettext_lazy("Wer stellt den Antrag?"),
    "author_kind": gettext_lazy("Wer ist das?"),
    "event": gettext_lazy("Für welche Sitzung?"),
    "reason": gettext_lazy("Begründung"),
    "resolved_on": gettext_lazy("Dort beschlossen am"),
    "text_supporters_wanted": gettext_lazy("Wie viele müssen den Text selbst unterstützen?"),
    "support_until": gettext_lazy("Unterstützen lässt er sich bis"),
    "amendments_until": gettext_lazy("Änderungsanträge bis"),
    "supporters_wanted": gettext_lazy("Wie viele müssen einen Änderungsantrag unterstützen?"),
    "numbering": gettext_lazy("Wie heißen Änderungsanträge?"),
    "consultation_until": gettext_lazy("Alle dürfen Änderungen vorschlagen bis"),
    "recommendation": gettext_lazy("Was empfehlen Sie?"),
    "audience": gettext_lazy("Wer liest es?"),
    "note": gettext_lazy("Begründung"),
}


def told_apart(
    row: Motion | ProposedProcedure, told: Mapping[str, Any], names: Iterable[str]
) -> list[Difference]:
    """Return the fields in which what somebody sent differs from what is kept."""
    return [
        Difference(
            str(LABELS.get(name, name)),
            _words(row, name, told[name]),
            _words(row, name, getattr(row, name)),
        )
        for name in names
        if name in told and told[name] != getattr(row, name)
    ]


def _words(row: Motion | ProposedProcedure, name: str, value: object) -> str:
    choices: dict[object, object] = dict(getattr(row._meta.get_field(name), "flatchoices", ()))
    if value in choices:
        return str(choices[value])
    if isinstance(value, date):
        return day(value)
    return "" if value is None else str(value)
