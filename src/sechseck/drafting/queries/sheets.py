# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Texts and amendments as sheets to print or to edit; they speak German, as the texts do."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

from django.utils.formats import date_format, number_format
from django.utils.timezone import localtime
from django.utils.translation import override

from sechseck.drafting.models import Amendment, Sponsorship, Text, TextVersion
from sechseck.drafting.queries.as_document import lines_of
from sechseck.engines.paper import Sheet
from sechseck.engines.redline import affected_lines
from sechseck.kernel.queries.comments import person_name

Facts = tuple[tuple[str, str], ...]


def version_sheet(version: TextVersion) -> Sheet:
    """Return a version with its numbered lines."""
    text, motion = version.text, version.text.motion
    with override("de"):
        state = f"fest seit {_day(version.frozen_at)}" if version.frozen_at else "in Arbeit"
        return Sheet(
            title=version.title,
            base=version.words,
            lines=tuple(lines_of(version)),
            author=motion.proposers,
            at=(version.frozen_at or version.created_at).astimezone(UTC),
            kicker=f"{_named(text)}, Fassung {version.number} ({state})",
            facts=_filled(
                ("Von", motion.proposers),
                ("Für", motion.event),
                ("Stand", str(motion.get_status_display())),
                ("Beschlossen", _day(motion.adopted_on)),
                ("Gilt seit", _day(version.in_force_since)),
                ("Neu in dieser Fassung", version.reason),
            ),
            after=_filled(("Begründung", motion.reason)),
        )


def amendment_sheet(amendment: Amendment) -> Sheet:
    """Return an amendment with all it changes."""
    base, text = amendment.base, amendment.text
    lines = tuple(lines_of(base))
    hunks = tuple(amendment.changes)
    touched = affected_lines(base.words, hunks, lines)
    who = amendment.proposers or _initiators(amendment)
    with override("de"):
        return Sheet(
            title=f"{amendment.label} zu {text.title}",
            base=base.words,
            lines=lines,
            author=f"{amendment.label}, {who}" if who else amendment.label,
            at=(amendment.submitted_at or amendment.created_at).astimezone(UTC),
            hunks=hunks,
            only_changes=True,
            kicker=f"Änderungsantrag zu: {_named(text)}, Fassung {base.number}",
            facts=_filled(
                ("Von", who),
                ("Neuer Titel", amendment.title),
                ("Art", str(amendment.get_kind_display())),
                ("Stand", str(amendment.get_status_display())),
                ("Kosten", _euros(amendment.delta_eur)),
                ("Neuer Termin", _day(amendment.delta_date)),
                ("Neues Ziel", amendment.delta_target),
            ),
            named=(base.title, amendment.title or base.title),
            wordings=tuple(dict.fromkeys(one.wording for one in touched)),
            after=_filled(("Begründung", amendment.reason)),
        )


def _named(text: Text) -> str:
    return f"{text.get_kind_display()} {text.motion.prefix}".strip()


def _initiators(amendment: Amendment) -> str:
    rows = amendment.sponsors.filter(role=Sponsorship.Role.INITIATOR).select_related("person")
    return ", ".join(person_name(one.person) for one in rows)


def _day(day: date | datetime | None) -> str:
    if day is None:
        return ""
    return date_format(localtime(day) if isinstance(day, datetime) else day, "j. F Y")


def _euros(amount: Decimal | None) -> str:
    """Return how much more something costs; a minus sign says that it costs less."""
    if not amount:
        return ""
    sign = "+" if amount > 0 else "−"
    return f"{sign}{number_format(abs(amount), 2, force_grouping=True)} Euro"


def _filled(*facts: tuple[str, str]) -> Facts:
    return tuple((name, value) for name, value in facts if value)
