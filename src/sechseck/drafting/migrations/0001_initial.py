# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Texts, versions, motions, amendments, procedures, merges, ranges."""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("kernel", "0005_texts_and_amendments"),
        ("thread", "0004_what_only_grows"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Text",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("slug", models.SlugField(max_length=70, unique=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("motion", "Antrag"),
                            ("action_plan", "Aktionsplan"),
                            ("strategy", "Strategie"),
                            ("programme", "Programm"),
                            ("rules", "Geschäftsordnung"),
                        ],
                        max_length=11,
                    ),
                ),
                ("title", models.CharField(max_length=300)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "document",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="text",
                        to="thread.document",
                    ),
                ),
                (
                    "node",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="text",
                        to="kernel.node",
                    ),
                ),
            ],
            options={
                "ordering": ["slug"],
            },
        ),
        migrations.CreateModel(
            name="Motion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "in Arbeit"),
                            ("unscreened", "eingereicht, noch nicht geprüft"),
                            ("unsupported", "Unterstützung fehlt"),
                            ("screened", "veröffentlicht"),
                            ("withdrawn", "zurückgezogen"),
                            ("moved", "verschoben"),
                            ("referred", "überwiesen"),
                            ("accepted", "angenommen"),
                            ("modified", "verändert angenommen"),
                            ("rejected", "abgelehnt"),
                            ("handled", "erledigt"),
                            ("preliminary", "vorläufig beschlossen"),
                            ("final", "beschlossen"),
                        ],
                        default="draft",
                        max_length=11,
                    ),
                ),
                ("prefix", models.CharField(blank=True, max_length=20)),
                ("chapter", models.CharField(blank=True, max_length=200)),
                ("proposers", models.CharField(max_length=300)),
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
                ("event", models.CharField(blank=True, max_length=200)),
                ("reason", models.TextField(blank=True)),
                ("resolved_on", models.DateField(null=True)),
                ("adopted_on", models.DateField(null=True)),
                ("amendments_until", models.DateField(null=True)),
                ("supporters_wanted", models.PositiveSmallIntegerField(default=0)),
                ("consultation_until", models.DateField(null=True)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "proposed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "text",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="motion",
                        to="drafting.text",
                    ),
                ),
            ],
            options={
                "ordering": ["prefix", "id"],
            },
        ),
        migrations.CreateModel(
            name="Amendment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("slug", models.SlugField(max_length=80, unique=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("change", "Änderung"),
                            ("alternative", "Alternative zum ganzen Text"),
                            ("editorial", "redaktionelle Änderung"),
                            ("reason", "nur die Begründung"),
                        ],
                        default="change",
                        max_length=11,
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "in Arbeit"),
                            ("unscreened", "eingereicht, noch nicht geprüft"),
                            ("unsupported", "Unterstützung fehlt"),
                            ("screened", "veröffentlicht"),
                            ("withdrawn", "zurückgezogen"),
                            ("moved", "verschoben"),
                            ("referred", "überwiesen"),
                            ("accepted", "angenommen"),
                            ("modified", "verändert angenommen"),
                            ("rejected", "abgelehnt"),
                            ("handled", "erledigt"),
                            ("preliminary", "vorläufig beschlossen"),
                            ("final", "beschlossen"),
                        ],
                        default="draft",
                        max_length=11,
                    ),
                ),
                ("hunks", models.JSONField(default=list)),
                ("lost", models.JSONField(default=list)),
                ("reason", models.TextField(blank=True)),
                ("proposers", models.CharField(blank=True, max_length=300)),
                ("delta_eur", models.DecimalField(decimal_places=2, max_digits=14, null=True)),
                ("delta_date", models.DateField(null=True)),
                ("delta_target", models.CharField(blank=True, max_length=200)),
                ("decision", models.CharField(blank=True, max_length=500)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("submitted_at", models.DateTimeField(null=True)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "node",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="amendment",
                        to="kernel.node",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="drafting.amendment",
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
                    "text",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="amendments",
                        to="drafting.text",
                    ),
                ),
            ],
            options={
                "ordering": ["text", "number"],
            },
        ),
        migrations.CreateModel(
            name="TextVersion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("content", models.JSONField()),
                ("sha256", models.CharField(max_length=64)),
                ("line_rule", models.CharField(default="ag80", max_length=20)),
                ("reason", models.CharField(blank=True, max_length=500)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("frozen_at", models.DateTimeField(null=True)),
                ("in_force_since", models.DateField(null=True)),
                (
                    "document_version",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="text_versions",
                        to="thread.version",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="next",
                        to="drafting.textversion",
                    ),
                ),
                (
                    "text",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="versions",
                        to="drafting.text",
                    ),
                ),
            ],
            options={
                "ordering": ["text", "-number"],
            },
        ),
        migrations.CreateModel(
            name="RangeAnchor",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("block", models.CharField(max_length=60)),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                ("exact", models.TextField()),
                (
                    "comment",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="range",
                        to="kernel.comment",
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ranges",
                        to="drafting.textversion",
                    ),
                ),
            ],
            options={
                "ordering": ["version", "id"],
            },
        ),
        migrations.CreateModel(
            name="MergeDraft",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("started_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("finished_at", models.DateTimeField(null=True)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "started_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "base",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merge",
                        to="drafting.textversion",
                    ),
                ),
                (
                    "result",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="made_by",
                        to="drafting.textversion",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="CarriedFrom",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("hunks", models.JSONField()),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "amendment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="earlier",
                        to="drafting.amendment",
                    ),
                ),
                (
                    "base",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="drafting.textversion",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.AddField(
            model_name="amendment",
            name="base",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="amendments",
                to="drafting.textversion",
            ),
        ),
        migrations.CreateModel(
            name="HunkDecision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("place", models.CharField(max_length=64)),
                (
                    "choice",
                    models.CharField(
                        choices=[
                            ("take", "übernehmen"),
                            ("all", "alle nacheinander"),
                            ("reject", "nichts ändern"),
                            ("replace", "andere Worte"),
                        ],
                        max_length=7,
                    ),
                ),
                ("taken", models.CharField(blank=True, max_length=64)),
                ("words", models.TextField(blank=True)),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "decided_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "merge",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="decisions",
                        to="drafting.mergedraft",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("merge", "place"), name="one_decision_per_place"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("choice", "take"), _negated=True),
                            models.Q(("taken", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="what_is_taken_is_named",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProposedProcedure",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "recommendation",
                    models.CharField(
                        choices=[
                            ("accept", "annehmen"),
                            ("modified", "verändert annehmen"),
                            ("reject", "ablehnen"),
                            ("refer", "überweisen"),
                            ("handled", "durch einen anderen Antrag erledigt"),
                            ("vote", "abstimmen"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "audience",
                    models.CharField(
                        choices=[
                            ("office", "nur die Geschäftsstelle"),
                            ("initiators", "auch wer den Änderungsantrag stellt"),
                            ("public", "alle"),
                        ],
                        default="office",
                        max_length=10,
                    ),
                ),
                ("hunks", models.JSONField(default=list)),
                ("note", models.CharField(blank=True, max_length=1000)),
                ("proposed_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "answer",
                    models.CharField(
                        choices=[
                            ("open", "noch keine Antwort"),
                            ("agreed", "einverstanden"),
                            ("declined", "nicht einverstanden"),
                        ],
                        default="open",
                        max_length=8,
                    ),
                ),
                ("answer_note", models.CharField(blank=True, max_length=1000)),
                ("answered_at", models.DateTimeField(null=True)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "amendment",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="procedure",
                        to="drafting.amendment",
                    ),
                ),
                (
                    "answered_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "handled_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="drafting.amendment",
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
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("answer", "open"), ("answered_by__isnull", False), _connector="OR"
                        ),
                        name="a_procedure_is_answered_by_somebody",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Sponsorship",
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
                        choices=[
                            ("initiator", "stellt den Änderungsantrag"),
                            ("supporter", "unterstützt"),
                        ],
                        default="supporter",
                        max_length=9,
                    ),
                ),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "amendment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sponsors",
                        to="drafting.amendment",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sponsorships",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("amendment", "person"), name="one_sponsorship_per_person"
                    )
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="textversion",
            constraint=models.UniqueConstraint(
                fields=("text", "number"), name="text_version_has_a_number"
            ),
        ),
        migrations.AddConstraint(
            model_name="textversion",
            constraint=models.UniqueConstraint(
                condition=models.Q(("in_force_since__isnull", False)),
                fields=("text",),
                name="one_version_in_force",
            ),
        ),
        migrations.AddConstraint(
            model_name="textversion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("in_force_since__isnull", True), ("frozen_at__isnull", False), _connector="OR"
                ),
                name="what_is_in_force_is_frozen",
            ),
        ),
        migrations.AddConstraint(
            model_name="textversion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("parent__isnull", True),
                    models.Q(("parent", models.F("id")), _negated=True),
                    _connector="OR",
                ),
                name="text_version_is_not_its_own_parent",
            ),
        ),
        migrations.AddConstraint(
            model_name="rangeanchor",
            constraint=models.CheckConstraint(
                condition=models.Q(("start__lt", models.F("end"))), name="range_has_letters"
            ),
        ),
        migrations.AddConstraint(
            model_name="mergedraft",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("finished_at__isnull", True), ("result__isnull", True)),
                    models.Q(("finished_at__isnull", False), ("result__isnull", False)),
                    _connector="OR",
                ),
                name="a_finished_merge_has_a_result",
            ),
        ),
        migrations.AddConstraint(
            model_name="carriedfrom",
            constraint=models.UniqueConstraint(
                fields=("amendment", "base"), name="carried_once_from_a_version"
            ),
        ),
        migrations.AddConstraint(
            model_name="amendment",
            constraint=models.UniqueConstraint(
                fields=("text", "number"), name="amendment_has_a_number"
            ),
        ),
        migrations.AddConstraint(
            model_name="amendment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("parent__isnull", True),
                    models.Q(("parent", models.F("id")), _negated=True),
                    _connector="OR",
                ),
                name="amendment_does_not_amend_itself",
            ),
        ),
    ]
