# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Strategies, plans, goals, measures, monitoring, commitments."""

import datetime
from decimal import Decimal

import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import django.db.models.expressions
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("drafting", "0004_an_alternative_is_taken"),
        ("evidence", "0001_initial"),
        ("kernel", "0007_more_kinds"),
        ("people", "0002_memberships"),
        ("places", "0001_initial"),
        ("thread", "0005_resolutions"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ColumnMeaning",
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
            ],
        ),
        migrations.CreateModel(
            name="ActionPlan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("published_at", models.DateTimeField(null=True)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("version", models.PositiveIntegerField(default=1)),
                ("slug", models.SlugField(max_length=80, unique=True)),
                ("title", models.CharField(max_length=200)),
                ("summary", models.TextField(blank=True)),
                ("valid", django.contrib.postgres.fields.ranges.DateRangeField(null=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Entwurf"),
                            ("consultation", "in Beteiligung"),
                            ("proposed", "vorgeschlagen"),
                            ("adopted", "beschlossen"),
                            ("in_force", "in Kraft"),
                            ("evaluated", "ausgewertet"),
                            ("superseded", "abgelöst"),
                            ("closed", "beendet"),
                        ],
                        default="draft",
                        max_length=12,
                    ),
                ),
                (
                    "main_theme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="main_plans",
                        to="thread.theme",
                    ),
                ),
                (
                    "node",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="plan",
                        to="kernel.node",
                    ),
                ),
                (
                    "official",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="plans",
                        to="drafting.textversion",
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
                    "published_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "resolution",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="plans",
                        to="thread.resolutionrecord",
                    ),
                ),
                (
                    "supersedes",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="superseded_by",
                        to="strategy.actionplan",
                    ),
                ),
                (
                    "text",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="plans",
                        to="drafting.text",
                    ),
                ),
                (
                    "themes",
                    models.ManyToManyField(blank=True, related_name="plans", to="thread.theme"),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="plans",
                        to="people.actor",
                    ),
                ),
            ],
            options={
                "ordering": ["main_theme__order", "title"],
            },
        ),
        migrations.CreateModel(
            name="Goal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("published_at", models.DateTimeField(null=True)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("version", models.PositiveIntegerField(default=1)),
                ("title", models.CharField(max_length=200)),
                ("text", models.TextField(blank=True)),
                (
                    "horizon",
                    models.CharField(
                        choices=[
                            ("short", "kurzfristig"),
                            ("mid", "mittelfristig"),
                            ("long", "langfristig"),
                        ],
                        max_length=5,
                    ),
                ),
                ("target_day", models.DateField(null=True)),
                ("success_criterion", models.TextField(blank=True)),
                (
                    "weight",
                    models.DecimalField(decimal_places=3, default=Decimal("1"), max_digits=6),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Entwurf"),
                            ("valid", "gilt"),
                            ("dropped", "aufgegeben"),
                        ],
                        default="draft",
                        max_length=7,
                    ),
                ),
                (
                    "derivations",
                    models.ManyToManyField(
                        blank=True, related_name="goals", to="evidence.derivation"
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged_from",
                        to="strategy.goal",
                    ),
                ),
                (
                    "node",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="goal",
                        to="kernel.node",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="strategy.goal",
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="goals",
                        to="strategy.actionplan",
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
                    "published_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="goals",
                        to="thread.statement",
                    ),
                ),
                (
                    "theme",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="goals",
                        to="thread.theme",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="goals",
                        to="people.actor",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="Measure",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("published_at", models.DateTimeField(null=True)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("version", models.PositiveIntegerField(default=1)),
                ("identifier", models.CharField(max_length=30)),
                ("title", models.CharField(max_length=200)),
                ("official_title", models.CharField(blank=True, max_length=300)),
                ("description", models.TextField(blank=True)),
                ("contact", models.CharField(blank=True, max_length=200)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("idea", "Idee"),
                            ("proposed", "vorgeschlagen"),
                            ("decided", "beschlossen"),
                            ("running", "läuft"),
                            ("done", "abgeschlossen"),
                            ("stopped", "gestoppt"),
                            ("merged", "zusammengelegt"),
                        ],
                        default="idea",
                        max_length=8,
                    ),
                ),
                ("starts", models.DateField(null=True)),
                ("ends", models.DateField(null=True)),
                ("is_continuous", models.BooleanField(default=False)),
                ("done_on", models.DateField(null=True)),
                ("expected_gain", models.TextField(blank=True)),
                ("gain_for", models.CharField(blank=True, max_length=300)),
                ("acceptance", models.TextField(blank=True)),
                ("stop_reason", models.CharField(blank=True, max_length=500)),
                (
                    "areas",
                    models.ManyToManyField(blank=True, related_name="measures", to="places.area"),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged_from",
                        to="strategy.measure",
                    ),
                ),
                (
                    "node",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="measure",
                        to="kernel.node",
                    ),
                ),
                (
                    "partners",
                    models.ManyToManyField(
                        blank=True, related_name="partner_in", to="people.actor"
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="measures",
                        to="strategy.actionplan",
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
                    "published_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "resolution",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="measures",
                        to="thread.resolutionrecord",
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="measures",
                        to="thread.statement",
                    ),
                ),
                (
                    "superseded_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="supersedes",
                        to="strategy.measure",
                    ),
                ),
                (
                    "theme",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="measures",
                        to="thread.theme",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="measures",
                        to="people.actor",
                    ),
                ),
            ],
            options={
                "ordering": ["plan", "identifier"],
            },
        ),
        migrations.CreateModel(
            name="FoundationCheck",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "answer",
                    models.CharField(
                        choices=[
                            ("yes", "ja"),
                            ("partly", "teilweise"),
                            ("no", "nein"),
                            ("none", "nicht betroffen"),
                        ],
                        max_length=6,
                    ),
                ),
                ("argument", models.TextField()),
                ("evidence", models.CharField(blank=True, max_length=500)),
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
                    "criterion",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="checks",
                        to="thread.theme",
                    ),
                ),
                (
                    "measure",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="checks",
                        to="strategy.measure",
                    ),
                ),
            ],
            options={
                "ordering": ["measure", "criterion__order"],
            },
        ),
        migrations.CreateModel(
            name="Evaluation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("question", models.TextField()),
                ("design", models.TextField()),
                ("baseline", models.TextField(blank=True)),
                ("result", models.TextField()),
                ("uncertainty", models.TextField()),
                (
                    "verdict",
                    models.CharField(
                        choices=[
                            ("works", "wirkt"),
                            ("mixed", "wirkt teilweise"),
                            ("none", "wirkt nicht"),
                            ("unclear", "unklar"),
                        ],
                        max_length=7,
                    ),
                ),
                ("day", models.DateField()),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "comparison",
                    models.ManyToManyField(blank=True, related_name="+", to="places.area"),
                ),
                (
                    "measure",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evaluations",
                        to="strategy.measure",
                    ),
                ),
            ],
            options={
                "ordering": ["measure", "-day"],
            },
        ),
        migrations.CreateModel(
            name="Commitment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("published_at", models.DateTimeField(null=True)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "kind",
                    models.CharField(
                        choices=[("commitment", "Zusage"), ("announcement", "Ankündigung")],
                        max_length=12,
                    ),
                ),
                ("line_from", models.PositiveIntegerField()),
                ("line_to", models.PositiveIntegerField()),
                ("quote", models.TextField()),
                ("quote_sha256", models.CharField(max_length=64)),
                ("title", models.CharField(max_length=200)),
                ("verifiability", models.PositiveSmallIntegerField()),
                (
                    "reasons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=200), default=list, size=None
                    ),
                ),
                ("weight", models.PositiveSmallIntegerField(default=1)),
                ("due", models.DateField(null=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "offen"),
                            ("started", "begonnen"),
                            ("partly", "teilweise gehalten"),
                            ("kept", "gehalten"),
                            ("broken", "gebrochen"),
                            ("dropped", "aufgegeben"),
                        ],
                        default="open",
                        max_length=7,
                    ),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="commitments",
                        to="people.actor",
                    ),
                ),
                (
                    "anchor",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="commitments",
                        to="thread.anchor",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="commitments",
                        to="thread.document",
                    ),
                ),
                (
                    "node",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="commitment",
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
                    "published_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "statement",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="commitment",
                        to="thread.statement",
                    ),
                ),
                (
                    "text_version",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="commitments",
                        to="thread.version",
                    ),
                ),
                (
                    "goals",
                    models.ManyToManyField(
                        blank=True, related_name="commitments", to="strategy.goal"
                    ),
                ),
                (
                    "measures",
                    models.ManyToManyField(
                        blank=True, related_name="commitments", to="strategy.measure"
                    ),
                ),
            ],
            options={
                "ordering": ["document", "line_from", "id"],
            },
        ),
        migrations.CreateModel(
            name="BudgetPosition",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("year", models.PositiveSmallIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[("plan", "geplant"), ("actual", "ausgegeben")], max_length=6
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("own", "eigene Mittel"),
                            ("grant", "Förderung"),
                            ("third", "Dritte"),
                        ],
                        max_length=5,
                    ),
                ),
                ("amount", models.DecimalField(decimal_places=2, max_digits=14)),
                ("note", models.CharField(blank=True, max_length=300)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "measure",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="budget",
                        to="strategy.measure",
                    ),
                ),
            ],
            options={
                "ordering": ["measure", "year", "kind", "source"],
            },
        ),
        migrations.CreateModel(
            name="MeasureDependency",
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
                            ("finish_start", "beginnt nach dem Ende"),
                            ("start_start", "beginnt nach dem Beginn"),
                        ],
                        default="finish_start",
                        max_length=12,
                    ),
                ),
                ("lag_days", models.SmallIntegerField(default=0)),
                (
                    "after",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="waits_for",
                        to="strategy.measure",
                    ),
                ),
                (
                    "before",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="needed_by",
                        to="strategy.measure",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="MeasureGoal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "weight",
                    models.DecimalField(decimal_places=3, default=Decimal("1"), max_digits=6),
                ),
                (
                    "goal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="measures",
                        to="strategy.goal",
                    ),
                ),
                (
                    "measure",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="goals",
                        to="strategy.measure",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="MeasureIndicator",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "effect",
                    models.CharField(
                        choices=[("direct", "unmittelbar"), ("indirect", "mittelbar")],
                        default="direct",
                        max_length=8,
                    ),
                ),
                (
                    "confidence",
                    models.CharField(
                        choices=[("high", "hoch"), ("medium", "mittel"), ("low", "niedrig")],
                        default="medium",
                        max_length=6,
                    ),
                ),
                ("is_progress", models.BooleanField(default=False)),
                (
                    "weight",
                    models.DecimalField(decimal_places=3, default=Decimal("1"), max_digits=6),
                ),
                (
                    "area",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="places.area",
                    ),
                ),
                (
                    "indicator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="measures",
                        to="evidence.indicator",
                    ),
                ),
                (
                    "measure",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="indicators",
                        to="strategy.measure",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="MeasuresList",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("file_name", models.CharField(max_length=200)),
                ("sha256", models.CharField(max_length=64)),
                ("headings", models.JSONField()),
                ("rows", models.JSONField()),
                ("mapping", models.JSONField(default=dict)),
                ("outcome", models.JSONField(default=dict)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("mapping", "Spalten zuordnen"),
                            ("tried", "geprüft"),
                            ("taken", "übernommen"),
                        ],
                        default="mapping",
                        max_length=7,
                    ),
                ),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lists",
                        to="strategy.actionplan",
                    ),
                ),
            ],
            options={
                "ordering": ["-id"],
            },
        ),
        migrations.CreateModel(
            name="Milestone",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=200)),
                ("due", models.DateField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "offen"),
                            ("done", "erreicht"),
                            ("dropped", "entfallen"),
                        ],
                        default="open",
                        max_length=7,
                    ),
                ),
                ("done_on", models.DateField(null=True)),
                (
                    "weight",
                    models.DecimalField(decimal_places=3, default=Decimal("1"), max_digits=6),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "measure",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="milestones",
                        to="strategy.measure",
                    ),
                ),
            ],
            options={
                "ordering": ["measure", "due", "id"],
            },
        ),
        migrations.CreateModel(
            name="ProgressReport",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("title", models.CharField(max_length=200)),
                ("period", django.contrib.postgres.fields.ranges.DateRangeField()),
                ("day", models.DateField()),
                ("frozen", models.TextField()),
                ("sha256", models.CharField(max_length=64)),
                ("correction", models.CharField(blank=True, max_length=500)),
                ("published_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "corrects",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrected_by",
                        to="strategy.progressreport",
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reports",
                        to="strategy.actionplan",
                    ),
                ),
                (
                    "published_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["plan", "-number"],
            },
        ),
        migrations.CreateModel(
            name="ProgressUpdate",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("begins", models.DateField()),
                ("ends", models.DateField()),
                ("text", models.TextField()),
                ("evidence", models.CharField(blank=True, max_length=500)),
                (
                    "claimed_state",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_started", "noch nicht begonnen"),
                            ("on_time", "im Plan"),
                            ("late", "verspätet"),
                            ("stale", "ohne aktuellen Bericht"),
                            ("done", "abgeschlossen"),
                            ("stopped", "gestoppt"),
                        ],
                        max_length=11,
                    ),
                ),
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
                    "measure",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="updates",
                        to="strategy.measure",
                    ),
                ),
            ],
            options={
                "ordering": ["measure", "-at"],
            },
        ),
        migrations.CreateModel(
            name="SavedDraft",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("form", models.CharField(max_length=100)),
                ("fields", models.JSONField()),
                ("version", models.PositiveIntegerField(default=0)),
                ("at", models.DateTimeField(auto_now=True)),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="saved_drafts",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-at"],
            },
        ),
        migrations.CreateModel(
            name="SignOff",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("asked", "gefragt"),
                            ("agreed", "trägt mit"),
                            ("objected", "trägt nicht mit"),
                        ],
                        default="asked",
                        max_length=8,
                    ),
                ),
                ("day", models.DateField()),
                ("note", models.CharField(blank=True, max_length=500)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "measure",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sign_offs",
                        to="strategy.measure",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sign_offs",
                        to="people.actor",
                    ),
                ),
            ],
            options={
                "ordering": ["measure", "id"],
            },
        ),
        migrations.CreateModel(
            name="StatusOverride",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("not_started", "noch nicht begonnen"),
                            ("on_time", "im Plan"),
                            ("late", "verspätet"),
                            ("stale", "ohne aktuellen Bericht"),
                            ("done", "abgeschlossen"),
                            ("stopped", "gestoppt"),
                        ],
                        max_length=11,
                    ),
                ),
                ("reason", models.TextField()),
                ("since", models.DateField()),
                ("until", models.DateField()),
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
                    "measure",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="overrides",
                        to="strategy.measure",
                    ),
                ),
            ],
            options={
                "ordering": ["measure", "-id"],
            },
        ),
        migrations.CreateModel(
            name="Strategy",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("published_at", models.DateTimeField(null=True)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("version", models.PositiveIntegerField(default=1)),
                ("slug", models.SlugField(max_length=80, unique=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("transformation", "Transformation"),
                            ("sustainability", "Nachhaltigkeit"),
                        ],
                        max_length=14,
                    ),
                ),
                ("title", models.CharField(max_length=200)),
                ("summary", models.TextField(blank=True)),
                ("focus", models.TextField(blank=True)),
                ("number", models.PositiveIntegerField(default=1)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Entwurf"),
                            ("adopted", "beschlossen"),
                            ("superseded", "abgelöst"),
                        ],
                        default="draft",
                        max_length=10,
                    ),
                ),
                ("adopted_on", models.DateField(null=True)),
                (
                    "node",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="strategy",
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
                    "published_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "resolution",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="strategies",
                        to="thread.resolutionrecord",
                    ),
                ),
                (
                    "supersedes",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="superseded_by",
                        to="strategy.strategy",
                    ),
                ),
                (
                    "text",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="strategies",
                        to="drafting.text",
                    ),
                ),
            ],
            options={
                "ordering": ["kind", "-number"],
            },
        ),
        migrations.AddField(
            model_name="goal",
            name="strategy",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="goals",
                to="strategy.strategy",
            ),
        ),
        migrations.CreateModel(
            name="FutureVision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=200)),
                (
                    "horizon",
                    models.CharField(
                        choices=[
                            ("short", "kurzfristig"),
                            ("mid", "mittelfristig"),
                            ("long", "langfristig"),
                        ],
                        max_length=5,
                    ),
                ),
                ("narrative", models.TextField()),
                ("order", models.PositiveSmallIntegerField(default=0)),
                (
                    "themes",
                    models.ManyToManyField(blank=True, related_name="visions", to="thread.theme"),
                ),
                (
                    "strategy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="visions",
                        to="strategy.strategy",
                    ),
                ),
            ],
            options={
                "ordering": ["strategy", "order", "id"],
            },
        ),
        migrations.AddField(
            model_name="actionplan",
            name="strategy",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="plans",
                to="strategy.strategy",
            ),
        ),
        migrations.CreateModel(
            name="StrategyEdition",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("day", models.DateField()),
                ("frozen", models.TextField()),
                ("sha256", models.CharField(max_length=64)),
                (
                    "strategy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="editions",
                        to="strategy.strategy",
                    ),
                ),
            ],
            options={
                "ordering": ["strategy", "-id"],
            },
        ),
        migrations.CreateModel(
            name="TargetPoint",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("day", models.DateField()),
                ("value", models.DecimalField(decimal_places=6, max_digits=20)),
                ("reason", models.CharField(blank=True, max_length=300)),
                (
                    "area",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="places.area",
                    ),
                ),
                (
                    "indicator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="targets",
                        to="evidence.indicator",
                    ),
                ),
            ],
            options={
                "ordering": ["indicator", "area", "day"],
            },
        ),
        migrations.CreateModel(
            name="CommitmentUpdate",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("day", models.DateField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "offen"),
                            ("started", "begonnen"),
                            ("partly", "teilweise gehalten"),
                            ("kept", "gehalten"),
                            ("broken", "gebrochen"),
                            ("dropped", "aufgegeben"),
                        ],
                        max_length=7,
                    ),
                ),
                ("source", models.CharField(max_length=300)),
                ("url", models.URLField(blank=True, max_length=500)),
                ("note", models.TextField(blank=True)),
                ("settled_at", models.DateTimeField(null=True)),
                ("declined", models.CharField(blank=True, max_length=300)),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "commitment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="updates",
                        to="strategy.commitment",
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
                    "second_editor",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["commitment", "day", "id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("source", ""), _negated=True),
                        name="an_update_has_a_source",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("second_editor__isnull", True),
                            models.Q(("second_editor", models.F("proposed_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="a_second_editor_is_another_person",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="GoalIndicator",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "area",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="places.area",
                    ),
                ),
                (
                    "goal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="indicators",
                        to="strategy.goal",
                    ),
                ),
                (
                    "indicator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="goals",
                        to="evidence.indicator",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("goal", "indicator", "area"), name="an_indicator_shows_a_goal_once"
                    )
                ],
            },
        ),
        migrations.AddIndex(
            model_name="measure",
            index=models.Index(fields=["theme", "state"], name="measure_by_theme"),
        ),
        migrations.AddIndex(
            model_name="measure",
            index=models.Index(fields=["unit", "state"], name="measure_by_unit"),
        ),
        migrations.AddConstraint(
            model_name="measure",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("published_at__isnull", True), ("published_by__isnull", True)),
                    models.Q(
                        ("published_at__isnull", False),
                        models.Q(("published_by", models.F("proposed_by")), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="a_second_person_publishes_a_measure",
            ),
        ),
        migrations.AddConstraint(
            model_name="measure",
            constraint=models.UniqueConstraint(
                fields=("plan", "identifier"), name="an_identifier_is_unique_in_its_plan"
            ),
        ),
        migrations.AddConstraint(
            model_name="measure",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("starts__isnull", True),
                    ("ends__isnull", True),
                    ("starts__lte", models.F("ends")),
                    _connector="OR",
                ),
                name="a_measure_ends_after_it_starts",
            ),
        ),
        migrations.AddConstraint(
            model_name="measure",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("is_continuous", False), ("ends__isnull", True), _connector="OR"
                ),
                name="what_is_continuous_has_no_end",
            ),
        ),
        migrations.AddConstraint(
            model_name="measure",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("resolution__isnull", False),
                    models.Q(("state__in", ["decided", "running", "done"]), _negated=True),
                    _connector="OR",
                ),
                name="a_measure_is_decided_by_resolution",
            ),
        ),
        migrations.AddConstraint(
            model_name="measure",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("merged_into__isnull", False), ("state", "merged")),
                    models.Q(
                        models.Q(("state", "merged"), _negated=True), ("merged_into__isnull", True)
                    ),
                    _connector="OR",
                ),
                name="merged_says_into_what",
            ),
        ),
        migrations.AddConstraint(
            model_name="measure",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("done_on__isnull", False), ("state", "done")),
                    models.Q(
                        models.Q(("state", "done"), _negated=True), ("done_on__isnull", True)
                    ),
                    _connector="OR",
                ),
                name="a_done_measure_says_when",
            ),
        ),
        migrations.AddConstraint(
            model_name="measure",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "stopped"), _negated=True),
                    models.Q(("stop_reason", ""), _negated=True),
                    _connector="OR",
                ),
                name="a_measure_stops_for_a_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="measure",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("merged_into__isnull", True),
                        models.Q(("merged_into", models.F("id")), _negated=True),
                        _connector="OR",
                    ),
                    models.Q(
                        ("superseded_by__isnull", True),
                        models.Q(("superseded_by", models.F("id")), _negated=True),
                        _connector="OR",
                    ),
                ),
                name="a_measure_does_not_follow_itself",
            ),
        ),
        migrations.AddConstraint(
            model_name="foundationcheck",
            constraint=models.UniqueConstraint(
                fields=("measure", "criterion"), name="one_check_per_criterion"
            ),
        ),
        migrations.AddConstraint(
            model_name="foundationcheck",
            constraint=models.CheckConstraint(
                condition=models.Q(("argument", ""), _negated=True), name="a_check_has_an_argument"
            ),
        ),
        migrations.AddConstraint(
            model_name="commitment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("published_at__isnull", True), ("published_by__isnull", True)),
                    models.Q(
                        ("published_at__isnull", False),
                        models.Q(("published_by", models.F("proposed_by")), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="a_second_person_publishes_a_commitment",
            ),
        ),
        migrations.AddConstraint(
            model_name="commitment",
            constraint=models.CheckConstraint(
                condition=models.Q(("verifiability__lte", 3)), name="verifiability_from_0_to_3"
            ),
        ),
        migrations.AddConstraint(
            model_name="commitment",
            constraint=models.CheckConstraint(
                condition=models.Q(("weight__gte", 1), ("weight__lte", 3)),
                name="a_weight_from_1_to_3",
            ),
        ),
        migrations.AddConstraint(
            model_name="commitment",
            constraint=models.CheckConstraint(
                condition=models.Q(("line_from__lte", models.F("line_to"))),
                name="lines_run_forward",
            ),
        ),
        migrations.AddConstraint(
            model_name="commitment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("kind", "commitment"),
                    models.Q(("state__in", ["kept", "broken"]), _negated=True),
                    _connector="OR",
                ),
                name="an_announcement_is_never_rated",
            ),
        ),
        migrations.AddConstraint(
            model_name="budgetposition",
            constraint=models.UniqueConstraint(
                fields=("measure", "year", "kind", "source"), name="one_amount_per_position"
            ),
        ),
        migrations.AddConstraint(
            model_name="budgetposition",
            constraint=models.CheckConstraint(
                condition=models.Q(("year__gte", 1990), ("year__lte", 2100)),
                name="a_budget_year_is_a_year",
            ),
        ),
        migrations.AddConstraint(
            model_name="budgetposition",
            constraint=models.CheckConstraint(
                condition=models.Q(("amount__gte", 0)), name="an_amount_is_not_negative"
            ),
        ),
        migrations.AddConstraint(
            model_name="measuredependency",
            constraint=models.UniqueConstraint(
                fields=("before", "after"), name="one_dependency_per_pair"
            ),
        ),
        migrations.AddConstraint(
            model_name="measuredependency",
            constraint=models.CheckConstraint(
                condition=models.Q(("before", models.F("after")), _negated=True),
                name="a_measure_never_waits_for_itself",
            ),
        ),
        migrations.AddConstraint(
            model_name="measuregoal",
            constraint=models.UniqueConstraint(
                fields=("measure", "goal"), name="a_measure_serves_a_goal_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="measuregoal",
            constraint=models.CheckConstraint(
                condition=models.Q(("weight__gt", 0)), name="a_share_has_weight"
            ),
        ),
        migrations.AddConstraint(
            model_name="measureindicator",
            constraint=models.UniqueConstraint(
                fields=("measure", "indicator", "area"), name="a_measure_moves_it_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="milestone",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("done_on__isnull", False), ("state", "done")),
                    models.Q(
                        models.Q(("state", "done"), _negated=True), ("done_on__isnull", True)
                    ),
                    _connector="OR",
                ),
                name="a_done_milestone_says_when",
            ),
        ),
        migrations.AddConstraint(
            model_name="milestone",
            constraint=models.CheckConstraint(
                condition=models.Q(("weight__gt", 0)), name="a_milestone_has_weight"
            ),
        ),
        migrations.AddConstraint(
            model_name="milestone",
            constraint=models.UniqueConstraint(
                fields=("measure", "title", "due"), name="a_milestone_is_entered_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="progressreport",
            constraint=models.UniqueConstraint(
                fields=("plan", "number"), name="reports_are_numbered"
            ),
        ),
        migrations.AddConstraint(
            model_name="progressreport",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("corrects__isnull", True),
                    models.Q(("correction", ""), _negated=True),
                    _connector="OR",
                ),
                name="a_correction_says_what",
            ),
        ),
        migrations.AddIndex(
            model_name="progressupdate",
            index=models.Index(fields=["measure", "-at"], name="update_of_measure"),
        ),
        migrations.AddConstraint(
            model_name="progressupdate",
            constraint=models.CheckConstraint(
                condition=models.Q(("begins__lte", models.F("ends"))),
                name="a_report_covers_a_period",
            ),
        ),
        migrations.AddConstraint(
            model_name="saveddraft",
            constraint=models.UniqueConstraint(
                fields=("owner", "form"), name="one_draft_per_form"
            ),
        ),
        migrations.AddConstraint(
            model_name="signoff",
            constraint=models.UniqueConstraint(
                fields=("measure", "unit"), name="a_unit_signs_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="signoff",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "objected"), _negated=True),
                    models.Q(("note", ""), _negated=True),
                    _connector="OR",
                ),
                name="an_objection_says_why",
            ),
        ),
        migrations.AddConstraint(
            model_name="statusoverride",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("until__gte", models.F("since")),
                    (
                        "until__lte",
                        django.db.models.expressions.CombinedExpression(
                            models.F("since"), "+", models.Value(datetime.timedelta(days=366))
                        ),
                    ),
                ),
                name="an_override_ends_within_a_year",
            ),
        ),
        migrations.AddConstraint(
            model_name="statusoverride",
            constraint=models.CheckConstraint(
                condition=models.Q(("reason", ""), _negated=True), name="an_override_says_why"
            ),
        ),
        migrations.AddConstraint(
            model_name="strategy",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("published_at__isnull", True), ("published_by__isnull", True)),
                    models.Q(
                        ("published_at__isnull", False),
                        models.Q(("published_by", models.F("proposed_by")), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="a_second_person_publishes_a_strategy",
            ),
        ),
        migrations.AddConstraint(
            model_name="strategy",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state", "draft"),
                    models.Q(("adopted_on__isnull", False), ("resolution__isnull", False)),
                    _connector="OR",
                ),
                name="a_strategy_is_adopted_by_resolution",
            ),
        ),
        migrations.AddConstraint(
            model_name="strategy",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("supersedes__isnull", True),
                    models.Q(("supersedes", models.F("id")), _negated=True),
                    _connector="OR",
                ),
                name="a_strategy_does_not_supersede_itself",
            ),
        ),
        migrations.AddConstraint(
            model_name="strategy",
            constraint=models.UniqueConstraint(
                fields=("kind", "number"), name="strategy_versions_numbered"
            ),
        ),
        migrations.AddIndex(
            model_name="goal",
            index=models.Index(fields=["theme", "state"], name="goal_by_theme"),
        ),
        migrations.AddConstraint(
            model_name="goal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("published_at__isnull", True), ("published_by__isnull", True)),
                    models.Q(
                        ("published_at__isnull", False),
                        models.Q(("published_by", models.F("proposed_by")), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="a_second_person_publishes_a_goal",
            ),
        ),
        migrations.AddConstraint(
            model_name="goal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("parent__isnull", True),
                    models.Q(("parent", models.F("id")), _negated=True),
                    _connector="OR",
                ),
                name="a_goal_is_not_its_own_parent",
            ),
        ),
        migrations.AddConstraint(
            model_name="goal",
            constraint=models.CheckConstraint(
                condition=models.Q(("weight__gt", 0)), name="a_goal_has_weight"
            ),
        ),
        migrations.AddConstraint(
            model_name="goal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("merged_into__isnull", True), ("state", "dropped"), _connector="OR"
                ),
                name="a_merged_goal_is_dropped",
            ),
        ),
        migrations.AddConstraint(
            model_name="goal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "valid"), _negated=True),
                    ("published_at__isnull", False),
                    _connector="OR",
                ),
                name="a_valid_goal_is_published",
            ),
        ),
        migrations.AddConstraint(
            model_name="futurevision",
            constraint=models.UniqueConstraint(
                fields=("strategy", "title"), name="a_future_has_one_title"
            ),
        ),
        migrations.AddConstraint(
            model_name="actionplan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("published_at__isnull", True), ("published_by__isnull", True)),
                    models.Q(
                        ("published_at__isnull", False),
                        models.Q(("published_by", models.F("proposed_by")), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="a_second_person_publishes_a_plan",
            ),
        ),
        migrations.AddConstraint(
            model_name="actionplan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("resolution__isnull", False),
                    models.Q(
                        ("state__in", ["adopted", "in_force", "evaluated", "superseded"]),
                        _negated=True,
                    ),
                    _connector="OR",
                ),
                name="a_plan_is_adopted_by_resolution",
            ),
        ),
        migrations.AddConstraint(
            model_name="actionplan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("supersedes__isnull", True),
                    models.Q(("supersedes", models.F("id")), _negated=True),
                    _connector="OR",
                ),
                name="a_plan_does_not_supersede_itself",
            ),
        ),
        migrations.AddConstraint(
            model_name="targetpoint",
            constraint=models.UniqueConstraint(
                fields=("indicator", "area", "day"), name="one_target_per_day"
            ),
        ),
    ]
