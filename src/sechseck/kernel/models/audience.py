# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who may see a node that is not public: named committees, or named roles."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from sechseck.kernel.models.nodes import Node
from sechseck.kernel.models.users import User


class Audience(models.Model):
    """One committee (by its node) or one role that may see a node."""

    node = models.ForeignKey(Node, on_delete=models.CASCADE, related_name="audience")
    committee = models.ForeignKey(
        Node, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    role = models.CharField(max_length=12, blank=True, choices=User.Role.choices)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(committee__isnull=False, role="")
                | (Q(committee__isnull=True) & ~Q(role="")),
                name="audience_is_a_committee_or_a_role",
            ),
            models.UniqueConstraint(
                fields=["node", "committee", "role"],
                name="named_once_for_a_node",
                nulls_distinct=False,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.node_id}: {self.committee_id or self.role}"
