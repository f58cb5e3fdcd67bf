# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whoever wants words changed sees which promises stand on them."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser

from sechseck.kernel.impact import Passage, impact_on
from sechseck.kernel.models import User
from sechseck.strategy.tests.promised import promising, shown, taken_up

pytestmark = pytest.mark.django_db


def test_a_promise_is_named_where_its_words_are_touched_and_only_there(
    region: None, anna: User, otto: User
) -> None:
    document = promising(anna)
    first, *_others = shown(document, anna, otto)
    version = document.versions.get()
    passage = Passage(version.pk, document.pk, version.text)
    start = version.text.index("drei neue Wohnungen")

    found = impact_on(AnonymousUser(), passage, [(start, start + 4)])

    assert [one.url for one in found if "/zusage/" in one.url] == [first.path]


def test_what_is_not_published_is_named_to_no_guest(region: None, anna: User, otto: User) -> None:
    document = promising(anna)
    taken_up(document, anna)
    version = document.versions.get()
    passage = Passage(version.pk, document.pk, version.text)

    found = impact_on(AnonymousUser(), passage, [(0, len(version.text))])

    assert not [one for one in found if "/zusage/" in one.url]
