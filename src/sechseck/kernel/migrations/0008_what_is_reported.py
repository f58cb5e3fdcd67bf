# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Not only comments can be reported and decided about."""

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import Q

NAME = "a_measure_has_a_ground_and_a_text"


def _node(related_name: str) -> models.ForeignKey:
    return models.ForeignKey(
        null=True,
        on_delete=django.db.models.deletion.PROTECT,
        related_name=related_name,
        to="kernel.node",
    )


class Migration(migrations.Migration):
    dependencies = [("kernel", "0007_more_kinds")]

    operations = [
        migrations.AddField("notice", "node", _node("notices")),
        migrations.AddField("decision", "node", _node("decisions")),
        migrations.RemoveConstraint("decision", NAME),
        migrations.AddConstraint(
            "decision",
            models.CheckConstraint(
                condition=Q(measure="none")
                | (~Q(ground="none") & (Q(comment__isnull=False) | Q(node__isnull=False))),
                name=NAME,
            ),
        ),
    ]
