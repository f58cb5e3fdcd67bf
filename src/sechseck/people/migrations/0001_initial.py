# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The first tables."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("kernel", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Actor",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("slug", models.SlugField(max_length=80, unique=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("committee", "Gremium"),
                            ("department", "Dezernat oder Fachbereich"),
                            ("office", "Stelle der Verwaltung"),
                            ("network", "Netzwerk"),
                            ("institution", "Institution"),
                            ("programme", "Programm"),
                            ("party", "Partei"),
                            ("association", "Verband oder Verein"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "sector",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("administration", "Verwaltung"),
                            ("politics", "Politik"),
                            ("science", "Wissenschaft"),
                            ("economy", "Wirtschaft"),
                            ("civil_society", "Zivilgesellschaft"),
                        ],
                        max_length=14,
                    ),
                ),
                ("name", models.CharField(max_length=200)),
                (
                    "variants",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=200), default=list, size=None
                    ),
                ),
                ("sort_key", models.CharField(max_length=220)),
                ("sentence", models.CharField(blank=True, max_length=500)),
                (
                    "node",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="actor",
                        to="kernel.node",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parts",
                        to="people.actor",
                    ),
                ),
            ],
            options={
                "ordering": ["sort_key"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("parent__isnull", True),
                            models.Q(("parent", models.F("id")), _negated=True),
                            _connector="OR",
                        ),
                        name="actor_is_not_its_own_parent",
                    )
                ],
            },
        ),
    ]
