# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Texts themselves are reported and hidden, and people stand behind them."""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("drafting", "0009_names_of_amendments"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="motion",
            name="support_until",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="motion",
            name="text_supporters_wanted",
            field=models.PositiveSmallIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="text",
            name="caution",
            field=models.CharField(blank=True, max_length=120),
        ),
        migrations.AddField(
            model_name="text",
            name="seen_before",
            field=models.CharField(blank=True, max_length=10),
        ),
        migrations.AddField(
            model_name="text",
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
        migrations.CreateModel(
            name="TextSponsorship",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="text_sponsorships",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "text",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sponsors",
                        to="drafting.text",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("text", "person"), name="one_text_sponsorship_per_person"
                    )
                ],
            },
        ),
    ]
