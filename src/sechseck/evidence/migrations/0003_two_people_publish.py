# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Four eyes for findings, and for indicators that did not come with the region."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from sechseck.kernel.migrating import Together


def _person() -> models.ForeignKey:
    return models.ForeignKey(
        null=True,
        on_delete=django.db.models.deletion.PROTECT,
        related_name="+",
        to=settings.AUTH_USER_MODEL,
    )


def _two(model: str, name: str) -> migrations.AddConstraint:
    return migrations.AddConstraint(
        model_name=model,
        constraint=models.CheckConstraint(
            condition=models.Q(
                ("published_by__isnull", True),
                models.Q(("published_by", models.F("proposed_by")), _negated=True),
                _connector="OR",
            ),
            name=name,
        ),
    )


class Migration(migrations.Migration):
    dependencies = [
        ("evidence", "0002_values_stay"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        Together(
            [
                migrations.AddField("finding", "published_by", _person()),
                migrations.AddField("indicator", "proposed_by", _person()),
                migrations.AddField("indicator", "published_by", _person()),
                _two("finding", "a_second_person_publishes_a_finding"),
                _two("indicator", "a_second_person_publishes_an_indicator"),
            ]
        )
    ]
