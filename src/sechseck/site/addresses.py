# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Find the view of an address by its first word instead of trying all addresses in turn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from django.urls import Resolver404, ResolverMatch, URLPattern, URLResolver, include
from django.urls.resolvers import RoutePattern

Address = URLPattern | URLResolver


class Room(URLResolver):
    """The addresses of a room; only those are tried that begin with the same word.

    With hundreds of addresses Django spends more time on the way to the last ones than many a
    page costs. Their order stays, and so do the addresses made from names.
    """

    def resolve(self, path: str) -> ResolverMatch:
        """Return the view that answers a path."""
        word = path.partition("/")[0]
        found = self._by_word.get(word, self._open)
        if found is None:
            raise Resolver404({"tried": [], "path": path})
        return found.resolve(path)

    @cached_property
    def _by_word(self) -> dict[str | None, URLResolver]:
        named = [(one, set(first_words(one))) for one in self.url_patterns]
        words = set[str | None]().union(*(some for _one, some in named))
        return {
            word: self._only([one for one, some in named if some & {word, None}]) for word in words
        }

    @cached_property
    def _open(self) -> URLResolver | None:
        """Return what may begin with any word."""
        return self._by_word.get(None)

    def _only(self, addresses: Sequence[Address]) -> URLResolver:
        return URLResolver(
            self.pattern, addresses, self.default_kwargs, self.app_name, self.namespace
        )


def room(urls: str) -> Room:
    """Return the addresses of a module of addresses, as they stand there."""
    module, application, namespace = include(urls)
    return Room(RoutePattern(""), module, None, application, namespace)


def first_words(address: Address) -> Iterator[str | None]:
    """Yield the words with which a path to the address begins; None if it may be any."""
    route = str(address.pattern) if isinstance(address.pattern, RoutePattern) else "<"
    word, slash, _rest = route.partition("/")
    if isinstance(address, URLResolver) and not route:
        for one in address.url_patterns:
            yield from first_words(one)
    elif "<" in word or (isinstance(address, URLResolver) and not slash):
        yield None
    else:
        yield word
