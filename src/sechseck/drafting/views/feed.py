# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The feed of texts and amendments."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed

from sechseck.drafting.queries.news import news
from sechseck.engines.paper import printable
from sechseck.kernel.permissions import permission


@permission("public")
def feed(request: HttpRequest) -> HttpResponse:
    """Tell what came to the texts that everybody may read, whoever asks."""
    found = Atom1Feed(
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
