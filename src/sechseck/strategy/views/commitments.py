# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages on which everybody follows what became of promises."""

from __future__ import annotations

from functools import partial
from http import HTTPStatus
from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from sechseck.engines.verifiability import GRADE_WORDS
from sechseck.kernel.kept_pages import kept_page
from sechseck.kernel.models import User
from sechseck.kernel.paging import page_of
from sechseck.kernel.permissions import may, permission
from sechseck.kernel.queries.nodes import seen_by
from sechseck.strategy.forms.commitments import CommitmentFilter
from sechseck.strategy.models import Commitment, CommitmentUpdate
from sechseck.strategy.queries.commitment_lists import (
    commitments_like,
    left_in,
    shaped,
    tallies_of,
    tracked_documents,
    tracker_rows,
)
from sechseck.strategy.queries.commitment_page import (
    commitment_on_page,
    line_url,
    outcomes_of,
    updates_of,
)
from sechseck.strategy.queries.commitment_work import unpublished, untracked
from sechseck.strategy.queries.commitments import is_overdue
from sechseck.strategy.views.withdrawing import gone
from sechseck.thread.models import Document, Theme
from sechseck.thread.queries.seen import seen_themes

INSIDE = "strategy.propose_commitment"


@permission("public")
@kept_page
def trackers(request: HttpRequest) -> HttpResponse:
    """List the documents with what became of their promises."""
    user = request.user
    rows = tracked_documents(user)
    page = page_of(request, rows, show=partial(tracker_rows, viewer=user, day=localdate()))
    context = {"page_obj": page, "may_take_up": may(user, INSIDE)}
    return render(request, "strategy/commitment_trackers.html", context)


@permission("public")
def tracker(request: HttpRequest, slug: str) -> HttpResponse:
    """Show what one document promises, and what became of it."""
    user, day = request.user, localdate()
    document = seen_document(request, slug)
    form = filter_of(request)
    is_valid = form.is_valid()
    rows: Any = commitments_like(user, form.chosen(), day, document) if is_valid else []
    tally = shaped(tallies_of([document.pk], user, day).get(document.pk, {}), request.path)
    left = left_in(document, user)
    context = {
        "document": document,
        "tally": tally,
        "form": form,
        "page_obj": page_of(request, rows),
        "today": day,
        "left": left,
        "untracked": untracked(document, user) if left else (),
        "waiting": unpublished(user, document).count() if may(user, INSIDE) else 0,
        "may_take_up": may(user, INSIDE),
        "query": request.GET.urlencode(),
    }
    status = HTTPStatus.OK if is_valid else HTTPStatus.UNPROCESSABLE_ENTITY
    return render(request, "strategy/commitment_tracker.html", context, status=status)


@permission("public")
def commitment(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one promise: its line, how checkable it is, what became of it."""
    user, day = request.user, localdate()
    found = commitment_on_page(user, pk)
    if found is None:
        return gone(request, Commitment, pk=pk)
    is_inside = may(user, INSIDE)
    settles = partial(_settles, cast(User, user))
    context = {
        "commitment": found,
        "document": found.document,
        "line_url": line_url(found),
        "grade_words": GRADE_WORDS[found.verifiability],
        "has_changed": found.anchor_id != found.statement.anchor_id,
        "is_overdue": is_overdue(found, day),
        "updates": updates_of(found, settles, inside=is_inside),
        "outcomes": outcomes_of(found, user, day),
        "is_inside": is_inside and found.merged_into_id is None,
        "may_edit": may(user, "strategy.edit_commitment", found),
        "may_publish": not found.is_published and may(user, "strategy.publish_commitment", found),
        "may_withdraw": may(user, "strategy.propose_withdrawal"),
        "may_merge": may(user, "strategy.merge_commitments"),
        "node_id": found.node_id,
    }
    return render(request, "strategy/commitment.html", context)


def _settles(user: User, update: CommitmentUpdate) -> bool:
    return may(user, "strategy.settle_commitment", update)


def seen_document(request: HttpRequest, slug: str) -> Document:
    """Return a document the visitor may see."""
    rows = Document.objects.filter(seen_by(request.user), slug=slug)
    found = rows.select_related("node").first()
    if found is None:
        raise Http404(_("Dieses Dokument gibt es nicht."))
    return found


def filter_of(request: HttpRequest) -> CommitmentFilter:
    """Return the filter above a list, with the themes the visitor may see."""
    rows = seen_themes(request.user).exclude(kind=Theme.Kind.CROSS_CUTTING)
    themes = [(one.slug, one.label) for one in rows.order_by("-kind", "order")]
    return CommitmentFilter(request.GET, themes=themes)
