# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What drafting shows on pages of rooms below it."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from sechseck.drafting.queries.texts import texts_seen_by
from sechseck.kernel.models import Node
from sechseck.kernel.panels import Panel, register_panel
from sechseck.kernel.permissions import Actor


def register_panels() -> None:
    """Let the page of a document lead to the text that drafting published as it."""
    register_panel(Node.Kind.DOCUMENT, _text_of_document)


def _text_of_document(viewer: Actor, node: Node) -> list[Panel]:
    found = texts_seen_by(viewer).filter(document__node=node)
    return [Panel(_("Text mit Änderungsanträgen"), one.title, one.path) for one in found]
