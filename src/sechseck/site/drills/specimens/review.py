# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Links between statements on the way to a decision, labels, groups of equal statements."""

from __future__ import annotations

from sechseck.kernel.models import User
from sechseck.site.drills.asked import Asked, specimen
from sechseck.site.drills.specimens.reading import a_statement
from sechseck.site.drills.world import HIDDEN, INTERNAL, OPEN, World, put
from sechseck.thread.actions.decided_labels import decided_of
from sechseck.thread.actions.events import Said
from sechseck.thread.actions.labels import correct_labels
from sechseck.thread.actions.review import confirm_link, confirm_proposed
from sechseck.thread.actions.same_as import merge_statements
from sechseck.thread.models import Decision, Statement, StatementLink
from sechseck.thread.models.standing import direction_of_row
from sechseck.thread.queries.review import equal_pairs
from sechseck.thread.queries.suspects import editorial_links

LEVELS = (OPEN, HIDDEN)


def a_link(world: World, case: str) -> StatementLink:
    """Return a suggestion nobody has decided about, one end of which is put on a level."""
    rows = StatementLink.objects.filter(state="suggested", decisions__isnull=True)
    rows = rows.exclude(type="contradicts").exclude(source__is_gone=True, target__is_gone=True)
    found = rows.select_related("source__node", "target__node").order_by("-score", "pk").first()
    assert found is not None
    put(found.source.node, case, world)
    return found


def proposed_link(world: World, case: str, by: User) -> StatementLink:
    """Return a link that somebody proposed to confirm."""
    found = a_link(world, OPEN)
    said = Said(found.type, direction_of_row(found))
    found = confirm_link(found.pk, said, seen=0, by=by)
    assert found.state == "proposed", "two open ends take two people"
    put(found.source.node, case, world)
    return found


def seen_of(link: StatementLink) -> int:
    """Return the newest event that a page about the link has shown."""
    newest = Decision.objects.filter(link=link).order_by("-pk").first()
    return newest.pk if newest else 0


@specimen("pruefen/", *LEVELS)
def review(world: World, _role: str, case: str) -> Asked:
    """Reject a suggestion."""
    link = a_link(world, case)
    low, high = sorted((link.source_id, link.target_id))
    way = f"{link.type}:{direction_of_row(link)}"
    words = {"pair": f"{low}-{high}", "seen": 0, "way": way, "reason": "0", "decision": "reject"}
    return Asked(form=words)


@specimen("pruefen/zurueck/")
@specimen("gleich/aussage/<str:ref>/zurueck/", *LEVELS)
def undo(world: World, role: str, case: str = OPEN) -> Asked:
    """Take back what one decided last."""
    person = world.asking(role)
    if person and person.role in ("office", "unit"):
        proposed_link(world, OPEN, person)
    return Asked({"ref": put(a_statement().node, case, world).statement.ref})


@specimen("pruefen/gleiche/")
def equal(world: World, role: str) -> Asked:
    """Agree to equal texts in one go."""
    link = a_link(world, OPEN)
    Statement.objects.filter(pk=link.target_id).update(canonical_hash=link.source.canonical_hash)
    numbers = equal_pairs(world.asking(role) or world.others["office"])
    return Asked(form={"upto": max(numbers), "count": len(numbers)})


@specimen("pruefen/zweite/<int:number>/", "foreign", "own", HIDDEN)
def second(world: World, role: str, case: str) -> Asked:
    """Agree to what somebody proposed."""
    proposer = world.asking(role) if case == "own" and role == "office" else world.others["unit"]
    level = HIDDEN if case == HIDDEN else OPEN
    link = proposed_link(world, level, proposer or world.others["unit"])
    return Asked({"number": link.pk}, {"seen": seen_of(link), "decision": "confirm"})


def suspect_link(world: World, case: str, severity: str = "substantive") -> StatementLink:
    """Return a confirmed link whose source reads differently since."""
    link = proposed_link(world, OPEN, world.others["unit"])
    confirm_proposed(link.pk, seen=seen_of(link), by=world.others["office"])
    StatementLink.objects.filter(pk=link.pk).update(suspect=severity)
    put(link.source.node, case, world)
    return link


@specimen("verdaechtig/<int:number>/", *LEVELS)
def suspect(world: World, _role: str, case: str) -> Asked:
    """Reject a doubtful link."""
    link = suspect_link(world, case)
    words = {"seen": seen_of(link), "decision": "reject", "reason": "Stimmt nicht mehr."}
    return Asked({"number": link.pk}, words)


@specimen("verdaechtig/redaktionell/")
def clear(world: World, role: str) -> Asked:
    """Agree to all changes of wording."""
    suspect_link(world, OPEN, "editorial")
    count, upto = editorial_links(world.asking(role) or world.others["office"])
    return Asked(form={"upto": upto, "count": count})


@specimen("verknuepfung/<int:number>/loesen/", *LEVELS)
def loosen(world: World, _role: str, case: str) -> Asked:
    """Reject a confirmed link."""
    link = suspect_link(world, case)
    return Asked({"number": link.pk}, {"seen": seen_of(link), "reason": "Passt nicht."})


@specimen("aussage/<str:ref>/einordnen/", OPEN, INTERNAL, HIDDEN)
def label(world: World, _role: str, case: str) -> Asked:
    """Say that a statement is something else."""
    found = unlinked_statement()
    put(found.node, case, world)
    return Asked({"ref": found.ref}, label_words(found))


def label_words(found: Statement) -> dict[str, object]:
    """Return a correction of a statement's labels."""
    now = decided_of(found)
    kind = "event" if now.kind != "event" else "process"
    words = {"kind": kind, "commits": "none", "themes": list(now.themes)}
    return {**words, "reason": "So ist es gemeint.", "version": found.version}


def unlinked_statement() -> Statement:
    """Return a statement that no decided link holds."""
    bound = StatementLink.objects.filter(state__in=["confirmed", "proposed"])
    rows = Statement.objects.filter(is_gone=False, anchor__isnull=False, kind="measure")
    rows = rows.exclude(links_out__in=bound).exclude(links_in__in=bound)
    found = rows.select_related("node", "document__node").order_by("pk").first()
    assert found is not None
    return found


@specimen("aussage/<str:ref>/einordnen/zurueck/", OPEN, HIDDEN)
def unlabel(world: World, _role: str, case: str) -> Asked:
    """Take back a correction."""
    found = unlinked_statement()
    now = decided_of(found)
    wanted = type(now)("event" if now.kind != "event" else "process", "none", now.themes)
    by = world.others["office"]
    found = correct_labels(found, wanted, reason="So.", version=found.version, by=by)
    put(found.node, case, world)
    return Asked({"ref": found.ref}, {"version": found.version})


def two_of_a_kind() -> tuple[Statement, Statement]:
    """Return two statements of one kind in two documents."""
    same = StatementLink.objects.filter(type="same_as").exclude(state="suggested")
    rows = Statement.objects.filter(kind="measure", is_gone=False, anchor__isnull=False)
    rows = rows.exclude(links_out__in=same).exclude(links_in__in=same).select_related("node")
    first = rows.order_by("pk")[0]
    second = rows.exclude(document=first.document).order_by("pk").first()
    assert second is not None
    return first, second


@specimen("gleich/aussage/<str:ref>/dazu/", *LEVELS, "other-hidden")
def merge(world: World, _role: str, case: str) -> Asked:
    """Say that two statements say the same."""
    first, second = two_of_a_kind()
    put((second if case == "other-hidden" else first).node, case.removeprefix("other-"), world)
    return Asked({"ref": first.ref}, {"other": second.ref, "reason": "Wortgleich."})


@specimen("gleich/aussage/<str:ref>/trennen/", *LEVELS)
def split(world: World, _role: str, case: str) -> Asked:
    """Take a statement out of a group."""
    first, second = a_group(world, case)
    return Asked({"ref": first.ref}, {"leaving": [second.pk], "reason": "Anders gemeint."})


def a_group(world: World, case: str) -> tuple[Statement, Statement]:
    """Return two statements that two people said to be the same; one is put on a level."""
    first, second = two_of_a_kind()
    link = merge_statements(first, second, reason="Wortgleich.", by=world.others["unit"])
    if link.state == StatementLink.State.PROPOSED:
        confirm_proposed(link.pk, seen=seen_of(link), by=world.others["office"])
    put(first.node, case, world)
    return first, second


@specimen("gleich/aussage/<str:ref>/zuerst/", *LEVELS)
def first(world: World, _role: str, case: str) -> Asked:
    """Let a statement stand for its group."""
    return Asked({"ref": a_group(world, case)[0].ref})
