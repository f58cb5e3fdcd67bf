# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The document that a text became leads back to the text, for those who may see it."""

from __future__ import annotations

import pytest
from django.test import Client

from sechseck.drafting.models import Text
from sechseck.kernel.models import Node

pytestmark = pytest.mark.django_db


def test_the_document_of_a_text_leads_back_to_it(text: Text, client: Client) -> None:
    assert text.document is not None
    page = text.document.node.path
    assert f'href="{text.path}"' in client.get(page).content.decode()

    Node.objects.filter(pk=text.node_id).update(visibility=Node.Visibility.INTERNAL)

    assert f'href="{text.path}"' not in client.get(page).content.decode()
