# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Lists of any length: how each grows, and who looks at it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

from django.utils.timezone import localdate, now

from sechseck.kernel.models import (
    ApiToken,
    Comment,
    Erasure,
    Follow,
    Job,
    Message,
    Node,
    Notice,
    Seal,
    Source,
    Subject,
    SubjectNode,
    Trace,
    User,
)
from sechseck.people.models import Actor, Membership
from sechseck.site.drills.asked import Asked
from sechseck.site.drills.specimens.reading import a_statement
from sechseck.site.drills.specimens.uploads import an_upload
from sechseck.site.drills.world import World
from sechseck.thread.actions.events import Said
from sechseck.thread.actions.review import confirm_link
from sechseck.thread.models import (
    Document,
    LexiconRevision,
    Publication,
    Statement,
    StatementLink,
    Task,
)
from sechseck.thread.models.standing import direction_of_row

Sow = Callable[[World, User, int], object]


def tasks(world: World, me: User, number: int) -> None:
    """Give somebody tasks about statements."""
    nodes = Node.objects.filter(kind="statement").order_by("pk")[:number]
    made = {"created_by": world.others["office"], "created_on": localdate(), "owner": me}
    for node in nodes:
        Task.objects.create(title="Anrufen", node=node, **made)


def jobs(_world: World, me: User, number: int) -> None:
    """Let work wait."""
    for _one in range(number):
        Job.objects.create(kind="weave", owner=me)


def tokens(_world: World, me: User, number: int) -> None:
    """Issue tokens."""
    day = localdate()
    for one in range(number):
        fixed = {"created_on": day, "expires_on": day, "scopes": ["read"]}
        ApiToken.objects.create(owner=me, name=f"P{one}", digest=uuid4().hex, **fixed)


def subjects(number: int) -> list[Subject]:
    """Return pages that are talked about."""
    found = []
    for node in Node.objects.filter(kind="statement").order_by("-pk")[:number]:
        subject, _new = Subject.objects.get_or_create(path=node.path)
        SubjectNode.objects.get_or_create(subject=subject, node=node)
        found.append(subject)
    return found


def follows(_world: World, me: User, number: int) -> None:
    """Follow pages."""
    for one in subjects(number):
        Follow.objects.create(owner=me, subject=one)


def messages(_world: World, me: User, number: int) -> None:
    """Tell somebody about comments."""
    for one in subjects(number):
        said = Comment.objects.create(subject=one, owner=me, text="Ja.")
        more = {"subject": one, "comment": said}
        Message.objects.create(person=me, kind="comment", key=uuid4().hex, **more)


def comments(world: World, _me: User, number: int) -> Asked:
    """Say much about one statement, with answers."""
    path = a_statement().node.path
    subject, _new = Subject.objects.get_or_create(path=path)
    SubjectNode.objects.get_or_create(subject=subject, node=a_statement().node)
    people = list(world.others.values())
    for one in range(number):
        said = Comment.objects.create(subject=subject, owner=people[one % len(people)], text="Ja.")
        Comment.objects.create(subject=subject, owner=people[0], text="Nein.", answers=said)
    return Asked(query=f"zu={path}")


def notices(world: World, _me: User, number: int) -> None:
    """Report many comments."""
    for one in subjects(number):
        said = Comment.objects.create(subject=one, owner=world.others["resident"], text="Ja.")
        fixed = {"category": "rules", "explanation": "So.", "good_faith": True, "due_at": now()}
        Notice.objects.create(reference=uuid4().hex, comment=said, place=one.path, **fixed)


def uploads(_world: World, me: User, number: int) -> None:
    """Bring many files."""
    for _one in range(number):
        an_upload(me, "refused")


def publications(world: World, _me: User, number: int) -> None:
    """Propose to publish many documents."""
    for one in range(number):
        title = f"Plan {one}"
        node = Node.objects.create(kind="document", title=title, path=f"/dokument/p-{one}/")
        fixed = {"author": "Amt", "author_kind": "office", "standing": "draft"}
        document = Document.objects.create(node=node, slug=f"p-{one}", title=title, **fixed)
        Publication.objects.create(document=document, proposed_by=world.others["office"])


def documents(world: World, me: User, number: int) -> None:
    """Load many documents."""
    publications(world, me, number)


def proposals(world: World, _me: User, number: int) -> None:
    """Propose to confirm many links."""
    for one in StatementLink.objects.filter(state="suggested").order_by("pk")[:number]:
        said = Said(one.type, direction_of_row(one))
        confirm_link(one.pk, said, seen=0, by=world.others["unit"])


def suspects(world: World, _me: User, number: int) -> None:
    """Let the texts of many confirmed links change."""
    rows = StatementLink.objects.filter(state="suggested").order_by("pk")[:number]
    told = {"state": "confirmed", "decided_by": world.others["office"], "suspect": "editorial"}
    hashes = {"source_hash": "a" * 64, "target_hash": "b" * 64}
    StatementLink.objects.filter(pk__in=[one.pk for one in rows]).update(**told, **hashes)


def erasures(world: World, _me: User, number: int) -> None:
    """Ask to forget many people."""
    for one in range(number):
        person = User.objects.create_user(f"p-{one}")
        Erasure.objects.create(person=person, ground="wish", proposed_by=world.others["admin"])


def accounts(_world: World, _me: User, number: int) -> None:
    """Open many accounts."""
    for one in range(number):
        User.objects.create_user(f"p-{one}", role="member")


def memberships(world: World, _me: User, number: int) -> None:
    """Let many belong to a committee."""
    for one in range(number):
        person = User.objects.create_user(f"p-{one}", role="member")
        since = localdate() - timedelta(days=9)
        Membership.objects.create(user=person, committee=world.committee, since=since)


def seals(_world: World, _me: User, number: int) -> None:
    """Seal many batches."""
    last = Seal.objects.order_by("-number").first()
    start, row = (last.number, last.last) if last else (0, 0)
    for one in range(1, number + 1):
        fixed = {"at": now(), "batch": "a" * 64, "head": "b" * 64, "count": 1}
        Seal.objects.create(number=start + one, first=row + one, last=row + one, **fixed)


def sources(_world: World, _me: User, number: int) -> None:
    """Name many sources."""
    for one in range(number):
        Source.objects.create(key=f"q-{one}", title=f"Quelle {one}", publisher="Amt")


def revisions(_world: World, me: User, number: int) -> None:
    """Change the lexicon often."""
    last = LexiconRevision.objects.order_by("-number").first()
    for one in range(1, number + 1):
        number_ = (last.number if last else 0) + one
        LexiconRevision.objects.create(number=number_, by=me, why="So.", entries=[])


def actors(_world: World, _me: User, number: int) -> None:
    """Register many offices."""
    for one in range(number):
        name = f"Amt {one}"
        node = Node.objects.create(kind="actor", title=name, path=f"/beteiligte/a-{one}/")
        fixed = {"kind": "office", "name": name, "sort_key": name.lower()}
        Actor.objects.create(node=node, slug=f"a-{one}", **fixed)


def traces(_world: World, me: User, number: int) -> Asked:
    """Let much happen to a document."""
    node = a_statement().document.node
    for _one in range(number):
        Trace.objects.create(by=me, verb="document-published", node=node)
    return Asked({"pk": node.pk})


def statements(_world: World, _me: User, number: int) -> None:
    """Leave only so many statements to see."""
    kept = Statement.objects.filter(is_gone=False).order_by("pk").values("node")[:number]
    rows = Node.objects.filter(kind="statement").exclude(
        pk__in=list(kept.values_list("node", flat=True))
    )
    rows.update(visibility="protected")


GROWING: dict[str, tuple[str, Sow]] = {
    "aufgaben/": ("unit", tasks),
    "auftraege/": ("office", jobs),
    "konto/zugangsschluessel/": ("resident", tokens),
    "folgen/": ("resident", follows),
    "nachrichten/": ("resident", messages),
    "kommentare/": ("resident", comments),
    "moderation/warteschlange/": ("moderator", notices),
    "moderation/": ("moderator", notices),
    "hochladen/": ("unit", uploads),
    "veroeffentlichen/": ("office", publications),
    "dokumente/": ("resident", documents),
    "api/v1/dokumente": ("resident", documents),
    "pruefen/zweite/": ("office", proposals),
    "verdaechtig/": ("unit", suspects),
    "verwaltung/loeschungen/": ("admin", erasures),
    "verwaltung/zugaenge/": ("admin", accounts),
    "verwaltung/mitgliedschaften/": ("admin", memberships),
    "protokoll/": ("resident", seals),
    "quellen/": ("resident", sources),
    "lexikon/": ("office", revisions),
    "beteiligte/": ("resident", actors),
    "verlauf/<int:pk>/": ("office", traces),
    "aussagen/": ("resident", statements),
    "aussagen.csv": ("resident", statements),
    "mein-bereich/": ("office", tasks),
    "pruefen/": ("office", statements),
    "luecken/": ("resident", statements),
    "themen/": ("resident", statements),
    "api/v1/aussagen": ("resident", statements),
}
