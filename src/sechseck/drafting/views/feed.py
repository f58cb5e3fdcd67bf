# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The feed of texts and amendments."""

from __future__ import annotations

from datetime import UTC, datetime

from django.http import HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed

from sechseck.drafting.queries.news import news
from sechseck.engines.paper import printable
from sechseck.kernel.permissions import permission

BEFORE_ALL = datetime(2000, 1, 1, tzinfo=UTC)


class Feed(Atom1Feed):
    """A feed that, while it is empty, is not new again at every call."""

    def latest_post_date(self) -> datetime:
        """Return when its latest entry came."""
        return max((item["updateddate"] for item in self.items), default=BEFORE_ALL)


@permission("public")
def feed(request: HttpRequest) -> HttpResponse:
    """Tell what came to the texts that everybody may read, whoever asks."""
    found = Feed(
        title="Anträge und Texte",
        link=request.build_absolute_uri("/texte/"),
        description="Neue Fassungen und Änderungsanträge",
        feed_url=request.build_absolute_uri(request.path),
        language="de",
    )
    for one in news():
        address = request.build_absolute_uri(one.path)
        found.add_item(
            title=printable(one.title),
            link=address,
            unique_id=address,
            description=printable(one.sentence),
            author_name=printable(one.author) or None,
            pubdate=one.at,
            updateddate=one.at,
        )
    answer = HttpResponse(found.writeString("utf-8"), content_type="application/atom+xml")
    answer.headers["Cache-Control"] = "no-cache"
    return answer
