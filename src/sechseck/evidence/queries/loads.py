# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Files of values that were taken, and how their columns were read before."""

from __future__ import annotations

from django.db.models import Count, QuerySet

from sechseck.evidence.importing import Columns, Table, guessed
from sechseck.evidence.models import Indicator, Load, RememberedMapping


def columns_for(table: Table, indicator: Indicator | None = None) -> Columns:
    """Return how people read such headings before, else a guess."""
    known = remembered(table)
    if known is None or (indicator is not None and known.indicator_id != indicator.pk):
        return guessed(table)
    return Columns(**known.mapping)


def remembered(table: Table) -> RememberedMapping | None:
    """Return what people said about a file with these headings."""
    rows = RememberedMapping.objects.select_related("indicator__node")
    return rows.filter(headings=table.fingerprint).first()


def loads_of(indicator: Indicator) -> QuerySet[Load]:
    """Return the files from which values of an indicator came, the newest first."""
    rows = Load.objects.filter(mapping__indicator=indicator.code)
    return rows.select_related("dataset__source").annotate(waiting=Count("quarantined"))
