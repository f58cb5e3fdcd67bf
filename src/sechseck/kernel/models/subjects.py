# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What one page is about, and which nodes one must see to read what is said there."""

from __future__ import annotations

from django.db import models

from sechseck.kernel.models.nodes import Node


class Subject(models.Model):
    """What one page is about; only who sees all of its nodes reads what is said there.

    It holds no title: the nodes have one, and what is forgotten there is forgotten here.
    """

    path = models.CharField(max_length=200, unique=True)
    nodes: models.ManyToManyField[Node, SubjectNode] = models.ManyToManyField(
        Node, through="SubjectNode", related_name="subjects"
    )

    def __str__(self) -> str:
        return self.path


class SubjectNode(models.Model):
    """One node that a subject is about; none is ever taken away, so nothing opens by mistake."""

    subject = models.ForeignKey(Subject, on_delete=models.CASCADE, related_name="parts")
    node = models.ForeignKey(Node, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["subject", "node"], name="subject_names_a_node_once")
        ]

    def __str__(self) -> str:
        return f"{self.subject_id}: {self.node_id}"
