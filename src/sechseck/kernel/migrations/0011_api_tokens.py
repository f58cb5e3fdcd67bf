# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Tokens with which programs call the API, and their use."""

import datetime

import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.expressions
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("kernel", "0010_comments_following_moderation"),
    ]

    operations = [
        migrations.CreateModel(
            name="ApiToken",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=60)),
                ("digest", models.CharField(max_length=64, unique=True)),
                (
                    "scopes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("read", "Lesen, was ich lesen darf"),
                                ("statements:write", "Aussagen hinzufügen"),
                                ("suggestions:write", "Verknüpfungen vorschlagen"),
                            ],
                            max_length=20,
                        ),
                        size=None,
                    ),
                ),
                ("created_on", models.DateField()),
                ("expires_on", models.DateField()),
                ("revoked_at", models.DateTimeField(null=True)),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="api_tokens",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-id"],
            },
        ),
        migrations.CreateModel(
            name="TokenUse",
            fields=[
                (
                    "token",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="use",
                        serialize=False,
                        to="kernel.apitoken",
                    ),
                ),
                ("minute", models.BigIntegerField()),
                ("count", models.PositiveIntegerField()),
                ("day", models.DateField()),
            ],
        ),
        migrations.AddConstraint(
            model_name="apitoken",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("expires_on__gte", models.F("created_on")),
                    (
                        "expires_on__lte",
                        django.db.models.expressions.CombinedExpression(
                            models.F("created_on"), "+", models.Value(datetime.timedelta(days=366))
                        ),
                    ),
                ),
                name="token_lasts_a_year_at_most",
            ),
        ),
    ]
