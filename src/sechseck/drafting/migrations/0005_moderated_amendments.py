# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Amendments are moderated as comments are."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("drafting", "0004_an_alternative_is_taken"),
    ]

    operations = [
        migrations.AddField(
            model_name="amendment",
            name="caution",
            field=models.CharField(blank=True, max_length=120),
        ),
        migrations.AddField(
            model_name="amendment",
            name="seen_before",
            field=models.CharField(blank=True, max_length=10),
        ),
        migrations.AddField(
            model_name="amendment",
            name="standing",
            field=models.CharField(
                choices=[
                    ("shown", "sichtbar"),
                    ("hidden", "ausgeblendet"),
                    ("removed", "entfernt"),
                ],
                default="shown",
                max_length=7,
            ),
        ),
    ]
