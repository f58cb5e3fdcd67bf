# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Indicators with their values, findings, derivations."""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("kernel", "0007_more_kinds"),
        ("places", "0001_initial"),
        ("thread", "0005_resolutions"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Dataset",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("edition", models.CharField(max_length=100)),
                ("retrieved", models.DateField()),
                ("sha256", models.CharField(blank=True, max_length=64)),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="datasets",
                        to="kernel.source",
                    ),
                ),
            ],
            options={
                "ordering": ["source", "-retrieved"],
            },
        ),
        migrations.CreateModel(
            name="Derivation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=200)),
                ("reasoning", models.TextField()),
                ("warrant", models.TextField(blank=True)),
                ("counter_evidence", models.TextField(blank=True)),
                (
                    "confidence",
                    models.CharField(
                        choices=[("high", "hoch"), ("medium", "mittel"), ("low", "niedrig")],
                        max_length=6,
                    ),
                ),
                ("adopted_at", models.DateTimeField(null=True)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "adopted_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "node",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="derivation",
                        to="kernel.node",
                    ),
                ),
                (
                    "proposed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-id"],
            },
        ),
        migrations.CreateModel(
            name="Finding",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("text", models.TextField()),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "node",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="finding",
                        to="kernel.node",
                    ),
                ),
                (
                    "proposed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "statement",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="finding",
                        to="thread.statement",
                    ),
                ),
                (
                    "themes",
                    models.ManyToManyField(blank=True, related_name="findings", to="thread.theme"),
                ),
            ],
            options={
                "ordering": ["-id"],
            },
        ),
        migrations.CreateModel(
            name="DerivationFinding",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "side",
                    models.CharField(
                        choices=[("for", "spricht dafür"), ("against", "spricht dagegen")],
                        default="for",
                        max_length=7,
                    ),
                ),
                (
                    "derivation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sides",
                        to="evidence.derivation",
                    ),
                ),
                (
                    "finding",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sides",
                        to="evidence.finding",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.AddField(
            model_name="derivation",
            name="findings",
            field=models.ManyToManyField(
                related_name="derivations",
                through="evidence.DerivationFinding",
                to="evidence.finding",
            ),
        ),
        migrations.CreateModel(
            name="Indicator",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.SlugField(max_length=60, unique=True)),
                ("title", models.CharField(max_length=200)),
                ("definition", models.TextField()),
                ("unit", models.CharField(max_length=60)),
                ("decimals", models.PositiveSmallIntegerField(default=0)),
                (
                    "direction",
                    models.CharField(
                        choices=[
                            ("up", "höher ist besser"),
                            ("down", "niedriger ist besser"),
                            ("range", "gut ist ein Bereich"),
                            ("none", "weder noch"),
                        ],
                        max_length=5,
                    ),
                ),
                ("good_from", models.DecimalField(decimal_places=6, max_digits=20, null=True)),
                ("good_to", models.DecimalField(decimal_places=6, max_digits=20, null=True)),
                (
                    "resolution",
                    models.CharField(
                        choices=[
                            ("year", "jährlich"),
                            ("quarter", "vierteljährlich"),
                            ("month", "monatlich"),
                            ("day", "an Stichtagen"),
                        ],
                        max_length=7,
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        choices=[("municipality", "Kommunen"), ("region", "Region")], max_length=12
                    ),
                ),
                ("basis", models.CharField(blank=True, max_length=200)),
                ("normaliser", models.CharField(blank=True, max_length=100)),
                ("is_additive", models.BooleanField(default=False)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "node",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="indicator",
                        to="kernel.node",
                    ),
                ),
                (
                    "themes",
                    models.ManyToManyField(
                        blank=True, related_name="indicators", to="thread.theme"
                    ),
                ),
            ],
            options={
                "ordering": ["title"],
            },
        ),
        migrations.CreateModel(
            name="Break",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("day", models.DateField()),
                ("cause", models.CharField(max_length=300)),
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
                    "indicator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="breaks",
                        to="evidence.indicator",
                    ),
                ),
            ],
            options={
                "ordering": ["indicator", "day"],
            },
        ),
        migrations.CreateModel(
            name="Load",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("file_name", models.CharField(max_length=200)),
                ("sha256", models.CharField(max_length=64)),
                ("mapping", models.JSONField(default=dict)),
                ("rows", models.PositiveIntegerField()),
                ("added", models.PositiveIntegerField()),
                ("revised", models.PositiveIntegerField()),
                ("unchanged", models.PositiveIntegerField()),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "dataset",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="loads",
                        to="evidence.dataset",
                    ),
                ),
            ],
            options={
                "ordering": ["-id"],
            },
        ),
        migrations.CreateModel(
            name="Observation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("begins", models.DateField()),
                ("ends", models.DateField()),
                ("dimension", models.CharField(blank=True, max_length=200)),
                ("revision", models.PositiveIntegerField(default=1)),
                ("value", models.DecimalField(decimal_places=6, max_digits=20, null=True)),
                (
                    "quality",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "gemessen"),
                            ("-", "genau null"),
                            ("0", "weniger als die Hälfte der kleinsten Einheit"),
                            (".", "unbekannt oder geheim"),
                            ("...", "kommt später"),
                            ("x", "nicht sinnvoll"),
                            ("/", "nicht sicher genug"),
                            ("()", "eingeschränkt sicher"),
                        ],
                        max_length=3,
                    ),
                ),
                ("known_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("note", models.CharField(blank=True, max_length=300)),
                (
                    "area",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="observations",
                        to="places.area",
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "dataset",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="observations",
                        to="evidence.dataset",
                    ),
                ),
                (
                    "indicator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="observations",
                        to="evidence.indicator",
                    ),
                ),
            ],
            options={
                "ordering": ["indicator", "area", "ends", "dimension", "revision"],
            },
        ),
        migrations.CreateModel(
            name="Citation",
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
                        choices=[
                            ("statement", "Aussage"),
                            ("observation", "Messwert"),
                            ("cell", "Zelle einer Tabelle"),
                            ("lost_chart", "Diagramm ohne Werte"),
                        ],
                        max_length=11,
                    ),
                ),
                ("words", models.CharField(blank=True, max_length=500)),
                (
                    "statement",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="cited_by",
                        to="thread.statement",
                    ),
                ),
                (
                    "finding",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="citations",
                        to="evidence.finding",
                    ),
                ),
                (
                    "indicator",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="evidence.indicator",
                    ),
                ),
                (
                    "observation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="cited_by",
                        to="evidence.observation",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="Quarantined",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("row", models.PositiveIntegerField()),
                ("cells", models.JSONField()),
                ("reason", models.CharField(max_length=300)),
                (
                    "load",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="quarantined",
                        to="evidence.load",
                    ),
                ),
            ],
            options={
                "ordering": ["load", "row"],
            },
        ),
        migrations.CreateModel(
            name="RememberedMapping",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("headings", models.CharField(max_length=64, unique=True)),
                ("mapping", models.JSONField()),
                ("at", models.DateTimeField(auto_now=True)),
                (
                    "indicator",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        to="evidence.indicator",
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="dataset",
            constraint=models.UniqueConstraint(
                fields=("source", "edition", "sha256"), name="one_dataset_per_edition"
            ),
        ),
        migrations.AddConstraint(
            model_name="derivationfinding",
            constraint=models.UniqueConstraint(
                fields=("derivation", "finding"), name="a_finding_stands_on_one_side"
            ),
        ),
        migrations.AddConstraint(
            model_name="derivation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("adopted_at__isnull", True), ("adopted_by__isnull", True)),
                    models.Q(
                        ("adopted_at__isnull", False),
                        models.Q(("adopted_by", models.F("proposed_by")), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="a_second_person_adopts_a_derivation",
            ),
        ),
        migrations.AddConstraint(
            model_name="indicator",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("direction", "range"),
                        ("good_from__isnull", False),
                        ("good_to__isnull", False),
                        ("good_from__lte", models.F("good_to")),
                    ),
                    models.Q(
                        models.Q(("direction", "range"), _negated=True),
                        ("good_from__isnull", True),
                        ("good_to__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="only_a_range_has_limits",
            ),
        ),
        migrations.AddConstraint(
            model_name="break",
            constraint=models.UniqueConstraint(
                fields=("indicator", "day", "area"), name="one_break_per_day", nulls_distinct=False
            ),
        ),
        migrations.AddIndex(
            model_name="observation",
            index=models.Index(fields=["indicator", "ends"], name="observation_by_time"),
        ),
        migrations.AddIndex(
            model_name="observation",
            index=models.Index(fields=["area", "indicator"], name="observation_by_area"),
        ),
        migrations.AddConstraint(
            model_name="observation",
            constraint=models.UniqueConstraint(
                fields=("indicator", "area", "begins", "ends", "dimension", "revision"),
                name="one_value_per_revision",
            ),
        ),
        migrations.AddConstraint(
            model_name="observation",
            constraint=models.CheckConstraint(
                condition=models.Q(("begins__lte", models.F("ends"))),
                name="period_ends_after_it_begins",
            ),
        ),
        migrations.AddConstraint(
            model_name="observation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("quality__in", ["", "-", "0", "()"]), ("value__isnull", False)),
                    models.Q(("quality__in", [".", "...", "x", "/"]), ("value__isnull", True)),
                    _connector="OR",
                ),
                name="a_missing_value_says_why",
            ),
        ),
        migrations.AddConstraint(
            model_name="observation",
            constraint=models.CheckConstraint(
                condition=models.Q(("revision__gte", 1)), name="revisions_from_one"
            ),
        ),
        migrations.AddConstraint(
            model_name="citation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("kind", "statement"),
                        ("observation__isnull", True),
                        ("statement__isnull", False),
                    ),
                    models.Q(
                        ("kind", "observation"),
                        ("observation__isnull", False),
                        ("statement__isnull", True),
                    ),
                    models.Q(
                        ("kind__in", ["cell", "lost_chart"]),
                        ("observation__isnull", True),
                        ("statement__isnull", True),
                        models.Q(("words", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="a_citation_cites_one_thing",
            ),
        ),
        migrations.AddConstraint(
            model_name="citation",
            constraint=models.UniqueConstraint(
                fields=("finding", "statement", "observation", "words"),
                name="cited_once",
                nulls_distinct=False,
            ),
        ),
        migrations.AddConstraint(
            model_name="quarantined",
            constraint=models.UniqueConstraint(fields=("load", "row"), name="a_row_waits_once"),
        ),
    ]
