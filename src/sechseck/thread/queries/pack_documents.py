# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which documents the region's pack describes: what people say of them it would set back."""

from __future__ import annotations

from sechseck.kernel.models import Trace
from sechseck.thread.models import Document


def is_of_pack(document: Document) -> bool:
    """Say whether a document came with the pack; people and drafting add theirs."""
    return not Trace.objects.filter(verb="document-added", node=document.node_id).exists()
