# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Amendments are named as their text says."""

from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("drafting", "0008_titles"),
        ("kernel", "0008_what_is_reported"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="amendment",
            name="code",
            field=models.CharField(blank=True, max_length=40),
        ),
        migrations.AddField(
            model_name="motion",
            name="numbering",
            field=models.CharField(
                choices=[
                    ("per_motion", "Ä1, Ä2 … in diesem Text"),
                    ("global", "Ä1, Ä2 … über alle Texte einer Sitzung"),
                    ("by_line", "nach Kürzel und Zeile, wie A2-009"),
                ],
                default="per_motion",
                max_length=10,
            ),
        ),
        migrations.AddConstraint(
            model_name="amendment",
            constraint=models.UniqueConstraint(
                condition=models.Q(("code", ""), _negated=True),
                fields=("text", "code"),
                name="amendment_has_its_own_code",
            ),
        ),
    ]
