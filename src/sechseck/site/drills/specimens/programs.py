# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Operations of the API: a session counts for nothing there, a token for what its scopes say."""

from __future__ import annotations

from typing import Any

from sechseck.kernel.actions.tokens import issue_token
from sechseck.kernel.models import ApiToken
from sechseck.site.drills.asked import Asked, specimen
from sechseck.site.drills.specimens.reading import a_contradiction, a_statement
from sechseck.site.drills.world import HIDDEN, INTERNAL, MEMBERS, OPEN, World, put

SESSION, TOKEN, NARROW = "session", "token", "narrow"
ROOT = "api/v1/"
LISTS = [
    "openapi.json",
    "kontext.jsonld",
    "faden.jsonld",
    "faden.zip",
    "dokumente",
    "aussagen",
    "widersprueche",
    "luecken",
    "texte",
    "themen",
    "kommunen",
    "beteiligte",
]
CALLERS = (SESSION, TOKEN, NARROW)
LEVELS = (OPEN, INTERNAL, MEMBERS, HIDDEN)
OBJECTS = tuple(f"{caller}-{level}" for caller in (SESSION, TOKEN, NARROW) for level in LEVELS)
ALL = tuple(ApiToken.Scope.values)


def headers(world: World, role: str, caller: str) -> dict[str, str]:
    """Return the head of a request: with a token of all scopes, of one, or none."""
    person = world.asking(role) if caller != SESSION else None
    if person is None:
        return {}
    scopes = ALL if caller == TOKEN else (ApiToken.Scope.WRITE_STATEMENTS,)
    _token, secret = issue_token(name="Übung", scopes=scopes, days=30, by=person)
    return {"Authorization": f"Bearer {secret}"}


def _listing(world: World, role: str, case: str) -> Asked:
    return Asked(headers=headers(world, role, case), body={})


for _name in LISTS:
    specimen(ROOT + _name, *CALLERS)(_listing)


@specimen(ROOT + "dokumente/<str:slug>", *OBJECTS)
@specimen(ROOT + "dokumente/<str:slug>/fassungen", *OBJECTS)
@specimen(ROOT + "dokumente/<str:slug>/fassungen/<int:number>", *OBJECTS)
def document(world: World, role: str, case: str) -> Asked:
    """Read a document."""
    caller, level = case.split("-")
    found = a_statement().document
    put(found.node, level, world)
    number = found.versions.order_by("number")[0].number
    parts = {"slug": found.slug, "number": number}
    return Asked(parts, headers=headers(world, role, caller), body={})


@specimen(ROOT + "aussagen/<str:ref>", *OBJECTS)
def statement(world: World, role: str, case: str) -> Asked:
    """Read a statement."""
    caller, level = case.split("-")
    found = a_statement()
    put(found.node, level, world)
    return Asked({"ref": found.ref}, headers=headers(world, role, caller), body={})


@specimen(ROOT + "widersprueche/<str:key>", *OBJECTS)
def contradiction(world: World, role: str, case: str) -> Asked:
    """Read a contradiction."""
    caller, level = case.split("-")
    key = a_contradiction(world, level).key
    return Asked({"key": key}, headers=headers(world, role, caller), body={})


@specimen(ROOT + "luecken/<str:code>", *CALLERS)
def gap(world: World, role: str, case: str) -> Asked:
    """Read a gap."""
    parts = {"code": "measure-without-date"}
    return Asked(parts, headers=headers(world, role, case), body={})


@specimen(ROOT + "dokumente/<str:slug>/aussagen", *OBJECTS)
def add(world: World, role: str, case: str) -> Asked:
    """Add a statement to a document."""
    caller, level = case.split("-")
    found = a_statement().document
    version = found.versions.order_by("-number")[0]
    put(found.node, level, world)
    start, end = free_span(version.text, found)
    spans = [{"start": start, "end": end, "exact": version.text[start:end]}]
    body = {"version": version.number, "statements": spans}
    return Asked({"slug": found.slug}, headers=headers(world, role, caller), body=body)


def free_span(text: str, document: Any) -> tuple[int, int]:
    """Return some words of a text that are no statement yet."""
    from sechseck.thread.models import Anchor

    taken = set(Anchor.objects.filter(version__document=document).values_list("start", "end"))
    words = [at for at in range(1, len(text)) if text[at - 1].isspace() and text[at].isalpha()]
    for start, end in zip(words, words[3:], strict=False):
        if (start, end - 1) not in taken and "\n" not in text[start:end]:
            return start, end - 1
    raise ValueError("every span is taken")


@specimen(ROOT + "verknuepfungen", *OBJECTS)
def suggest(world: World, role: str, case: str) -> Asked:
    """Suggest a link between two statements."""
    from sechseck.thread.models import Statement

    caller, level = case.split("-")
    first = a_statement(kind="measure")
    rows = Statement.objects.filter(kind="goal", is_gone=False).exclude(document=first.document)
    second = rows.exclude(links_in__source=first).order_by("pk")[0]
    put(first.node, level, world)
    link = {"source": first.ref, "type": "implements", "target": second.ref}
    body = {"links": [{**link, "band": "medium", "reasons": ["beide nennen Häuser"]}]}
    return Asked(headers=headers(world, role, caller), body=body)
