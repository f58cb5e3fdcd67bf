# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""References to what somebody may not see: a hidden thing answers like one that is not there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from sechseck.kernel.models import User
from sechseck.site.drills.asked import NO_CASE, Asked, specimens
from sechseck.site.drills.matrix import letter_of, routes
from sechseck.site.drills.result import Result
from sechseck.site.drills.specimens.reading import a_contradiction, a_statement
from sechseck.site.drills.specimens.talk import a_comment
from sechseck.site.drills.visiting import Visitors, leaving_nothing
from sechseck.site.drills.world import HIDDEN, OPEN, World, build_world, put
from sechseck.thread.models import Statement

CANARY = "Quetzalkoatlus"
SWEEP = (*range(0, 40), 2**31, 2**63, 10**30)
NUMBERS = ("pk", "number", "node", "first", "second")
NAMES = ("key", "slug", "part", "code", "way", "ending", "name", "ref", "reference")
_CHANGING = re.compile(r'value="[A-Za-z0-9]{64}"|value="[0-9a-f-]{36}"|Kanal-\w+')
NOBODYS = (
    "erreichbarkeit/luecke/<int:number>/",
    "erreichbarkeit/luecke/<int:number>/befund/",
    "erreichbarkeit/lauf/<int:number>/",
)
SHOWN = 6
Names = Callable[[World], tuple[str, str]]


def document(world: World) -> tuple[str, str]:
    """Return the slug of a hidden document, and one that nothing has."""
    found = a_statement().document
    put(found.node, HIDDEN, world)
    return found.slug, "gibt-es-nicht"


def statement(world: World) -> tuple[str, str]:
    """Return the ref of a hidden statement, and one that nothing has."""
    found = a_statement(kind="goal")
    put(found.node, HIDDEN, world)
    return found.ref, "gibt-es-nicht:1.1"


def statement_path(world: World) -> tuple[str, str]:
    """Return the address of a hidden statement, and one of nothing."""
    hidden, nothing = statement(world)
    return f"/aussage/{hidden}/", f"/aussage/{nothing}/"


def comment(world: World) -> tuple[str, str]:
    """Return the place of a comment on a hidden statement, and one of nothing."""
    made = a_comment(world, world.others["shelter"], HIDDEN)
    return f"{made.subject.path}#kommentar-{made.pk}", f"{made.subject.path}#kommentar-999999999"


def pair(world: World) -> tuple[str, str]:
    """Return the name of a pair with a hidden end, and one of nothing."""
    from sechseck.site.drills.specimens.review import a_link

    link = a_link(world, HIDDEN)
    low, high = sorted((link.source_id, link.target_id))
    return f"{low}-{high}", "999999998-999999999"


def theme(world: World) -> tuple[str, str]:
    """Return the slug of a hidden theme, and one that nothing has."""
    from sechseck.site.drills.specimens.reading import a_theme

    found = a_theme()
    put(found.node, HIDDEN, world)
    return found.slug, "gibt-es-nicht"


def plan(world: World) -> tuple[str, str]:
    """Return the slug of a hidden plan, and one that nothing has."""
    from sechseck.site.drills.specimens.strategy import a_plan

    return a_plan(world, "office", HIDDEN).slug, "gibt-es-nicht"


def municipality(world: World) -> tuple[str, str]:
    """Return the key of a hidden municipality, and one that nothing has."""
    from sechseck.places.models import Area

    rows = Area.objects.filter(kind=Area.Kind.MUNICIPALITY).select_related("node")
    found = rows.order_by("ags")[0]
    put(found.node, HIDDEN, world)
    return found.ags, "99999999"


def word(world: World) -> tuple[str, str]:
    """Return a word that only a hidden statement has, and one that none has."""
    found = a_statement()
    rows = Statement.objects.filter(pk=found.pk)
    node = put(found.node, HIDDEN, world)
    type(node).objects.filter(pk=node.pk).update(terms=CANARY.lower(), title=CANARY)
    rows.update(own_words=True)
    return CANARY, "Xylophonkasten"


@dataclass(frozen=True, slots=True)
class Probe:
    """One place where a reference is taken; ``{}`` stands for it."""

    route: str
    name: str
    names: Names
    form: dict[str, Any] | None = None  # none: a question, the reference stands in the address
    roles: tuple[str, ...] = ("guest", "office")
    parts: Callable[[], dict[str, object]] | None = field(default=None)


def _open() -> dict[str, object]:
    return {"ref": a_statement(kind="measure").ref}


UPLOAD = {"text": "Wir bauen.", "author_kind": "office", "standing": "draft"}
PROBES = (
    Probe("aussagen/", "dokument", document),
    Probe("aussagen/", "thema", theme),
    Probe("aussagen/", "kommune", municipality),
    Probe("aussagen/", "text", word),
    Probe("aussagen.csv", "dokument", document),
    Probe("massnahmen/", "plan", plan),
    Probe("massnahmen/", "thema", theme),
    Probe("zeitplan/", "plan", plan),
    Probe("lage/", "plan", plan),
    Probe("ziele/", "thema", theme),
    Probe("kennzahlen/", "thema", theme),
    Probe("uebernehmen/", "dokument", document, roles=("office",)),
    Probe("uebernehmen/", "thema", theme, roles=("office",)),
    Probe("zusagen-pruefen/", "dokument", document, roles=("office",)),
    Probe("befunde/neu/", "aussage", statement, roles=("office",)),
    Probe("suche/", "q", word),
    Probe("pruefen/", "dokument", document, roles=("office", "unit")),
    Probe("pruefen/", "thema", theme, roles=("office",)),
    Probe("pruefen/", "paar", pair, roles=("office",)),
    Probe("kommentare/", "zu", statement_path),
    Probe("kommentare/schreiben/", "zu", statement_path, roles=("resident", "office")),
    Probe("api/v1/aussagen", "dokument", document),
    Probe("api/v1/aussagen", "thema", theme),
    Probe("api/v1/aussagen", "kommune", municipality),
    Probe("api/v1/verknuepfungen", "dokument", document),
    Probe("api/v1/verknuepfungen", "aussage", statement),
    Probe("hochladen/", "target", document, UPLOAD | {"visibility": "internal"}, ("office",)),
    Probe("folgen/", "zu", statement_path, {}, ("resident", "office")),
    Probe("kommentare/schreiben/", "zu", statement_path, {"text": "Ja."}, ("resident",)),
    Probe(
        "melden/",
        "place",
        comment,
        {"category": "rules", "explanation": "So.", "good_faith": "on"},
        ("guest", "resident"),
    ),
    Probe("pruefen/", "pair", pair, {"decision": "reject", "seen": 0}, ("office",)),
    Probe(
        "gleich/aussage/<str:ref>/dazu/", "other", statement, {"reason": "So."}, ("office",), _open
    ),
)


def run() -> Iterable[Result]:
    """Ask for hidden things in every field, and for many numbers in every address."""
    with leaving_nothing():
        world = build_world()
        told = [fault for probe in PROBES for fault in betrayed(world, probe)]
        swept, asked = sweep(world)
    yield Result(
        "Ein verborgenes Ding antwortet in Filtern und Feldern wie eines, das es nicht gibt.",
        not told,
        "; ".join(told[:SHOWN]) or f"{len(PROBES)} Felder",
    )
    yield Result(
        "Wer Nummern durchprobiert, findet nichts, was anderen gehört.",
        not swept,
        "; ".join(swept[:SHOWN]) or f"{asked} Anfragen",
    )


def betrayed(world: World, probe: Probe) -> list[str]:
    """Return the roles that learn from the answer that a hidden thing is there."""
    faults = []
    for role in probe.roles:
        with leaving_nothing():
            visitors = Visitors(world)
            hidden, nothing = probe.names(world)
            first, second = (_asked(visitors, probe, role, one) for one in (hidden, nothing))
        if first != second:
            faults.append(
                f"/{probe.route} {probe.name}, {role}: {_first_difference(first, second)}"
            )
    return faults


def _asked(visitors: Visitors, probe: Probe, role: str, name: str) -> tuple[int, str]:
    with leaving_nothing():
        parts = probe.parts() if probe.parts else {}
        if probe.form is None:
            asked = Asked(parts, query=f"{probe.name}={quote(name)}")
            answer = visitors.ask(role, "GET", probe.route, asked)
        else:
            asked = Asked(parts, {**probe.form, probe.name: name})
            answer = visitors.ask(role, "POST", probe.route, asked)
        streamed = getattr(answer, "streaming_content", None)
        content = b"".join(streamed) if streamed else getattr(answer, "content", b"")
    page = _CHANGING.sub("", content.decode())
    for one in (name, quote(name), quote(name, safe=""), name.lower()):
        page = page.replace(one, "…")
    return answer.status_code, page


def _first_difference(first: tuple[int, str], second: tuple[int, str]) -> str:
    if first[0] != second[0]:
        return f"{first[0]} statt {second[0]}"
    at = next(
        (n for n, pair in enumerate(zip(first[1], second[1], strict=False)) if pair[0] != pair[1]),
        0,
    )
    return f"…{first[1][at - 20 : at + 40]!r}".replace("\n", " ")


def sweep(world: World) -> tuple[list[str], int]:
    """Ask a resident's way through the numbers of every address that has one."""
    a_contradiction(world, OPEN)
    faults, asked = [], 0
    for route, view in routes():
        if ("<int:pk>" not in route and "<int:number>" not in route) or route.startswith("api/"):
            continue
        mine = getattr(view, "permission", "") == "public"
        case = next(case for name, case in specimens() if name == route)
        if case == NO_CASE and route not in NOBODYS:
            faults.append(f"/{route}: die Tabelle kennt keine fremden Dinge")
        visitors = Visitors(world)  # signed in just now: no page asks for the password again
        for number in SWEEP:
            with leaving_nothing():
                parts = dict.fromkeys(NUMBERS, number) | dict.fromkeys(NAMES, "x")
                answer = visitors.ask(User.Role.RESIDENT, "GET", route, Asked(parts))
                asked += 1
                met = letter_of(answer)
            if met.startswith("!") or (met == "E" and not mine):
                faults.append(f"/{route} {number}: {met}")
    return faults, asked
