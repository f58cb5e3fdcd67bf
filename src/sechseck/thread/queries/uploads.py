# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What became of files that people brought."""

from __future__ import annotations

from functools import reduce
from hashlib import sha256
from operator import and_

from django.core.files.storage import default_storage
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from sechseck.kernel.errors import Conflict
from sechseck.kernel.gap_kinds import Viewer, gap_counts
from sechseck.kernel.models import User
from sechseck.kernel.queries.nodes import seen_by
from sechseck.thread.models import Document, Publication, Upload
from sechseck.thread.queries.links import shown, visible_contradictions
from sechseck.thread.queries.originals import original_path

Snapshot = dict[str, dict[str, object]]


def uploads_seen_by(user: User) -> QuerySet[Upload]:
    """Return one's own uploads; the office looks after all whose document it may see."""
    rows = Upload.objects.select_related("owner", "job", "document__node", "target__node")
    rows = rows.defer("before", "after", "set_aside")
    own = Q(owner=user)
    if user.role != User.Role.OFFICE:
        return rows.filter(own)
    seen = (Q(**{one: None}) | seen_by(user, f"{one}__node__") for one in ("document", "target"))
    return rows.filter(own | reduce(and_, seen))


def uploads_to_finish(user: User) -> QuerySet[Upload]:
    """Return which of one's own uploads wait for their owner."""
    waiting = (Upload.State.COLUMNS, Upload.State.REFUSED)
    return Upload.objects.filter(owner=user, state__in=waiting)


def seen_document_of_bytes(viewer: Viewer, digest: str) -> Document | None:
    """Return a document with these bytes, if the viewer may know that it exists."""
    rows = Document.objects.filter(
        Q(original_sha256=digest, versions__isnull=True) | Q(versions__sha256=digest),
        seen_by(viewer),
    )
    return rows.select_related("node").order_by("slug").first()


def publications_waiting(viewer: Viewer) -> QuerySet[Publication]:
    """Return what waits for a second person, of what the viewer may see."""
    rows = Publication.objects.filter(
        seen_by(viewer, "document__node__"), state=Publication.State.WAITING
    )
    return rows.select_related("document__node", "upload", "proposed_by")


def publications_for(user: User) -> QuerySet[Publication]:
    """Return which wait for this person."""
    return publications_waiting(user).exclude(proposed_by=user)


def snapshot(viewer: Viewer) -> Snapshot:
    """Return gaps and contradictions as the viewer sees them now, to compare with later."""
    contradictions = (shown(one) for one in visible_contradictions(viewer))
    return {
        "gaps": {code: tally.missing for code, tally in gap_counts(viewer).items()},
        "contradictions": {one.url: one.explanation for one in contradictions},
    }


def content_of(upload: Upload) -> bytes:
    """Return the bytes as they were brought.

    Raises
    ------
    Conflict
        If they are lost or damaged; bringing them again heals that.
    """
    try:
        with default_storage.open(original_path(upload.sha256)) as stored:
            content: bytes = stored.read()
    except FileNotFoundError as error:
        raise Conflict(_("Die Datei fehlt. Bitte laden Sie sie neu hoch.")) from error
    if sha256(content).hexdigest() != upload.sha256:
        raise Conflict(_("Die Datei ist beschädigt. Bitte laden Sie sie neu hoch."))
    return content
