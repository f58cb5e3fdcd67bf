# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What views of evidence ask first: the thing somebody may see."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from sechseck.evidence.models import Derivation, Finding, Indicator
from sechseck.evidence.queries.seen import (
    derivations_seen_by,
    findings_seen_by,
    indicators_seen_by,
)
from sechseck.kernel.errors import Invalid


def seen_indicator(request: HttpRequest, code: str) -> Indicator:
    """Return an indicator the visitor may see."""
    found = indicators_seen_by(request.user).filter(code=code).first()
    if found is None:
        raise Http404(_("Diese Kennzahl gibt es nicht."))
    return found


def seen_finding(request: HttpRequest, number: int) -> Finding:
    """Return a finding the visitor may see."""
    found = findings_seen_by(request.user).filter(pk=number).first()
    if found is None:
        raise Http404(_("Diesen Befund gibt es nicht."))
    return found


def seen_derivation(request: HttpRequest, number: int) -> Derivation:
    """Return a derivation the visitor may see."""
    found = derivations_seen_by(request.user).filter(pk=number).first()
    if found is None:
        raise Http404(_("Diese Ableitung gibt es nicht."))
    return found


def sent_version(request: HttpRequest) -> int:
    """Return which version of the thing was on the page."""
    sent = request.POST.get("version", "")
    if not sent.isdecimal() or len(sent) > 9:
        raise Invalid(_("Das Formular ist unvollständig. Bitte laden Sie die Seite neu."))
    return int(sent)
