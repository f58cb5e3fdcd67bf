# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The change log: what became of every row, sealed in batches; it holds no text of anybody."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


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
