# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""One document's promises for programs: table, JSON, feeds, and a page for other websites."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from csp.decorators import csp_replace
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.template.loader import render_to_string
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed, SyndicationFeed
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from sechseck.engines.paper import printable
from sechseck.kernel.errors import Invalid
from sechseck.kernel.frame import region
from sechseck.kernel.permissions import permission
from sechseck.kernel.queries.nodes import seen_by
from sechseck.kernel.tables import csv_response
from sechseck.strategy.queries.commitment_files import COLUMNS, News, news_of, row_of, table_row
from sechseck.strategy.queries.commitment_lists import commitments_like, shaped, tallies_of
from sechseck.strategy.views.commitments import filter_of, seen_document
from sechseck.thread.models import Document

BEFORE_ALL = datetime(2000, 1, 1, tzinfo=UTC)
FEEDS: dict[str, tuple[type[SyndicationFeed], str]] = {}
EMBEDDED = 50
EMBED_POLICY = {
    "default-src": ["'none'"],
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'"],
    "form-action": ["'none'"],
    "base-uri": ["'none'"],
    "frame-ancestors": ["*"],  # this page alone may stand on any website
}


class _SteadyFeed:
    """A feed that, while it is empty, is not new again at every call."""

    items: list[dict[str, Any]]

    def latest_post_date(self) -> datetime:
        """Return when its latest entry came."""
        return max((item["updateddate"] for item in self.items), default=BEFORE_ALL)


class AtomFeed(_SteadyFeed, Atom1Feed):
    """Atom."""


class RssFeed(_SteadyFeed, Rss201rev2Feed):
    """RSS 2.0."""


FEEDS |= {
    "atom": (AtomFeed, "application/atom+xml"),
    "rss": (RssFeed, "application/rss+xml"),
}


@permission("public")
def tracker_file(request: HttpRequest, slug: str, ending: str) -> HttpResponseBase:
    """Give the promises of a document as a table, as JSON, or as a feed of what is new."""
    document = seen_document(request, slug)
    if ending in FEEDS:
        return _feed(request, document, ending)
    if ending not in ("csv", "json"):
        raise Http404(_("Diese Datei gibt es nicht."))
    form = filter_of(request)
    if not form.is_valid():
        raise Invalid(form.objection())
    rows = commitments_like(request.user, form.chosen(), localdate(), document)
    if ending == "csv":
        return csv_response(f"zusagen-{slug}.csv", COLUMNS, _rows(rows))
    items = [row_of(one, localdate()) for one in rows]
    address = request.build_absolute_uri(f"/zusagen/{slug}/")
    words = {"document": document.title, "url": address, "count": len(items), "items": items}
    return JsonResponse(words, json_dumps_params={"ensure_ascii": False})


def _rows(rows: Any) -> Iterator[tuple[object, ...]]:
    return (table_row(one, localdate()) for one in rows)


def _feed(request: HttpRequest, document: Document, ending: str) -> HttpResponse:
    make, content_type = FEEDS[ending]
    found = make(
        title=printable(_("Was daraus wurde: %s") % document.title),
        link=request.build_absolute_uri(f"/zusagen/{document.slug}/"),
        description=printable(_("Neues über die Versprechen dieses Dokuments")),
        feed_url=request.build_absolute_uri(request.path),
        language="de",
    )
    for one in news_of(document, request.user):
        _add(found, one, request)
    answer = HttpResponse(found.writeString("utf-8"), content_type=content_type)
    answer.headers["Cache-Control"] = "no-cache"
    return answer


def _add(feed: SyndicationFeed, one: News, request: HttpRequest) -> None:
    address = request.build_absolute_uri(one.path)
    feed.add_item(
        title=printable(one.title),
        link=address,
        unique_id=f"{address}#{one.key}",
        description=printable(one.sentence),
        pubdate=one.at,
        updateddate=one.at,
    )


@permission("public")
@csp_replace(EMBED_POLICY)  # type: ignore[arg-type]  # its types know no address with parts
def embed(request: HttpRequest, slug: str) -> HttpResponse:
    """Draw what guests see for other websites: no script, no cookie, no session, no form."""
    guest, day = AnonymousUser(), localdate()
    document = Document.objects.filter(seen_by(guest), slug=slug).first()
    if document is None:
        raise Http404(_("Dieses Dokument gibt es nicht."))
    address = request.build_absolute_uri(f"/zusagen/{slug}/")
    nothing = dict.fromkeys(("kind", "state", "verifiability", "due", "theme"), "")
    context = {
        "document": document,
        "tally": shaped(tallies_of([document.pk], guest, day).get(document.pk, {}), address),
        "rows": commitments_like(guest, nothing, day, document)[:EMBEDDED],
        "address": address,
        "origin": request.build_absolute_uri("/").rstrip("/"),
        "today": day,
        "region": region(settings.REGION)["region"],
    }
    return HttpResponse(render_to_string("strategy/commitment_embed.html", context))
