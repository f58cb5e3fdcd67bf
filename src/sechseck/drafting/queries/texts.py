# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Texts as somebody may see them."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from sechseck.drafting.models import Text, TextVersion
from sechseck.kernel.models import User
from sechseck.kernel.permissions import Actor, may
from sechseck.kernel.queries.nodes import seen_by


def texts_seen_by(viewer: Actor) -> QuerySet[Text]:
    """Return the texts the viewer may see: open ones, and what they wrote themselves."""
    seen = seen_by(viewer)
    if isinstance(viewer, User):
        seen |= Q(motion__proposed_by=viewer)
    return Text.objects.filter(seen).select_related("node", "motion__proposed_by", "document")


def latest_version(text: Text) -> TextVersion:
    """Return the newest version, a draft or not."""
    return text.versions.select_related("document_version").order_by("-number")[0]


def shown_version(text: Text, viewer: Actor) -> TextVersion:
    """Return the newest version the viewer may read: a draft only who works on it."""
    versions = list(text.versions.order_by("-number")[:2])
    is_draft = versions[0].frozen_at is None
    if is_draft and len(versions) > 1 and not may(viewer, "drafting.edit_text", text.motion):
        return versions[1]
    return versions[0]


def versions_of(text: Text, viewer: Actor) -> list[TextVersion]:
    """Return the versions the viewer may read, the newest first, without their words."""
    rows = list(text.versions.order_by("-number").defer("content"))
    if len(rows) == 1 or may(viewer, "drafting.edit_text", text.motion):
        return rows
    return [one for one in rows if one.frozen_at is not None]
