# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages on which people bring values: choose, look at what would happen, take, read the rest."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from sechseck.engines.readers.reading import ReadingRefused
from sechseck.evidence.actions.loads import take_values
from sechseck.evidence.actions.observations import dataset_of
from sechseck.evidence.carried import MOST_ROWS, Carried, carried, day_of, packed_origin
from sechseck.evidence.forms.values import ColumnsForm, FileForm
from sechseck.evidence.importing import Checked, Columns, check_table, table_of
from sechseck.evidence.models import Indicator
from sechseck.evidence.queries.crosswalk import crosswalk
from sechseck.evidence.queries.foreseen import foreseen
from sechseck.evidence.queries.loads import columns_for, loads_of
from sechseck.evidence.views.asking import seen_indicator
from sechseck.kernel.actions.sources import add_source
from sechseck.kernel.errors import Invalid
from sechseck.kernel.models import Source, User
from sechseck.kernel.paging import page_of
from sechseck.kernel.permissions import SENDING, permission
from sechseck.kernel.sandbox.reading import read_sheet_safely

SHOWN = 40


@permission("evidence.record_values", methods=SENDING)
def bring(request: HttpRequest, code: str) -> HttpResponse:
    """Take a file, show what it would do, and do it when somebody agrees."""
    found = seen_indicator(request, code)
    if request.POST.get("table"):
        return _looked_at(request, found, carried(request.POST["table"]))
    form = FileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            brought = _read(form)
        except (ReadingRefused, Invalid) as error:
            form.add_error(None, str(error))
        else:
            columns = columns_for(brought.table, found)
            start = ColumnsForm(table=brought.table, initial=columns.remembered())
            return _preview(request, found, brought, start, columns)
    context = {"indicator": found, "form": form, "loads": loads_of(found)[:10]}
    status = 422 if form.errors else 200
    return render(request, "evidence/values_bring.html", context, status=status)


@permission("evidence.record_values")
def load(request: HttpRequest, code: str, number: int) -> HttpResponse:
    """Show what became of a file: how many values count, which rows wait and why."""
    found = seen_indicator(request, code)
    one = loads_of(found).filter(pk=number).first()
    if one is None:
        raise Http404(_("Diese Datei wurde hier nicht geladen."))
    context = {
        "indicator": found,
        "load": one,
        "page_obj": page_of(request, one.quarantined.all()),
    }
    return render(request, "evidence/values_load.html", context)


def _read(form: FileForm) -> Carried:
    name, content = form.brought()
    sheet = read_sheet_safely(name, content)
    table = table_of(sheet.rows, sheet.mark)
    if not table.rows:
        raise Invalid(_("Unter den Überschriften steht keine Zeile."))
    if len(table.rows) > MOST_ROWS:
        raise Invalid(
            _("Das sind mehr als 20.000 Zeilen. So große Dateien lädt „./sechseck load“.")
        )
    origin = packed_origin(form.cleaned_data)
    return Carried(table, name[:200], sha256(content).hexdigest(), origin)


def _looked_at(request: HttpRequest, indicator: Indicator, brought: Carried) -> HttpResponse:
    form = ColumnsForm(request.POST, table=brought.table)
    if not form.is_valid():
        return _preview(request, indicator, brought, form, None)
    columns = form.columns()
    if "take" not in request.POST:
        return _preview(request, indicator, brought, form, columns)
    by = cast(User, request.user)
    told = brought.origin
    known = Source.objects.filter(key=told["source"]).first()
    dataset = dataset_of(
        known or add_source(told, by=by),
        edition=told["edition"],
        retrieved=day_of(told),
        sha256=brought.sha256,
        by=by,
    )
    checked = _checked(indicator, brought, columns)
    made = take_values(
        indicator,
        brought.table,
        columns,
        checked,
        dataset=dataset,
        file_name=brought.file_name,
        by=by,
    )
    return redirect("evidence:load", code=indicator.code, number=made.pk)


def _checked(indicator: Indicator, brought: Carried, columns: Columns) -> Checked:
    return check_table(brought.table, columns, crosswalk(), unit=indicator.unit, today=localdate())


def _preview(
    request: HttpRequest,
    indicator: Indicator,
    brought: Carried,
    form: ColumnsForm,
    columns: Columns | None,
) -> HttpResponse:
    context: dict[str, Any] = {"indicator": indicator, "brought": brought, "form": form}
    if columns is not None:
        checked = _checked(indicator, brought, columns)
        effects = foreseen(indicator, checked.good)
        changing = [one for one in effects if one.effect != "unchanged"]
        context |= {
            "checked": checked,
            "effects": changing[:SHOWN],
            "more": max(0, len(changing) - SHOWN),
            "waiting": checked.waiting[:SHOWN],
            "more_waiting": max(0, len(checked.waiting) - SHOWN),
            "counts": dict(Counter(one.effect for one in effects)),
        }
    context["table"] = brought.packed()
    status = 422 if form.errors else 200
    return render(request, "evidence/values_preview.html", context, status=status)
