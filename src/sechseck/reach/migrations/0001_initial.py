# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What was computed about ways, and what people tried out."""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

from sechseck.kernel.migrating import Together


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("evidence", "0004_keys_of_packs"),
        ("kernel", "0008_what_is_reported"),
        ("places", "0002_boundaries"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        Together(
            [
                migrations.CreateModel(
                    name="Ground",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("sha256", models.CharField(max_length=64, unique=True)),
                        ("network_sha256", models.CharField(max_length=64)),
                        ("places_sha256", models.CharField(max_length=64)),
                        ("population_sha256", models.CharField(max_length=64)),
                        ("day", models.DateField()),
                        ("origins", models.JSONField()),
                        ("counts", models.JSONField()),
                        ("made_at", models.DateTimeField(default=django.utils.timezone.now)),
                    ],
                    options={
                        "ordering": ["-pk"],
                    },
                ),
                migrations.CreateModel(
                    name="Gap",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("category", models.SlugField(max_length=60)),
                        ("number", models.PositiveIntegerField()),
                        ("people", models.FloatField()),
                        ("children", models.FloatField()),
                        ("aged", models.FloatField()),
                        ("longitude", models.FloatField()),
                        ("latitude", models.FloatField()),
                        ("minutes", models.FloatField(null=True)),
                        ("nearest", models.CharField(blank=True, max_length=200)),
                        ("site_longitude", models.FloatField()),
                        ("site_latitude", models.FloatField()),
                        ("gain", models.FloatField()),
                        (
                            "area",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="places.area",
                            ),
                        ),
                        (
                            "run",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="gaps",
                                to="reach.run",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["run", "category", "number"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("run", "category", "number"), name="gap_has_a_number"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("people__gte", 10)),
                                name="no_gap_of_a_few_people",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="GapFinding",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "finding",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="reach_gap",
                                to="evidence.finding",
                            ),
                        ),
                        (
                            "gap",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="taken",
                                to="reach.gap",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="Run",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("profile", models.SlugField(max_length=40)),
                        ("limit_min", models.FloatField()),
                        ("engine", models.CharField(max_length=60)),
                        ("categories", models.JSONField()),
                        ("result_sha256", models.CharField(max_length=64)),
                        ("made_at", models.DateTimeField(default=django.utils.timezone.now)),
                        (
                            "ground",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="runs",
                                to="reach.ground",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("ground", "profile", "engine"),
                                name="computed_once_by_an_engine",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("limit_min__gt", 0)),
                                name="a_run_looks_somewhere",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AreaResult",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("people", models.FloatField()),
                        ("children", models.FloatField()),
                        ("aged", models.FloatField()),
                        ("within", models.JSONField()),
                        ("minutes", models.JSONField()),
                        ("scores", models.JSONField()),
                        (
                            "area",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="places.area",
                            ),
                        ),
                        (
                            "run",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="areas",
                                to="reach.run",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["run", "area"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("run", "area"),
                                name="one_result_per_area",
                                nulls_distinct=False,
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("people__gte", 0)),
                                name="people_are_not_negative",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Scenario",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("token", models.CharField(max_length=32, unique=True)),
                        ("title", models.CharField(max_length=200)),
                        ("category", models.SlugField(max_length=60)),
                        ("steps", models.JSONField()),
                        ("before", models.JSONField()),
                        ("after", models.JSONField()),
                        ("result_sha256", models.CharField(max_length=64)),
                        ("sealed_at", models.DateTimeField(default=django.utils.timezone.now)),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "run",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="scenarios",
                                to="reach.run",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-pk"],
                    },
                ),
                migrations.CreateModel(
                    name="OwnPlace",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("category", models.SlugField(max_length=60)),
                        ("name", models.CharField(max_length=200)),
                        ("longitude", models.FloatField(null=True)),
                        ("latitude", models.FloatField(null=True)),
                        ("capacity", models.FloatField(default=1)),
                        ("is_confidential", models.BooleanField(default=False)),
                        (
                            "area",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="places.area",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="kernel.source",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["category", "name", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("area__isnull", False),
                                        ("is_confidential", True),
                                        ("latitude__isnull", True),
                                        ("longitude__isnull", True),
                                    ),
                                    models.Q(
                                        ("is_confidential", False),
                                        ("latitude__isnull", False),
                                        ("longitude__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_protected_place_has_no_point",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("capacity__gt", 0)), name="a_place_has_room"
                            ),
                        ],
                    },
                ),
            ]
        )
    ]
