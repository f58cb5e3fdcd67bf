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
            name="Area",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("region", "Region"), ("municipality", "Kommune")], max_length=12
                    ),
                ),
                ("ags", models.CharField(max_length=8, unique=True)),
                ("ars", models.CharField(max_length=12, unique=True)),
                ("name", models.CharField(max_length=100)),
                ("official_name", models.CharField(max_length=150)),
                ("type", models.CharField(blank=True, max_length=40)),
                (
                    "variants",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=100), default=list, size=None
                    ),
                ),
                ("sort_key", models.CharField(max_length=120)),
                ("valid_from", models.DateField(blank=True, null=True)),
                ("valid_to", models.DateField(blank=True, null=True)),
                ("longitude", models.FloatField(null=True)),
                ("latitude", models.FloatField(null=True)),
                ("hex_column", models.SmallIntegerField(null=True)),
                ("hex_row", models.SmallIntegerField(null=True)),
                (
                    "node",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="area",
                        to="kernel.node",
                    ),
                ),
            ],
            options={
                "ordering": ["sort_key"],
            },
        ),
        migrations.CreateModel(
            name="AreaChange",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("former_key", models.CharField(max_length=12)),
                ("change", models.CharField(max_length=200)),
                ("day", models.DateField()),
                (
                    "area",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="changes",
                        to="places.area",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="kernel.source"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="AreaFigure",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "subject",
                    models.CharField(
                        choices=[
                            ("population", "Einwohnerinnen und Einwohner"),
                            ("area_km2", "Fläche in km²"),
                        ],
                        max_length=12,
                    ),
                ),
                ("value", models.DecimalField(decimal_places=2, max_digits=12)),
                ("day", models.DateField()),
                ("basis", models.CharField(blank=True, max_length=100)),
                (
                    "area",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="figures",
                        to="places.area",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="kernel.source"
                    ),
                ),
            ],
            options={
                "ordering": ["area", "subject", "-day"],
            },
        ),
        migrations.AddConstraint(
            model_name="area",
            constraint=models.UniqueConstraint(
                fields=("hex_column", "hex_row"), name="one_area_per_tile"
            ),
        ),
        migrations.AddConstraint(
            model_name="area",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("valid_to__isnull", True),
                    ("valid_from__lt", models.F("valid_to")),
                    _connector="OR",
                ),
                name="area_ends_after_it_begins",
            ),
        ),
        migrations.AddConstraint(
            model_name="areachange",
            constraint=models.UniqueConstraint(
                fields=("area", "former_key"), name="one_change_per_key"
            ),
        ),
        migrations.AddConstraint(
            model_name="areafigure",
            constraint=models.UniqueConstraint(
                fields=("area", "subject", "day", "basis"), name="one_figure_per_day_and_basis"
            ),
        ),
        migrations.AddConstraint(
            model_name="areafigure",
            constraint=models.CheckConstraint(
                condition=models.Q(("value__gte", 0)), name="figure_is_not_negative"
            ),
        ),
    ]
