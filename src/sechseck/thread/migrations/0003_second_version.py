# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the second version needs: uploads, work on gaps, decisions about links and labels."""

import datetime
import uuid

import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.expressions
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

from sechseck.kernel.migrating import Together


class Migration(migrations.Migration):
    dependencies = [
        ("kernel", "0003_second_version"),
        ("people", "0002_memberships"),
        ("thread", "0002_versions_are_immutable"),
    ]

    operations = [
        Together(
            [
                migrations.AddIndex(
                    model_name="statement",
                    index=models.Index(
                        condition=models.Q(("is_gone", False)),
                        fields=["document", "line_start", "ref"],
                        include=("node", "id", "kind"),
                        name="statement_said_in_order",
                    ),
                ),
                migrations.AddField(
                    model_name="impulse",
                    name="shared",
                    field=django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=200), default=list, size=None
                    ),
                ),
                migrations.AddField(
                    model_name="impulse",
                    name="voices_hash",
                    field=models.CharField(default="", max_length=64),
                ),
                migrations.AddField(
                    model_name="statement",
                    name="label_source",
                    field=models.CharField(
                        choices=[
                            ("engine", "Programm"),
                            ("pack", "Redaktion des Regionspakets"),
                            ("person", "jemand in der Anwendung"),
                        ],
                        default="engine",
                        max_length=6,
                    ),
                ),
                migrations.AddField(
                    model_name="statement",
                    name="version",
                    field=models.PositiveIntegerField(default=1),
                ),
                migrations.AddField(
                    model_name="statement",
                    name="row",
                    field=models.PositiveIntegerField(null=True),
                ),
                migrations.AddField(
                    model_name="statementlink",
                    name="generator",
                    field=models.CharField(default="engine", max_length=40),
                ),
                migrations.AddField(
                    model_name="statementlink",
                    name="later_until",
                    field=models.DateField(null=True),
                ),
                migrations.AddField(
                    model_name="statementlink",
                    name="proposed_by",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="statementlink",
                    name="suspect",
                    field=models.CharField(
                        blank=True,
                        choices=[
                            ("editorial", "redaktionell geändert"),
                            ("substantive", "inhaltlich geändert"),
                            ("gone", "entfallen"),
                        ],
                        max_length=12,
                    ),
                ),
                migrations.AlterField(
                    model_name="statementlink",
                    name="state",
                    field=models.CharField(
                        choices=[
                            ("suggested", "Vorschlag"),
                            ("confirmed", "bestätigt"),
                            ("rejected", "verworfen"),
                            ("later", "später"),
                            ("proposed", "wartet auf eine zweite Person"),
                            ("withdrawn", "zurückgenommen"),
                        ],
                        default="suggested",
                        max_length=10,
                    ),
                ),
                migrations.AddIndex(
                    model_name="statementlink",
                    index=models.Index(
                        condition=models.Q(("suspect", ""), _negated=True),
                        fields=["id"],
                        name="link_suspect",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="statementlink",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "proposed"), _negated=True),
                            models.Q(
                                ("proposed_by__isnull", False),
                                models.Q(("source_hash", ""), _negated=True),
                                models.Q(("target_hash", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="proposed_by_a_person_with_both_hashes",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="statementlink",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("proposed_by__isnull", True),
                            ("decided_by__isnull", True),
                            models.Q(("decided_by", models.F("proposed_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="confirmed_by_a_second_person",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="statementlink",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "later"), _negated=True),
                            ("later_until__isnull", False),
                            _connector="OR",
                        ),
                        name="later_is_a_day",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="statementlink",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("suspect", ""), ("state", "confirmed"), _connector="OR"
                        ),
                        name="only_what_is_confirmed_is_suspect",
                    ),
                ),
                migrations.CreateModel(
                    name="Upload",
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
                            "uuid",
                            models.UUIDField(default=uuid.uuid4, editable=False, unique=True),
                        ),
                        ("at", models.DateTimeField(auto_now_add=True)),
                        ("file_name", models.CharField(max_length=200)),
                        ("size", models.PositiveBigIntegerField()),
                        ("sha256", models.CharField(max_length=64)),
                        ("title", models.CharField(blank=True, max_length=300)),
                        ("author", models.CharField(blank=True, max_length=200)),
                        (
                            "author_kind",
                            models.CharField(
                                choices=[
                                    ("office", "Verwaltung"),
                                    ("party", "Partei"),
                                    ("committee", "Gremium"),
                                    ("association", "Verband"),
                                    ("press", "Presse"),
                                ],
                                max_length=12,
                            ),
                        ),
                        (
                            "standing",
                            models.CharField(
                                choices=[
                                    ("draft", "Entwurf"),
                                    ("submitted", "eingereicht"),
                                    ("adopted", "beschlossen"),
                                    ("expired", "abgelaufen"),
                                    ("unknown", "kein Beschluss bekannt"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("dated", models.CharField(blank=True, max_length=10)),
                        ("is_for_public", models.BooleanField(default=False)),
                        ("columns", models.JSONField(default=list)),
                        ("text_column", models.CharField(blank=True, max_length=300)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("waiting", "wird gelesen"),
                                    ("columns", "wartet auf Ihre Spalte"),
                                    ("held", "wartet auf eine zweite Person"),
                                    ("read", "gelesen"),
                                    ("known", "schon bekannt"),
                                    ("refused", "nicht lesbar"),
                                    ("withdrawn", "zurückgezogen"),
                                ],
                                default="waiting",
                                max_length=10,
                            ),
                        ),
                        ("is_released", models.BooleanField(default=False)),
                        ("problem", models.CharField(blank=True, max_length=500)),
                        ("set_aside", models.JSONField(default=list)),
                        ("before", models.JSONField(null=True)),
                        ("after", models.JSONField(null=True)),
                        (
                            "document",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="uploads",
                                to="thread.document",
                            ),
                        ),
                        (
                            "job",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="kernel.job",
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="uploads",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "target",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="thread.document",
                            ),
                        ),
                        (
                            "version",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="thread.version",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-id"],
                        "indexes": [
                            models.Index(fields=["owner", "-id"], name="upload_of_owner"),
                            models.Index(fields=["sha256"], name="upload_bytes"),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state", "read"), _negated=True),
                                    models.Q(
                                        ("document__isnull", False), ("version__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="what_is_read_has_a_version",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Publication",
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
                        ("proposed_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("waiting", "wartet"),
                                    ("published", "veröffentlicht"),
                                    ("declined", "abgelehnt"),
                                ],
                                default="waiting",
                                max_length=10,
                            ),
                        ),
                        ("decided_at", models.DateTimeField(null=True)),
                        ("reason", models.CharField(blank=True, max_length=500)),
                        (
                            "decided_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "document",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="publications",
                                to="thread.document",
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
                            "upload",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="publications",
                                to="thread.upload",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["id"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("state", "waiting")),
                                fields=("document", "upload"),
                                name="proposed_once",
                                nulls_distinct=False,
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("state", "waiting"),
                                    ("decided_by__isnull", False),
                                    _connector="XOR",
                                ),
                                name="a_decision_has_a_person",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("decided_by__isnull", True),
                                    models.Q(
                                        ("decided_by", models.F("proposed_by")), _negated=True
                                    ),
                                    _connector="OR",
                                ),
                                name="published_by_a_second_person",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ImpulseDecision",
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
                        ("key", models.CharField(max_length=120)),
                        ("number", models.PositiveIntegerField()),
                        (
                            "decision",
                            models.CharField(
                                choices=[
                                    ("kept", "wird verfolgt"),
                                    ("dropped", "verworfen"),
                                    ("task", "ist eine Aufgabe"),
                                ],
                                max_length=7,
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=500)),
                        ("voices_hash", models.CharField(max_length=64)),
                        ("at", models.DateTimeField(auto_now_add=True)),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["key", "number"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("key", "number"), name="impulse_decisions_numbered"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("decision", "dropped"), _negated=True),
                                    models.Q(("reason", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="an_impulse_is_dropped_for_a_reason",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LexiconDifference",
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
                        ("pattern", models.CharField(max_length=80)),
                        (
                            "match",
                            models.CharField(
                                choices=[
                                    ("stem", "Wortanfang"),
                                    ("word", "ganzes Wort"),
                                    ("phrase", "Wortfolge"),
                                    ("ending", "Wortende"),
                                ],
                                max_length=6,
                            ),
                        ),
                        ("weight", models.FloatField(null=True)),
                        ("not_near", models.CharField(blank=True, max_length=1000)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("open", "offen"),
                                    ("taken", "übernommen"),
                                    ("left", "nicht übernommen"),
                                ],
                                default="open",
                                max_length=5,
                            ),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "theme",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="thread.theme",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["id"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("state", "open")),
                                fields=("theme", "pattern", "match"),
                                name="one_open_difference_per_entry",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LexiconRevision",
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
                        ("number", models.PositiveIntegerField(unique=True)),
                        ("at", models.DateTimeField(auto_now_add=True)),
                        ("why", models.CharField(max_length=300)),
                        ("entries", models.JSONField()),
                        ("pack", models.JSONField(null=True)),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-number"],
                    },
                ),
                migrations.CreateModel(
                    name="Settlement",
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
                            "verdict",
                            models.CharField(
                                choices=[
                                    ("value", "Eine Angabe gilt"),
                                    ("both", "Beide gelten"),
                                    ("none", "Kein Widerspruch"),
                                ],
                                max_length=5,
                            ),
                        ),
                        ("reason", models.CharField(max_length=1000)),
                        ("source", models.CharField(max_length=300)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("proposed", "vorgeschlagen"),
                                    ("confirmed", "geklärt"),
                                    ("declined", "abgelehnt"),
                                    ("withdrawn", "zurückgezogen"),
                                    ("reopened", "wieder offen"),
                                ],
                                default="proposed",
                                max_length=9,
                            ),
                        ),
                        ("proposed_on", models.DateField()),
                        ("decided_on", models.DateField(null=True)),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "contradiction",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="settlements",
                                to="thread.contradiction",
                                to_field="key",
                            ),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "holds",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="thread.statement",
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
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("state__in", ["proposed", "confirmed"])),
                                fields=("contradiction",),
                                name="one_settlement_at_a_time",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("holds__isnull", False), ("verdict", "value")),
                                    models.Q(
                                        models.Q(("verdict", "value"), _negated=True),
                                        ("holds__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_value_that_holds_has_its_statement",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("state__in", ["confirmed", "declined"]), _negated=True
                                    ),
                                    models.Q(
                                        ("decided_by__isnull", False),
                                        ("decided_on__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_settlement_is_decided_by_somebody",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("decided_by__isnull", True),
                                    models.Q(
                                        ("decided_by", models.F("proposed_by")), _negated=True
                                    ),
                                    _connector="OR",
                                ),
                                name="settled_by_a_second_person",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SettlementEvent",
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
                        ("at", models.DateTimeField(default=django.utils.timezone.now)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("proposed", "vorgeschlagen"),
                                    ("confirmed", "geklärt"),
                                    ("declined", "abgelehnt"),
                                    ("withdrawn", "zurückgezogen"),
                                    ("reopened", "wieder offen"),
                                ],
                                max_length=9,
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=1000)),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "settlement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="events",
                                to="thread.settlement",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="SettlementSide",
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
                        ("canonical_hash", models.CharField(max_length=64)),
                        (
                            "settlement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="sides",
                                to="thread.settlement",
                            ),
                        ),
                        (
                            "statement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="settlements",
                                to="thread.statement",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["id"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("settlement", "statement"),
                                name="one_settled_side_per_statement",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Task",
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
                            "kind",
                            models.CharField(
                                choices=[
                                    ("gap", "Lücke"),
                                    ("impulse", "Impuls"),
                                    ("free", "Aufgabe"),
                                ],
                                default="free",
                                max_length=7,
                            ),
                        ),
                        ("title", models.CharField(blank=True, max_length=200)),
                        ("text", models.CharField(blank=True, max_length=2000)),
                        ("code", models.CharField(blank=True, max_length=40)),
                        ("impulse_key", models.CharField(blank=True, max_length=120)),
                        ("due", models.DateField(null=True)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("open", "offen"),
                                    ("done", "erledigt"),
                                    ("dropped", "fallen gelassen"),
                                ],
                                default="open",
                                max_length=7,
                            ),
                        ),
                        ("result", models.CharField(blank=True, max_length=1000)),
                        ("created_on", models.DateField()),
                        ("pack_key", models.SlugField(blank=True, max_length=80)),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "contradiction",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="tasks",
                                to="thread.contradiction",
                                to_field="key",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "node",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="tasks",
                                to="kernel.node",
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="tasks",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="tasks",
                                to="people.actor",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["due", "id"],
                        "indexes": [
                            models.Index(fields=["state", "due"], name="task_state_due"),
                            models.Index(fields=["owner", "state"], name="task_owner_state"),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("owner__isnull", True),
                                    ("unit__isnull", True),
                                    _connector="XOR",
                                ),
                                name="a_task_has_one_owner",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("kind", "gap"), ("code", ""), _connector="XOR"),
                                    models.Q(
                                        ("kind", "impulse"), ("impulse_key", ""), _connector="XOR"
                                    ),
                                    models.Q(
                                        ("kind", "gap"),
                                        models.Q(("title", ""), _negated=True),
                                        _connector="OR",
                                    ),
                                ),
                                name="a_task_says_what_it_is_about",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("node__isnull", True),
                                    ("contradiction__isnull", True),
                                    _connector="OR",
                                ),
                                name="a_task_is_about_one_thing",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("kind", "gap"), ("state", "open")),
                                fields=("code", "node", "contradiction"),
                                name="one_open_task_per_gap",
                                nulls_distinct=False,
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("kind", "impulse"), ("state", "open")),
                                fields=("impulse_key",),
                                name="one_open_task_per_impulse",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("pack_key", ""), _negated=True),
                                fields=("pack_key",),
                                name="one_task_per_row_of_the_pack",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TaskEvent",
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
                        ("at", models.DateTimeField(auto_now_add=True)),
                        (
                            "verb",
                            models.CharField(
                                choices=[
                                    ("created", "angelegt"),
                                    ("changed", "geändert"),
                                    ("done", "erledigt"),
                                    ("dropped", "fallen gelassen"),
                                    ("closed", "Lücke geschlossen"),
                                ],
                                max_length=7,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=1000)),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "task",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="events",
                                to="thread.task",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="Waiver",
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
                        ("code", models.CharField(max_length=40)),
                        ("number", models.PositiveIntegerField()),
                        ("reason", models.CharField(max_length=500)),
                        ("until", models.DateField(null=True)),
                        ("decided_on", models.DateField()),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "contradiction",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="waivers",
                                to="thread.contradiction",
                                to_field="key",
                            ),
                        ),
                        (
                            "node",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="waivers",
                                to="kernel.node",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["id"],
                        "indexes": [
                            models.Index(fields=["code", "until"], name="waiver_code_until")
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("code", "node", "contradiction", "number"),
                                name="waivers_of_a_gap_are_numbered",
                                nulls_distinct=False,
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("node__isnull", True),
                                    ("contradiction__isnull", True),
                                    _connector="XOR",
                                ),
                                name="a_waiver_is_about_one_thing",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("until__isnull", True),
                                    models.Q(
                                        ("until__gte", models.F("decided_on")),
                                        (
                                            "until__lte",
                                            django.db.models.expressions.CombinedExpression(
                                                models.F("decided_on"),
                                                "+",
                                                models.Value(datetime.timedelta(days=731)),
                                            ),
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_waiver_lasts_two_years_at_most",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Decision",
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
                            "verb",
                            models.CharField(
                                choices=[
                                    ("propose", "vorgeschlagen"),
                                    ("confirm", "bestätigt"),
                                    ("decline", "zurückgegeben"),
                                    ("reject", "verworfen"),
                                    ("defer", "zurückgestellt"),
                                    ("undo", "rückgängig gemacht"),
                                    ("doubt", "durch eine neue Fassung fraglich"),
                                    ("suggest", "wieder vorgelegt"),
                                    ("withdraw", "zurückgenommen"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "from_state",
                            models.CharField(
                                choices=[
                                    ("suggested", "Vorschlag"),
                                    ("confirmed", "bestätigt"),
                                    ("rejected", "verworfen"),
                                    ("later", "später"),
                                    ("proposed", "wartet auf eine zweite Person"),
                                    ("withdrawn", "zurückgenommen"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "to_state",
                            models.CharField(
                                choices=[
                                    ("suggested", "Vorschlag"),
                                    ("confirmed", "bestätigt"),
                                    ("rejected", "verworfen"),
                                    ("later", "später"),
                                    ("proposed", "wartet auf eine zweite Person"),
                                    ("withdrawn", "zurückgenommen"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "from_type",
                            models.CharField(
                                choices=[
                                    ("same_topic", "gleiches Thema"),
                                    ("same_as", "sagt dasselbe"),
                                    ("supports", "stützt"),
                                    ("implements", "setzt um"),
                                    ("contradicts", "widerspricht"),
                                ],
                                max_length=12,
                            ),
                        ),
                        (
                            "from_direction",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("forth", "von der ersten zur zweiten"),
                                    ("back", "von der zweiten zur ersten"),
                                ],
                                max_length=5,
                            ),
                        ),
                        (
                            "type",
                            models.CharField(
                                choices=[
                                    ("same_topic", "gleiches Thema"),
                                    ("same_as", "sagt dasselbe"),
                                    ("supports", "stützt"),
                                    ("implements", "setzt um"),
                                    ("contradicts", "widerspricht"),
                                ],
                                max_length=12,
                            ),
                        ),
                        (
                            "direction",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("forth", "von der ersten zur zweiten"),
                                    ("back", "von der zweiten zur ersten"),
                                ],
                                max_length=5,
                            ),
                        ),
                        ("low_hash", models.CharField(blank=True, max_length=64)),
                        ("high_hash", models.CharField(blank=True, max_length=64)),
                        (
                            "suspect",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("editorial", "redaktionell geändert"),
                                    ("substantive", "inhaltlich geändert"),
                                    ("gone", "entfallen"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("until", models.DateField(null=True)),
                        ("reason", models.CharField(blank=True, max_length=300)),
                        ("generator", models.CharField(default="engine", max_length=40)),
                        (
                            "band",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("strong", "stark"),
                                    ("medium", "mittel"),
                                    ("weak", "schwach"),
                                ],
                                max_length=6,
                            ),
                        ),
                        ("batch", models.UUIDField(null=True)),
                        ("dated", models.DateField()),
                        ("at", models.DateTimeField(auto_now_add=True)),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "link",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="decisions",
                                to="thread.statementlink",
                            ),
                        ),
                        (
                            "undoes",
                            models.OneToOneField(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="undone_by",
                                to="thread.decision",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["id"],
                        "indexes": [
                            models.Index(fields=["link", "id"], name="decision_of_link"),
                            models.Index(fields=["by", "-id"], name="decision_of_person"),
                            models.Index(
                                condition=models.Q(("batch__isnull", False)),
                                fields=["batch"],
                                name="decision_batch",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("verb", "undo"), ("undoes__isnull", True), _connector="XOR"
                                ),
                                name="an_undo_undoes_something",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("verb", "defer"), _negated=True),
                                    ("until__isnull", False),
                                    _connector="OR",
                                ),
                                name="deferred_to_a_day",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("verb__in", ["propose", "confirm"]), _negated=True),
                                    models.Q(
                                        models.Q(("low_hash", ""), _negated=True),
                                        models.Q(("high_hash", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="agreed_on_two_texts",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FirstStatement",
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
                        ("chosen_at", models.DateTimeField(auto_now=True)),
                        (
                            "chosen_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "statement",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="chosen_first",
                                to="thread.statement",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="LabelDecision",
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
                        ("before", models.JSONField()),
                        ("after", models.JSONField()),
                        ("reason", models.CharField(blank=True, max_length=300)),
                        ("at", models.DateTimeField(auto_now_add=True)),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "statement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="label_decisions",
                                to="thread.statement",
                            ),
                        ),
                        (
                            "undoes",
                            models.OneToOneField(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="undone_by",
                                to="thread.labeldecision",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["id"],
                    },
                ),
            ]
        ),
    ]
