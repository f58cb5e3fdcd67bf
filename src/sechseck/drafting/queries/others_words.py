# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What other people wrote on the pages of a text and its amendments."""

from __future__ import annotations

from sechseck.drafting.models import Amendment, Text
from sechseck.kernel.erasers import Hanging, eraser_of
from sechseck.kernel.models import Node
from sechseck.kernel.queries.hanging import talk_about


def talk_about_text(text: Text) -> list[Hanging]:
    """Return comments, notices and hints; addresses of amendments begin as that of the text."""
    nodes = [text.node_id, *text.amendments.values_list("node_id", flat=True)]
    return talk_about(nodes, text.slug)


def words_about_text(node: Node) -> list[Hanging]:
    """Return what goes or stays with a text, and with the document the thread reads of it."""
    text = Text.objects.select_related("document__node").get(node=node)
    read = text.document.node if text.document else None
    found = eraser_of(Node.Kind.DOCUMENT)
    return [*talk_about_text(text), *(found.hanging(read) if found and read else [])]


def words_along(node: Node) -> list[Hanging]:
    """Return what goes or stays with the text behind a document, if there is one."""
    text = Text.objects.filter(document__node=node).first()
    return talk_about_text(text) if text else []


def words_about_amendment(node: Node) -> list[Hanging]:
    """Return what people wrote on the page of an amendment."""
    return talk_about([node.pk], Amendment.objects.get(node=node).slug)
