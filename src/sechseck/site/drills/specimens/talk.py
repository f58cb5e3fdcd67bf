# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Comments, notices, decisions and appeals."""

from __future__ import annotations

from uuid import uuid4

from django.contrib.auth.models import AnonymousUser

from sechseck.kernel.actions.appeals import appeal
from sechseck.kernel.actions.comments import add_comment
from sechseck.kernel.actions.moderation import Ruling, decide_notice
from sechseck.kernel.actions.notices import Told, send_notice
from sechseck.kernel.models import Appeal, Comment, Decision, Node, Notice, User
from sechseck.site.drills.asked import Asked, specimen
from sechseck.site.drills.specimens.reading import a_statement
from sechseck.site.drills.specimens.work import its_owner
from sechseck.site.drills.world import HIDDEN, OPEN, World, put

WHOSE = ("own", "foreign", HIDDEN)


def a_comment(world: World, owner: User, case: str = OPEN) -> Comment:
    """Return what somebody said about a statement, which may be put on a level."""
    node = a_statement().node
    made = add_comment(node.path, text=f"Das sehe ich anders. {uuid4()}", by=owner)
    put(node, HIDDEN if case == HIDDEN else OPEN, world)
    return made


@specimen("kommentare/schreiben/", OPEN, "internal", HIDDEN)
def write(world: World, _role: str, case: str) -> Asked:
    """Say something about a statement."""
    path = put(a_statement().node, case, world).path
    return Asked(query=f"zu={path}", form={"zu": path, "text": f"Wann geht es los? {uuid4()}"})


@specimen("kommentar/<int:pk>/aendern/", *WHOSE)
@specimen("kommentar/<int:pk>/zurueckziehen/", *WHOSE)
def edit(world: World, role: str, case: str) -> Asked:
    """Change a comment, or take it back."""
    made = a_comment(world, its_owner(world, role, case), case)
    return Asked({"pk": made.pk}, {"text": "Genauer gesagt: ja.", "version": made.version})


def a_notice(comment: Comment | None, by: User | None) -> Notice:
    """Return a notice about a comment."""
    place = f"{comment.subject.path}#kommentar-{comment.pk}" if comment else "/dokumente/"
    words = Told(place, Notice.Category.RULES, "Unhöflich.", "Kim", "kim@example.org", True)
    return send_notice(words, by=by or AnonymousUser())


def a_decision(world: World, author: User, notifier: User | None) -> Decision:
    """Return a decision about a notice, made by another moderator."""
    found = a_notice(a_comment(world, author), notifier)
    ruling = Ruling("hide", "rules", "Der Ton.", "2. Respekt")
    return decide_notice(found, ruling, by=world.others["moderator"])


@specimen("melden/", HIDDEN)
def report(world: World, role: str, _case: str) -> Asked:
    """Report words on a page that not everybody sees."""
    found = a_comment(world, world.stranger(role), HIDDEN)
    place = f"{found.subject.path}#kommentar-{found.pk}"
    words = {"category": Notice.Category.RULES, "explanation": "Unhöflich.", "good_faith": "on"}
    return Asked(form={"place": place, **words})


@specimen("meldung/<slug:reference>/", "by-a-guest", "own", "foreign")
def notice(world: World, role: str, case: str) -> Asked:
    """Appeal against what became of a notice."""
    sender = {"own": world.asking(role), "foreign": world.others["funding"]}.get(case)
    made = a_decision(world, world.others["resident"], sender)
    return Asked({"reference": made.notice.reference}, {"text": "Das reicht nicht."})


@specimen("entscheidung/<int:pk>/", "author", "notifier", "foreign")
def decision(world: World, role: str, case: str) -> Asked:
    """Appeal against a decision."""
    me, other = world.asking(role) or world.others["resident"], world.others["shelter"]
    author = me if case == "author" else world.others["funding"]
    made = a_decision(world, author, me if case == "notifier" else other)
    return Asked({"pk": made.pk}, {"text": "Das war sachlich."})


@specimen("moderation/meldung/<int:pk>/", "foreign", "own", HIDDEN)
def rule(world: World, role: str, case: str) -> Asked:
    """Decide about a notice, perhaps about one's own words.

    Whoever reports words on a hidden page shows them, and nothing else of it, to moderation.
    """
    author = world.asking(role) if case == "own" else None
    found = a_comment(world, author or world.others["resident"])
    words = {"measure": "none", "ground": "none", "facts": "Alles in Ordnung."}
    told = a_notice(found, None)
    put(Node.objects.get(path=found.subject.path), case, world)
    return Asked({"pk": told.pk}, words)


@specimen("moderation/beschwerde/<int:pk>/", "foreign", "own")
def answer(world: World, role: str, case: str) -> Asked:
    """Decide about an appeal; ``own``: against what one decided oneself."""
    author = world.others["resident"]
    made: Appeal = appeal(a_decision(world, author, None), text="Nein.", by=author)
    if case == "own":
        moderator = world.people["moderator"]
        Decision.objects.filter(pk=made.decision_id).update(decided_by=moderator)
        Appeal.objects.filter(pk=made.pk).update(proposed_by=moderator)
    return Asked({"pk": made.pk}, {"outcome": "upheld", "reason": "Es bleibt dabei."})
