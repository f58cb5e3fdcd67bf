# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Named audiences of nodes, and receipts of what was sent."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("kernel", "0004_names_of_pack_editors"),
    ]

    operations = [
        migrations.CreateModel(
            name="Audience",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("resident", "Einwohnerin oder Einwohner"),
                            ("member", "Mitglied eines Gremiums"),
                            ("unit", "Fachbereich oder Kommune"),
                            ("moderator", "Moderation"),
                            ("office", "Transformationsbüro"),
                            ("funding", "Förderstelle"),
                            ("shelter", "Schutzeinrichtung"),
                            ("admin", "Verwaltung der Anwendung"),
                            ("system", "Programm"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "committee",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kernel.node",
                    ),
                ),
                (
                    "node",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="audience",
                        to="kernel.node",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("committee__isnull", False), ("role", "")),
                            models.Q(
                                ("committee__isnull", True), models.Q(("role", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="audience_is_a_committee_or_a_role",
                    ),
                    models.UniqueConstraint(
                        fields=("node", "committee", "role"),
                        name="named_once_for_a_node",
                        nulls_distinct=False,
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Receipt",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.UUIDField()),
                ("path", models.CharField(max_length=300)),
                ("status", models.PositiveSmallIntegerField(default=0)),
                ("location", models.CharField(blank=True, max_length=500)),
                ("body", models.BinaryField(default=bytes)),
                ("content_type", models.CharField(blank=True, max_length=100)),
                ("at", models.DateTimeField(auto_now_add=True)),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["at"], name="receipt_at")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("key", "by", "path"),
                        name="one_answer_per_key",
                        nulls_distinct=False,
                    )
                ],
            },
        ),
    ]
