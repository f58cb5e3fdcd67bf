# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Decisions about links and labels as events, and what a link says of them."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("thread", "0008_work_on_gaps"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Decision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                        choices=[("strong", "stark"), ("medium", "mittel"), ("weak", "schwach")],
                        max_length=6,
                    ),
                ),
                ("batch", models.UUIDField(null=True)),
                ("dated", models.DateField()),
                ("at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="FirstStatement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("chosen_at", models.DateTimeField(auto_now=True)),
            ],
        ),
        migrations.CreateModel(
            name="LabelDecision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("before", models.JSONField()),
                ("after", models.JSONField()),
                ("reason", models.CharField(blank=True, max_length=300)),
                ("at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "ordering": ["id"],
            },
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
                condition=models.Q(("suspect", ""), ("state", "confirmed"), _connector="OR"),
                name="only_what_is_confirmed_is_suspect",
            ),
        ),
        migrations.AddField(
            model_name="decision",
            name="by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="decision",
            name="link",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="decisions",
                to="thread.statementlink",
            ),
        ),
        migrations.AddField(
            model_name="decision",
            name="undoes",
            field=models.OneToOneField(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="undone_by",
                to="thread.decision",
            ),
        ),
        migrations.AddField(
            model_name="firststatement",
            name="chosen_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="firststatement",
            name="statement",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="chosen_first",
                to="thread.statement",
            ),
        ),
        migrations.AddField(
            model_name="labeldecision",
            name="by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="labeldecision",
            name="statement",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="label_decisions",
                to="thread.statement",
            ),
        ),
        migrations.AddField(
            model_name="labeldecision",
            name="undoes",
            field=models.OneToOneField(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="undone_by",
                to="thread.labeldecision",
            ),
        ),
        migrations.AddIndex(
            model_name="decision",
            index=models.Index(fields=["link", "id"], name="decision_of_link"),
        ),
        migrations.AddIndex(
            model_name="decision",
            index=models.Index(fields=["by", "-id"], name="decision_of_person"),
        ),
        migrations.AddIndex(
            model_name="decision",
            index=models.Index(
                condition=models.Q(("batch__isnull", False)),
                fields=["batch"],
                name="decision_batch",
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(("verb", "undo"), ("undoes__isnull", True), _connector="XOR"),
                name="an_undo_undoes_something",
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("verb", "defer"), _negated=True),
                    ("until__isnull", False),
                    _connector="OR",
                ),
                name="deferred_to_a_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
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
        ),
    ]
