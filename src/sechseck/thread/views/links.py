# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages about contradictions and impulses."""

from __future__ import annotations

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sechseck.kernel.kept_pages import kept_page
from sechseck.kernel.paging import page_of
from sechseck.kernel.permissions import may, permission
from sechseck.kernel.tables import csv_response
from sechseck.thread.queries.impulses import dropped_impulses, shown_impulses
from sechseck.thread.queries.links import shown, visible_contradictions
from sechseck.thread.queries.settlements import (
    agreed_contradictions,
    in_order_of_work,
    settling_of,
    states_of,
)


@permission("public")
@kept_page
def contradictions(request: HttpRequest) -> HttpResponse:
    """List the contradictions."""
    rows = in_order_of_work(request.user)
    page = page_of(request, rows, show=lambda found: [shown(row) for row in found])
    keys = [one.key for one in page.object_list]
    context = {
        "page_obj": page,
        "contradictions": page.object_list,
        "count": page.paginator.count,
        "settled": rows.filter(Q(is_settled=True)).count(),
        "states": states_of(keys, request.user),
    }
    return render(request, "thread/contradictions.html", context)


@permission("public")
def contradictions_csv(request: HttpRequest) -> StreamingHttpResponse:
    """Give the contradictions as a table, one row for each side."""
    found = list(map(shown, in_order_of_work(request.user)))
    states = states_of([one.key for one in found], AnonymousUser())
    rows = (
        (
            *(one.topic, one.attribute, side.value, side.document_title, side.place, side.text),
            "geklärt" if one.key in states else "offen",
        )
        for one in found
        for side in one.sides
    )
    where = ("Wert", "Dokument", "Stelle", "Aussage", "Stand")
    columns = ("Worum es geht", "Was sich unterscheidet", *where)
    return csv_response("widersprueche.csv", columns, rows)


@permission("public")
def contradiction(request: HttpRequest, key: str) -> HttpResponse:
    """Show the sides of a contradiction side by side."""
    found = visible_contradictions(request.user).filter(key=key).first()
    if found is None:
        raise Http404(_("Diesen Widerspruch gibt es nicht (mehr)."))
    settling = settling_of(found, request.user)
    current = settling.current
    is_first = current is not None and current.proposed_by == request.user.pk
    context = {
        "contradiction": shown(found),
        "settling": settling,
        "may_settle": may(request.user, "thread.settle_contradiction"),
        "is_first": is_first,
        "editors": agreed_contradictions(found),
    }
    return render(request, "thread/contradiction.html", context)


@permission("public")
@kept_page
def impulses(request: HttpRequest) -> HttpResponse:
    """List what two themes could do together."""
    found = shown_impulses(request.user)
    may_decide = may(request.user, "thread.decide_impulse")
    context = {
        "impulses": found,
        "count": len(found),
        "may_decide": may_decide,
        "dropped": dropped_impulses(request.user) if may_decide else [],
    }
    return render(request, "thread/impulses.html", context)
