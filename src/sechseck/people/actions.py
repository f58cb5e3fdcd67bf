# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Bring the register of actors into the database; enter people into committees."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.actions.nodes import Mirrored, NodeRow, mirror_rows
from sechseck.kernel.actions.trace import record
from sechseck.kernel.errors import Conflict, Invalid
from sechseck.kernel.models import Node, User
from sechseck.kernel.ordering import sort_key
from sechseck.kernel.permissions import require
from sechseck.people.models import WITH_MEMBERS, Actor, Membership

Row = Mapping[str, Any]


@transaction.atomic
def load_actors(rows: Iterable[Row], *, by: User) -> Mirrored:
    """Bring the actors in step with the rows of a pack, parents included."""
    require(by, "kernel.load_pack")
    rows = list(rows)
    mirrored = mirror_rows(Actor, "slug", {row["slug"]: _actor(row) for row in rows}, by=by)
    actors = {actor.slug: actor for actor in Actor.objects.all()}
    for row in rows:
        actor, parent = actors[row["slug"]], actors.get(row["parent"])
        if actor.parent_id != (parent.pk if parent else None):
            actor.parent = parent
            actor.save(update_fields=["parent"])
    return mirrored


@transaction.atomic
def enter_committee(
    *, user: User, committee: Actor, office: str, since: date, until: date | None, by: User
) -> Membership:
    """Let somebody belong to a committee or a unit from a day on."""
    require(by, "people.manage_memberships")
    if committee.kind not in WITH_MEMBERS:
        raise Invalid(_("Mitglieder haben nur Gremien, Fachbereiche, Stellen und Netzwerke."))
    membership = Membership(
        user=user, committee=committee, office=office, since=since, until=until
    )
    _keep(membership)
    record("membership-entered", committee.node, account=user.pk, since=since.isoformat(), by=by)
    return membership


@transaction.atomic
def leave_committee(membership: Membership, *, until: date, by: User) -> Membership:
    """Let a membership end on a day; what it allowed ends then, too."""
    require(by, "people.manage_memberships")
    membership = Membership.objects.select_for_update().get(pk=membership.pk)
    if membership.until is not None and membership.until < until:
        raise Conflict(_("Diese Mitgliedschaft endet schon früher."))
    membership.until = until
    _keep(membership)
    node = membership.committee.node
    record("membership-ended", node, account=membership.user_id, until=until.isoformat(), by=by)
    return membership


@transaction.atomic
def enter_example_members(places: Mapping[str, str], *, since: date, by: None = None) -> None:
    """Let accounts belong somewhere, by name and slug; the invented region alone has them."""
    for name, slug in places.items():
        user, place = User.objects.get(username=name), Actor.objects.get(slug=slug)
        Membership.objects.get_or_create(user=user, committee=place, defaults={"since": since})


def _keep(membership: Membership) -> None:
    """Save; what the database refuses becomes a sentence."""
    sentences = {
        "membership_lasts": _("Das Ende liegt nach dem Anfang."),
        "one_membership_at_a_time": _(
            "In dieser Zeit gehört die Person schon dazu. "
            "Beenden Sie zuerst die andere Mitgliedschaft."
        ),
    }
    try:
        with transaction.atomic():
            membership.save()
    except IntegrityError as error:
        diagnosis = getattr(error.__cause__, "diag", None)
        sentence = sentences.get(getattr(diagnosis, "constraint_name", ""))
        if sentence is None:
            raise
        raise Invalid(sentence) from error


def _actor(row: Row) -> NodeRow:
    return NodeRow(
        kind=Node.Kind.ACTOR,
        title=row["name"],
        path=f"/beteiligte/{row['slug']}/",
        text=" ".join([row["name"], *row["variants"], row["sentence"]]),
        fields={
            "kind": row["kind"],
            "sector": row["sector"],
            "name": row["name"],
            "variants": list(row["variants"]),
            "sort_key": sort_key(row["name"]),
            "sentence": row["sentence"],
        },
    )
