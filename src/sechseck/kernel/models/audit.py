# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The change log: what became of every row, sealed in batches; it holds no text of anybody."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.models.nodes import Node


class Change(models.Model):
    """One row was written; noted by the database itself (trigger), never changed.

    Numbers, days, ids and small enumerations stand in ``plain``. All text is in ``digest``
    alone: SHA-256 over the secret of the row and the text, so that the text can be proven
    while the secret lives and never be guessed once it is destroyed.
    """

    class Operation(models.TextChoices):
        """What happened to the row."""

        INSERT = "I", _("angelegt")
        UPDATE = "U", _("geändert")
        DELETE = "D", _("gelöscht")
        SNAPSHOT = "S", _("aufgenommen")  # it was there before the log began to watch it
        FORGET = "F", _("Text vergessen")

    transaction = models.BigIntegerField()
    at = models.DateTimeField()  # begin of the transaction
    table = models.CharField(max_length=63)
    row = models.BigIntegerField()
    operation = models.CharField(max_length=1, choices=Operation.choices)
    columns = ArrayField(models.CharField(max_length=63), default=list)  # of an update
    plain = models.JSONField()
    digest = models.BinaryField(max_length=32, null=True)
    role = models.CharField(max_length=63)  # of the database, that connected

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(fields=["table", "row"], name="change_of_row"),
            models.Index(
                fields=["transaction"],
                condition=Q(table="kernel_trace"),
                name="change_transaction_of_trace",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.operation} {self.table} {self.row}"


class RowSecret(models.Model):
    """The secret that ties a row's text to its digests; erasure destroys it.

    Only functions of the database's owner read or write here.
    """

    table = models.CharField(max_length=63)
    row = models.BigIntegerField()
    secret = models.UUIDField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["table", "row"], name="one_secret_per_row")]

    def __str__(self) -> str:
        return f"{self.table} {self.row}"


class Seal(models.Model):
    """A closed batch of the change log, chained to the one before; never changed."""

    number = models.PositiveIntegerField(unique=True)
    first = models.BigIntegerField()  # the numbers of the log the batch spans, both included
    last = models.BigIntegerField()
    count = models.PositiveIntegerField()
    at = models.DateTimeField()
    batch = models.CharField(max_length=64)  # digest of the rows
    head = models.CharField(max_length=64)  # digest of everything up to here

    class Meta:
        ordering = ["-number"]

    def __str__(self) -> str:
        return f"{self.number} {self.head[:12]}"


class Horizon(models.Model):
    """Up to where the log had been written once, and who was still writing then (one row)."""

    last = models.BigIntegerField()
    writers = ArrayField(models.CharField(max_length=40), default=list)
    server_start = models.DateTimeField()  # no writer outlives the server

    def __str__(self) -> str:
        return f"{self.last}"


class Erasure(models.Model):
    """The wish to have a person or a document forgotten, and what became of it.

    It holds no text: the ground is one of few, and two people stand behind what is done.
    """

    class Ground(models.TextChoices):
        """Why."""

        WISH = "wish", _("Die Person wünscht es.")
        MISTAKE = "mistake", _("Es hätte nie hierher gehört.")
        LAW = "law", _("Ein Gesetz oder Gericht verlangt es.")
        LICENCE = "licence", _("Das Recht, es zu zeigen, fehlt oder ist erloschen.")

    class State(models.TextChoices):
        """How far it is."""

        ASKED = "asked", _("beantragt")
        CONFIRMED = "confirmed", _("bestätigt")
        DONE = "done", _("ausgeführt")
        DECLINED = "declined", _("abgelehnt")

    class Words(models.TextChoices):
        """What becomes of the words other people wrote about a document: they may quote it."""

        ERASE = "erase", _("Auch löschen, was andere dazu geschrieben haben")
        KEEP = "keep", _("Behalten, was andere dazu geschrieben haben")

    node = models.ForeignKey(Node, null=True, on_delete=models.PROTECT, related_name="erasures")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="erasures"
    )
    ground = models.CharField(max_length=8, choices=Ground.choices)
    state = models.CharField(max_length=9, choices=State.choices, default=State.ASKED)
    words = models.CharField(max_length=5, choices=Words.choices, blank=True)
    asked_at = models.DateTimeField(auto_now_add=True)
    decided_at = models.DateTimeField(null=True)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(node__isnull=False, person__isnull=True)
                | Q(node__isnull=True, person__isnull=False),
                name="erasure_of_a_person_or_of_a_node",
            ),
            models.CheckConstraint(
                condition=Q(node__isnull=True) ^ Q(words__in=["erase", "keep"]),
                name="erasure_of_a_node_says_what_becomes_of_words",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["asked", "declined"])
                | (Q(decided_by__isnull=False) & ~Q(decided_by=models.F("proposed_by"))),
                name="erasure_has_four_eyes",
            ),
            models.UniqueConstraint(
                fields=["node", "person"],
                condition=Q(state="asked"),
                name="one_open_erasure",
                nulls_distinct=False,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.node_id or self.person_id} {self.state}"
