# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses are found by their first word, and it is the same view that Django finds."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.urls import Resolver404, ResolverMatch, URLResolver, path
from django.urls.resolvers import RoutePattern

from sechseck.site.addresses import Address, Room, first_words
from sechseck.site.urls import urlpatterns

MOST_TRIED = 60
SAMPLES = ("7", "haus", "2026-01-01", "3f2504e0-4f89-41d3-9a0c-0305e82c3301")


def paths(addresses: list[Address], before: str = "") -> Iterator[str]:
    """Yield a path to each address that is written as a route, with every value that fits."""
    for one in addresses:
        if not isinstance(one.pattern, RoutePattern):
            continue
        route = before + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from paths(one.url_patterns, route)
        for sample in SAMPLES:
            words = [piece.rpartition(">") for piece in route.split("<")]
            yield "".join((sample if bracket else "") + rest for _name, bracket, rest in words)


EVERY = sorted(set(paths(urlpatterns)))


def by_trying(address: str) -> ResolverMatch | None:
    """Return what Django finds, all rooms and all their addresses in turn."""
    for room in urlpatterns:
        try:
            return URLResolver.resolve(room, address)
        except Resolver404:
            continue
    return None


def by_word(address: str) -> ResolverMatch | None:
    for room in urlpatterns:
        try:
            return room.resolve(address)
        except Resolver404:
            continue
    return None


def told(found: ResolverMatch | None) -> object:
    return found and (found.func, found.args, found.kwargs, found.view_name, found.route)


@pytest.mark.parametrize("more", ["", "x", "/x"])
def test_the_first_word_leads_to_the_view_that_django_finds(more: str) -> None:
    assert len(EVERY) > 300
    for address in EVERY:
        assert told(by_word(address + more)) == told(by_trying(address + more)), address


def test_no_address_is_found_only_after_many_others(monkeypatch: pytest.MonkeyPatch) -> None:
    tried = 0
    match = RoutePattern.match

    def count(self: RoutePattern, address: str) -> object:
        nonlocal tried
        tried += 1
        return match(self, address)

    monkeypatch.setattr(RoutePattern, "match", count)
    for address in ["gesund", *EVERY]:
        tried = 0
        by_word(address)

        assert tried <= MOST_TRIED, address


def test_what_may_begin_with_any_word_is_tried_for_every_word() -> None:
    def view() -> None: ...

    any_word: list[Address] = [path("<slug:word>/", view), path("fest/", view)]
    room = Room(RoutePattern(""), any_word)

    assert [set(first_words(one)) for one in any_word] == [{None}, {"fest"}]
    assert room.resolve("lose/").route == "<slug:word>/"
    assert room.resolve("fest/").route == "<slug:word>/"  # the order stays
