# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What an evaluation compared by reckoning, and what came out, as it was on its day."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("evidence", "0004_keys_of_packs"),
        ("places", "0001_initial"),
        ("strategy", "0006_touched_once"),
    ]

    operations = [
        migrations.AddField(
            model_name="evaluation",
            name="begins",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="evaluation",
            name="indicator",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="evaluations",
                to="evidence.indicator",
            ),
        ),
        migrations.AddField(
            model_name="evaluation",
            name="is_indexed",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="evaluation",
            name="method",
            field=models.CharField(
                blank=True,
                choices=[
                    ("", "keine Rechnung"),
                    ("synthetic", "Nachbildung aus anderen Kommunen"),
                    ("differences", "Änderung hier gegen Änderung anderswo"),
                    ("interrupted", "Vorher und nachher am selben Ort"),
                ],
                max_length=11,
            ),
        ),
        migrations.AddField(
            model_name="evaluation",
            name="reckoned",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="evaluation",
            name="treated",
            field=models.ManyToManyField(blank=True, related_name="+", to="places.area"),
        ),
        migrations.AddConstraint(
            model_name="evaluation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("indicator__isnull", True), ("method", ""), ("reckoned", "")),
                    models.Q(
                        models.Q(("method", ""), _negated=True),
                        ("indicator__isnull", False),
                        models.Q(("reckoned", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="a_reckoning_says_of_what",
            ),
        ),
    ]
