# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Settled contradictions, tasks, gaps left open on purpose, the lexicon's history."""

import datetime

import django.db.models.deletion
import django.db.models.expressions
from django.conf import settings
from django.db import migrations, models

ONLY_GROWS = (
    "thread_settlementevent",
    "thread_waiver",
    "thread_taskevent",
    "thread_impulsedecision",
    "thread_lexiconrevision",
)
ADD = "".join(
    f"CREATE TRIGGER {table}_only_grows BEFORE UPDATE OR DELETE ON {table} "
    "FOR EACH ROW EXECUTE FUNCTION refuse_change();\n"
    for table in ONLY_GROWS
)
REMOVE = "".join(f"DROP TRIGGER {table}_only_grows ON {table};\n" for table in ONLY_GROWS)


class Migration(migrations.Migration):
    dependencies = [
        ("kernel", "0010_comments_following_moderation"),
        ("kernel", "__first__"),
        ("people", "0002_memberships"),
        ("thread", "0007_versions_can_be_erased"),
    ]

    operations = [
        migrations.CreateModel(
            name="ImpulseDecision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
            ],
            options={
                "ordering": ["key", "number"],
            },
        ),
        migrations.CreateModel(
            name="LexiconDifference",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="LexiconRevision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField(unique=True)),
                ("at", models.DateTimeField(auto_now_add=True)),
                ("why", models.CharField(max_length=300)),
                ("entries", models.JSONField()),
                ("pack", models.JSONField(null=True)),
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
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
            ],
            options={
                "ordering": ["-id"],
            },
        ),
        migrations.CreateModel(
            name="SettlementEvent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField(auto_now_add=True)),
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
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("canonical_hash", models.CharField(max_length=64)),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="Task",
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
                        choices=[("gap", "Lücke"), ("impulse", "Impuls"), ("free", "Aufgabe")],
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
            ],
            options={
                "ordering": ["due", "id"],
            },
        ),
        migrations.CreateModel(
            name="TaskEvent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(max_length=40)),
                ("number", models.PositiveIntegerField()),
                ("reason", models.CharField(max_length=500)),
                ("until", models.DateField(null=True)),
                ("decided_on", models.DateField()),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.AddField(
            model_name="impulse",
            name="voices_hash",
            field=models.CharField(default="", max_length=64),
        ),
        migrations.AddField(
            model_name="impulsedecision",
            name="by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="lexicondifference",
            name="decided_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="lexicondifference",
            name="theme",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="thread.theme"
            ),
        ),
        migrations.AddField(
            model_name="lexiconrevision",
            name="by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="settlement",
            name="contradiction",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="settlements",
                to="thread.contradiction",
                to_field="key",
            ),
        ),
        migrations.AddField(
            model_name="settlement",
            name="decided_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="settlement",
            name="holds",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="thread.statement",
            ),
        ),
        migrations.AddField(
            model_name="settlement",
            name="proposed_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="settlementevent",
            name="by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="settlementevent",
            name="settlement",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="events",
                to="thread.settlement",
            ),
        ),
        migrations.AddField(
            model_name="settlementside",
            name="settlement",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="sides",
                to="thread.settlement",
            ),
        ),
        migrations.AddField(
            model_name="settlementside",
            name="statement",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="settlements",
                to="thread.statement",
            ),
        ),
        migrations.AddField(
            model_name="task",
            name="contradiction",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="tasks",
                to="thread.contradiction",
                to_field="key",
            ),
        ),
        migrations.AddField(
            model_name="task",
            name="created_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="task",
            name="node",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="tasks",
                to="kernel.node",
            ),
        ),
        migrations.AddField(
            model_name="task",
            name="owner",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="tasks",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="task",
            name="unit",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="tasks",
                to="people.actor",
            ),
        ),
        migrations.AddField(
            model_name="taskevent",
            name="by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="taskevent",
            name="task",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="events",
                to="thread.task",
            ),
        ),
        migrations.AddField(
            model_name="waiver",
            name="by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="waiver",
            name="contradiction",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="waivers",
                to="thread.contradiction",
                to_field="key",
            ),
        ),
        migrations.AddField(
            model_name="waiver",
            name="node",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="waivers",
                to="kernel.node",
            ),
        ),
        migrations.AddConstraint(
            model_name="impulsedecision",
            constraint=models.UniqueConstraint(
                fields=("key", "number"), name="impulse_decisions_numbered"
            ),
        ),
        migrations.AddConstraint(
            model_name="impulsedecision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("decision", "dropped"), _negated=True),
                    models.Q(("reason", ""), _negated=True),
                    _connector="OR",
                ),
                name="an_impulse_is_dropped_for_a_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="lexicondifference",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "open")),
                fields=("theme", "pattern", "match"),
                name="one_open_difference_per_entry",
            ),
        ),
        migrations.AddConstraint(
            model_name="settlement",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state__in", ["proposed", "confirmed"])),
                fields=("contradiction",),
                name="one_settlement_at_a_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="settlement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("holds__isnull", False), ("verdict", "value")),
                    models.Q(
                        models.Q(("verdict", "value"), _negated=True), ("holds__isnull", True)
                    ),
                    _connector="OR",
                ),
                name="a_value_that_holds_has_its_statement",
            ),
        ),
        migrations.AddConstraint(
            model_name="settlement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state__in", ["confirmed", "declined"]), _negated=True),
                    models.Q(("decided_by__isnull", False), ("decided_on__isnull", False)),
                    _connector="OR",
                ),
                name="a_settlement_is_decided_by_somebody",
            ),
        ),
        migrations.AddConstraint(
            model_name="settlement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("decided_by__isnull", True),
                    models.Q(("decided_by", models.F("proposed_by")), _negated=True),
                    _connector="OR",
                ),
                name="settled_by_a_second_person",
            ),
        ),
        migrations.AddConstraint(
            model_name="settlementside",
            constraint=models.UniqueConstraint(
                fields=("settlement", "statement"), name="one_settled_side_per_statement"
            ),
        ),
        migrations.AddIndex(
            model_name="task",
            index=models.Index(fields=["state", "due"], name="task_state_due"),
        ),
        migrations.AddIndex(
            model_name="task",
            index=models.Index(fields=["owner", "state"], name="task_owner_state"),
        ),
        migrations.AddConstraint(
            model_name="task",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("owner__isnull", True), ("unit__isnull", True), _connector="XOR"
                ),
                name="a_task_has_one_owner",
            ),
        ),
        migrations.AddConstraint(
            model_name="task",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "gap"), ("code", ""), _connector="XOR"),
                    models.Q(("kind", "impulse"), ("impulse_key", ""), _connector="XOR"),
                    models.Q(
                        ("kind", "gap"), models.Q(("title", ""), _negated=True), _connector="OR"
                    ),
                ),
                name="a_task_says_what_it_is_about",
            ),
        ),
        migrations.AddConstraint(
            model_name="task",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("node__isnull", True), ("contradiction__isnull", True), _connector="OR"
                ),
                name="a_task_is_about_one_thing",
            ),
        ),
        migrations.AddConstraint(
            model_name="task",
            constraint=models.UniqueConstraint(
                condition=models.Q(("kind", "gap"), ("state", "open")),
                fields=("code", "node", "contradiction"),
                name="one_open_task_per_gap",
                nulls_distinct=False,
            ),
        ),
        migrations.AddConstraint(
            model_name="task",
            constraint=models.UniqueConstraint(
                condition=models.Q(("kind", "impulse"), ("state", "open")),
                fields=("impulse_key",),
                name="one_open_task_per_impulse",
            ),
        ),
        migrations.AddIndex(
            model_name="waiver",
            index=models.Index(fields=["code", "until"], name="waiver_code_until"),
        ),
        migrations.AddConstraint(
            model_name="waiver",
            constraint=models.UniqueConstraint(
                fields=("code", "node", "contradiction", "number"),
                name="waivers_of_a_gap_are_numbered",
                nulls_distinct=False,
            ),
        ),
        migrations.AddConstraint(
            model_name="waiver",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("node__isnull", True), ("contradiction__isnull", True), _connector="XOR"
                ),
                name="a_waiver_is_about_one_thing",
            ),
        ),
        migrations.AddConstraint(
            model_name="waiver",
            constraint=models.CheckConstraint(
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
        ),
        migrations.AddConstraint(
            model_name="task",
            constraint=models.UniqueConstraint(
                condition=models.Q(("pack_key", ""), _negated=True),
                fields=("pack_key",),
                name="one_task_per_row_of_the_pack",
            ),
        ),
        migrations.RunSQL(ADD, REMOVE),
    ]
