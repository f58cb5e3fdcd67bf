# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The document that a text became leads back to the text, for those who may see it."""

from __future__ import annotations

import pytest
from django.test import Client

from sechseck.drafting.models import Text
from sechseck.kernel.models import Node, User

pytestmark = pytest.mark.django_db


def test_the_document_of_a_text_leads_back_to_it(text: Text, client: Client) -> None:
    assert text.document is not None
    page = text.document.node.path
    assert f'href="{text.path}"' in client.get(page).content.decode()

    Node.objects.filter(pk=text.node_id).update(visibility=Node.Visibility.INTERNAL)

    assert f'href="{text.path}"' not in client.get(page).content.decode()


def test_the_office_reads_the_history_in_words(text: Text, anna: User, client: Client) -> None:
    client.force_login(anna)

    page = client.get(f"/verlauf/{text.node_id}/").content.decode()

    assert ("Angaben zum Text" in page, "drafting_" in page) == (True, False)
