# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Say whether a measure worked, against what, and how sure that is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Difference, Invalid, Outdated
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.strategy.models import Evaluation, Measure
from sechseck.strategy.queries.effects_reckoned import reckon
from sechseck.strategy.queries.effects_table import Comparison
from sechseck.strategy.queries.monitoring_locked import locked_evaluation, locked_measure
from sechseck.strategy.queries.reports_frozen import canonical_json

TOLD = ("question", "design", "baseline", "result", "uncertainty", "verdict", "day")
NOT_COMPARED = {
    "method": "",
    "indicator": None,
    "begins": None,
    "is_indexed": False,
    "reckoned": "",
}
NEEDED = ("question", "design", "result", "uncertainty")
TOO_EARLY = (Measure.State.IDEA, Measure.State.PROPOSED, Measure.State.MERGED)


@transaction.atomic
def evaluate_measure(measure: Measure, told: Mapping[str, Any], *, by: User) -> Evaluation:
    """Add an evaluation; the same question answered for the same day is the same evaluation."""
    found = locked_measure(measure)
    require(by, "strategy.evaluate_measure", found)
    if found.state in TOO_EARLY:
        raise Conflict(_("Auswerten lässt sich nur, was begonnen hat."))
    fields = _checked(told)
    same = {"day": fields["day"], "question": fields["question"]}
    known = Evaluation.objects.filter(measure=found, **same).first()
    if known is not None:
        raise Conflict(_("Zu dieser Frage gibt es für diesen Tag schon eine Auswertung."))
    made = Evaluation.objects.create(
        measure=found, by=by, **fields, **_compared_in(found, told, fields["day"])
    )
    _set_areas(made, told)
    record("measure-evaluated", found.node, evaluation=made.pk, by=by)
    return made


@transaction.atomic
def edit_evaluation(
    evaluation: Evaluation, told: Mapping[str, Any], *, version: int, by: User
) -> Evaluation:
    """Say it anew; nobody overwrites what another wrote meanwhile."""
    found = locked_evaluation(evaluation)
    require(by, "strategy.evaluate_measure", found.measure)
    fields = _checked(told)
    compared = _compared_in(found.measure, told, fields["day"])
    if found.version != version:
        raise Outdated(
            _("Inzwischen hat jemand anderes diese Auswertung geändert."),
            [
                Difference(name, str(value), str(getattr(found, name)))
                for name, value in fields.items()
                if getattr(found, name) != value
            ],
            version=found.version,
        )
    for name, value in (fields | compared).items():
        setattr(found, name, value)
    found.version += 1
    found.save()
    _set_areas(found, told)
    record("measure-evaluated", found.measure.node, evaluation=found.pk, by=by)
    return found


def _compared_in(measure: Measure, told: Mapping[str, Any], day: date) -> dict[str, Any]:
    """Return what is compared, and what comes out of the values as they are known now."""
    method = told.get("method") or ""
    if not method:
        return dict(NOT_COMPARED)
    indicator, here, others = told.get("indicator"), told.get("treated"), told.get("comparison")
    begins = told.get("begins") or measure.starts
    if method not in Evaluation.Method.values or indicator is None or not here:
        raise Invalid(
            _("Zu einer Rechnung gehören eine Kennzahl und die Kommunen, um die es geht.")
        )
    if begins is None or begins > day:
        raise Invalid(_("Zu einer Rechnung gehört ein Beginn, der vor ihrem Stand liegt."))
    if set(here) & set(others or ()):
        raise Invalid(_("Eine Kommune mit der Maßnahme ist kein Vergleich für sie."))
    is_indexed = bool(told.get("is_indexed"))
    asked = Comparison(method, indicator, list(here), list(others or ()), begins, day, is_indexed)
    fields = {"method": method, "indicator": indicator, "begins": begins}
    return fields | {"is_indexed": is_indexed, "reckoned": canonical_json(reckon(asked))}


def _set_areas(evaluation: Evaluation, told: Mapping[str, Any]) -> None:
    evaluation.comparison.set(told.get("comparison") or ())
    evaluation.treated.set(told.get("treated") or () if evaluation.method else ())


def _checked(told: Mapping[str, Any]) -> dict[str, Any]:
    fields = {
        name: told[name].strip() if isinstance(told[name], str) else told[name]
        for name in TOLD
        if name in told
    }
    if not all(fields.get(name) for name in NEEDED):
        raise Invalid(_("Frage, Vorgehen, Ergebnis und Unsicherheit gehören dazu."))
    if fields.get("verdict") not in Evaluation.Verdict.values:
        raise Invalid(_("Diese Auswahl gibt es nicht."))
    if fields["day"] > localdate():
        raise Invalid(_("Eine Auswertung hat keinen Tag in der Zukunft."))
    return fields
