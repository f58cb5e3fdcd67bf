# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""How often people accept what was suggested: by who suggested it, by type, by band."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Q

from sechseck.thread.models import Decision, StatementLink

Verb = Decision.Verb


@dataclass(frozen=True, slots=True)
class Rate:
    """One row of the table."""

    generator: str
    type_label: str
    band_label: str
    accepted: int
    rejected: int

    @property
    def decided(self) -> int:
        """How many were decided."""
        return self.accepted + self.rejected

    @property
    def percent(self) -> int:
        """Which share was accepted."""
        return round(100 * self.accepted / self.decided)


def acceptance_rates() -> list[Rate]:
    """Return the rates, most decided first; what was undone does not count.

    A suggestion counts as what it was suggested as, and once for each verdict of a person.
    """
    verdicts = Decision.objects.filter(undone_by=None, from_state__in=["suggested", "later"])
    rows = (
        verdicts.values("generator", "from_type", "band")
        .annotate(
            accepted=Count("pk", filter=Q(verb__in=[Verb.CONFIRM, Verb.PROPOSE])),
            rejected=Count("pk", filter=Q(verb=Verb.REJECT)),
        )
        .order_by()
    )
    types, bands = dict(StatementLink.Type.choices), dict(StatementLink.Band.choices)
    rates = [
        Rate(
            generator=row["generator"],
            type_label=str(types[row["from_type"]]),
            band_label=str(bands.get(row["band"], "")),
            accepted=row["accepted"],
            rejected=row["rejected"],
        )
        for row in rows
        if row["accepted"] + row["rejected"]
    ]
    return sorted(rates, key=lambda rate: (-rate.decided, rate.generator, rate.type_label))
