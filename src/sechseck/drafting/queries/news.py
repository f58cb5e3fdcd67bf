# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What is new among the texts everybody may read, for programs that watch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from heapq import nlargest

from django.contrib.auth.models import AnonymousUser

from sechseck.drafting.models import Amendment, TextVersion
from sechseck.drafting.queries.amendments import amendments_seen_by
from sechseck.drafting.queries.texts import texts_seen_by

MOST = 50


@dataclass(frozen=True, slots=True)
class News:
    """A version or an amendment that came."""

    title: str
    path: str
    at: datetime
    sentence: str
    author: str


def news() -> list[News]:
    """Return the newest versions and amendments, the newest first; nothing that is not open."""
    return nlargest(MOST, [*_versions(), *_amendments()], key=lambda one: (one.at, one.path))


def _versions() -> Iterator[News]:
    rows = TextVersion.objects.filter(
        text__in=texts_seen_by(AnonymousUser()).values("pk"), frozen_at__isnull=False
    )
    rows = rows.select_related("text__motion").defer("content").order_by("-frozen_at", "-pk")
    for one in rows[:MOST]:
        assert one.frozen_at is not None
        title = f"{one.title}, Fassung {one.number}"
        path = f"{one.text.path}fassung/{one.number}/"
        yield News(title, path, one.frozen_at, one.reason, one.text.motion.proposers)


def _amendments() -> Iterator[News]:
    rows: list[Amendment] = list(
        amendments_seen_by(AnonymousUser())
        .filter(submitted_at__isnull=False)
        .defer("base__content", "hunks", "lost")
        .order_by("-submitted_at", "-pk")[:MOST]
    )
    for one in rows:
        assert one.submitted_at is not None
        title = f"{one.label} zu {one.text.title}"
        yield News(title, one.path, one.submitted_at, one.reason[:500], one.proposers)
