# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Make a finding of the thread from a gap."""

from __future__ import annotations

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from sechseck.evidence.actions.findings import cite, write_finding
from sechseck.evidence.models import Citation, Finding
from sechseck.evidence.queries.cited import Target
from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.reach.models import Gap, GapFinding
from sechseck.reach.queries.gap_list import provenance_of


@transaction.atomic
def take_gap(gap: Gap, text: str, *, by: User) -> Finding:
    """Write what a gap says as a finding, with its origin; a second person publishes it."""
    require(by, "reach.take_gap")
    found = Gap.objects.select_related("run__ground").get(pk=gap.pk)
    if GapFinding.objects.filter(gap=found).exists():
        raise Conflict(_("Aus dieser Lücke ist schon ein Befund geworden."))
    finding = write_finding({"text": text}, statement=None, by=by)
    cite(finding, Citation.Kind.CELL, Target(), provenance_of(found), by=by)
    try:  # a gap only grows: nobody may lock it, so two at once meet here
        with transaction.atomic():
            GapFinding.objects.create(gap=found, finding=finding)
    except IntegrityError as error:
        raise Conflict(_("Aus dieser Lücke ist schon ein Befund geworden.")) from error
    record("reach-gap-taken", finding.node, by=by, gap=found.pk)
    return finding
