# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody is to do: close a gap, follow an impulse, or anything else."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.models import Node
from sechseck.people.models import Actor
from sechseck.thread.models.contradictions import Contradiction


class Task(models.Model):
    """One thing to do, with somebody who does it; a gap's task closes with its gap.

    A task about a statement does not repeat its text: who may see it reads it there.
    """

    class Kind(models.TextChoices):
        """Where the task comes from."""

        GAP = "gap", _("Lücke")
        IMPULSE = "impulse", _("Impuls")
        FREE = "free", _("Aufgabe")

    class State(models.TextChoices):
        """Whether it still waits."""

        OPEN = "open", _("offen")
        DONE = "done", _("erledigt")
        DROPPED = "dropped", _("fallen gelassen")

    kind = models.CharField(max_length=7, choices=Kind.choices, default=Kind.FREE)
    title = models.CharField(max_length=200, blank=True)  # a gap's task is called as its gap
    text = models.CharField(max_length=2000, blank=True)
    code = models.CharField(max_length=40, blank=True)  # of the gap
    node = models.ForeignKey(Node, null=True, on_delete=models.PROTECT, related_name="tasks")
    contradiction = models.ForeignKey(
        Contradiction,
        null=True,
        to_field="key",
        db_constraint=False,
        on_delete=models.DO_NOTHING,
        related_name="tasks",
    )
    impulse_key = models.CharField(max_length=120, blank=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="tasks"
    )
    unit = models.ForeignKey(Actor, null=True, on_delete=models.PROTECT, related_name="tasks")
    due = models.DateField(null=True)
    state = models.CharField(max_length=7, choices=State.choices, default=State.OPEN)
    result = models.CharField(max_length=1000, blank=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    created_on = models.DateField()
    pack_key = models.SlugField(max_length=80, blank=True)  # of a row of the pack
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["due", "id"]
        indexes = [
            models.Index(fields=["state", "due"], name="task_state_due"),
            models.Index(fields=["owner", "state"], name="task_owner_state"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(owner__isnull=True) ^ Q(unit__isnull=True),
                name="a_task_has_one_owner",
            ),
            models.CheckConstraint(
                condition=(Q(kind="gap") ^ Q(code=""))
                & (Q(kind="impulse") ^ Q(impulse_key=""))
                & (Q(kind="gap") | ~Q(title="")),
                name="a_task_says_what_it_is_about",
            ),
            models.CheckConstraint(
                condition=Q(node__isnull=True) | Q(contradiction__isnull=True),
                name="a_task_is_about_one_thing",
            ),
            models.UniqueConstraint(
                fields=["code", "node", "contradiction"],
                condition=Q(kind="gap", state="open"),
                nulls_distinct=False,
                name="one_open_task_per_gap",
            ),
            models.UniqueConstraint(
                fields=["pack_key"], condition=~Q(pack_key=""), name="one_task_per_row_of_the_pack"
            ),
            models.UniqueConstraint(
                fields=["impulse_key"],
                condition=Q(kind="impulse", state="open"),
                name="one_open_task_per_impulse",
            ),
        ]

    def __str__(self) -> str:
        return self.title or self.code


class TaskEvent(models.Model):
    """What happened to a task; rows are never changed (database trigger)."""

    class Verb(models.TextChoices):
        """What somebody did."""

        CREATED = "created", _("angelegt")
        CHANGED = "changed", _("geändert")
        DONE = "done", _("erledigt")
        DROPPED = "dropped", _("fallen gelassen")
        CLOSED = "closed", _("Lücke geschlossen")

    task = models.ForeignKey(Task, on_delete=models.PROTECT, related_name="events")
    at = models.DateTimeField(auto_now_add=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    verb = models.CharField(max_length=7, choices=Verb.choices)
    note = models.CharField(max_length=1000, blank=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.task_id} {self.verb}"
