# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The first tables."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("kernel", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Contradiction",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=64, unique=True)),
                ("topic", models.CharField(max_length=200)),
                ("attribute", models.CharField(max_length=100)),
                ("explanation", models.CharField(max_length=600)),
                ("found_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "ordering": ["topic", "attribute", "key"],
            },
        ),
        migrations.CreateModel(
            name="Impulse",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=120, unique=True)),
                ("explanation", models.CharField(max_length=600)),
                ("score", models.FloatField()),
            ],
            options={
                "ordering": ["-score", "key"],
            },
        ),
        migrations.CreateModel(
            name="Anchor",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "severity",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("cosmetic", "nur Form"),
                            ("editorial", "redaktionell"),
                            ("substantive", "inhaltlich"),
                            ("gone", "entfallen"),
                        ],
                        max_length=12,
                    ),
                ),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                ("exact", models.TextField()),
                ("prefix", models.CharField(blank=True, max_length=64)),
                ("suffix", models.CharField(blank=True, max_length=64)),
                ("page", models.PositiveIntegerField(null=True)),
                ("line_start", models.PositiveIntegerField()),
                ("line_end", models.PositiveIntegerField()),
                ("canonical_hash", models.CharField(max_length=64)),
                (
                    "previous",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="later",
                        to="thread.anchor",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Document",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("slug", models.SlugField(max_length=80, unique=True)),
                ("title", models.CharField(max_length=300)),
                ("author", models.CharField(max_length=200)),
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
                ("horizon_end", models.CharField(blank=True, max_length=10)),
                ("retrieved", models.CharField(blank=True, max_length=10)),
                ("url", models.URLField(blank=True, max_length=500)),
                ("licence", models.CharField(blank=True, max_length=200)),
                ("original_sha256", models.CharField(blank=True, max_length=64)),
                ("note", models.CharField(blank=True, max_length=500)),
                (
                    "node",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="document",
                        to="kernel.node",
                    ),
                ),
            ],
            options={
                "ordering": ["slug"],
            },
        ),
        migrations.CreateModel(
            name="GapCount",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(max_length=40)),
                ("day", models.DateField()),
                ("count", models.PositiveIntegerField()),
            ],
            options={
                "ordering": ["code", "day"],
                "constraints": [
                    models.UniqueConstraint(fields=("code", "day"), name="one_gap_count_per_day")
                ],
            },
        ),
        migrations.CreateModel(
            name="Statement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("ref", models.CharField(max_length=110, unique=True)),
                ("text", models.TextField()),
                ("own_words", models.BooleanField(default=False)),
                ("is_gone", models.BooleanField(default=False)),
                ("line_start", models.PositiveIntegerField()),
                ("line_end", models.PositiveIntegerField()),
                ("page", models.PositiveIntegerField(null=True)),
                ("block", models.CharField(default="paragraph", max_length=12)),
                (
                    "heading",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=300), default=list, size=None
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("finding", "Befund"),
                            ("goal", "Ziel"),
                            ("measure", "Maßnahme"),
                            ("actor", "Beteiligte"),
                            ("process", "Verfahren"),
                            ("event", "Ereignis"),
                            ("other", "Sonstiges"),
                        ],
                        max_length=8,
                    ),
                ),
                ("kind_share", models.FloatField()),
                (
                    "second_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("finding", "Befund"),
                            ("goal", "Ziel"),
                            ("measure", "Maßnahme"),
                            ("actor", "Beteiligte"),
                            ("process", "Verfahren"),
                            ("event", "Ereignis"),
                            ("other", "Sonstiges"),
                        ],
                        max_length=8,
                    ),
                ),
                ("second_share", models.FloatField(default=0)),
                ("kind_reason", models.CharField(blank=True, max_length=200)),
                ("bindingness", models.PositiveSmallIntegerField(default=0)),
                ("slots", models.JSONField(default=dict)),
                (
                    "open_ends",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40), default=list, size=None
                    ),
                ),
                (
                    "commits",
                    models.CharField(
                        choices=[
                            ("none", "bindet nicht"),
                            ("announcement", "Ankündigung"),
                            ("commitment", "Zusage"),
                        ],
                        default="none",
                        max_length=12,
                    ),
                ),
                ("canonical_hash", models.CharField(max_length=64)),
                (
                    "anchor",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="statement",
                        to="thread.anchor",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="statements",
                        to="thread.document",
                    ),
                ),
                (
                    "node",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="statement",
                        to="kernel.node",
                    ),
                ),
            ],
            options={
                "ordering": ["document", "line_start", "ref"],
            },
        ),
        migrations.CreateModel(
            name="Mention",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("text", models.CharField(max_length=200)),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                (
                    "node",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="mentions",
                        to="kernel.node",
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="mentions",
                        to="thread.statement",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ImpulseVoice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "impulse",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="voices",
                        to="thread.impulse",
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="impulses",
                        to="thread.statement",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="ContradictionSide",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("value", models.CharField(max_length=300)),
                (
                    "contradiction",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sides",
                        to="thread.contradiction",
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="contradictions",
                        to="thread.statement",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="StatementFact",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("type", models.CharField(max_length=10)),
                ("value", models.JSONField()),
                ("unit", models.CharField(blank=True, max_length=40)),
                ("attribute", models.CharField(blank=True, max_length=100)),
                ("topic", models.CharField(blank=True, max_length=200)),
                ("text", models.CharField(max_length=300)),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                ("approx", models.BooleanField(default=False)),
                ("bound", models.CharField(blank=True, max_length=3)),
                (
                    "statement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="facts",
                        to="thread.statement",
                    ),
                ),
            ],
            options={
                "ordering": ["statement", "start"],
            },
        ),
        migrations.CreateModel(
            name="StatementLink",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                ("source_kind", models.CharField(max_length=8)),
                ("target_kind", models.CharField(max_length=8)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("suggested", "Vorschlag"),
                            ("confirmed", "bestätigt"),
                            ("rejected", "verworfen"),
                            ("later", "später"),
                        ],
                        default="suggested",
                        max_length=10,
                    ),
                ),
                ("score", models.FloatField(default=0)),
                (
                    "band",
                    models.CharField(
                        blank=True,
                        choices=[("strong", "stark"), ("medium", "mittel"), ("weak", "schwach")],
                        max_length=6,
                    ),
                ),
                (
                    "reasons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=300), default=list, size=None
                    ),
                ),
                ("source_hash", models.CharField(blank=True, max_length=64)),
                ("target_hash", models.CharField(blank=True, max_length=64)),
                ("decided_on", models.DateField(null=True)),
                ("decision", models.CharField(blank=True, max_length=300)),
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
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="links_out",
                        to="thread.statement",
                    ),
                ),
                (
                    "target",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="links_in",
                        to="thread.statement",
                    ),
                ),
            ],
            options={
                "ordering": ["-score", "id"],
            },
        ),
        migrations.CreateModel(
            name="Theme",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("slug", models.SlugField(max_length=40, unique=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("theme", "Thema"),
                            ("foundation", "Fundament"),
                            ("cross_cutting", "Querschnitt"),
                        ],
                        max_length=14,
                    ),
                ),
                ("title", models.CharField(max_length=80)),
                ("title_en", models.CharField(blank=True, max_length=80)),
                ("title_simple", models.CharField(blank=True, max_length=80)),
                ("sentence", models.CharField(blank=True, max_length=300)),
                ("sentence_en", models.CharField(blank=True, max_length=300)),
                ("sentence_simple", models.CharField(blank=True, max_length=300)),
                ("order", models.PositiveSmallIntegerField(default=0)),
                (
                    "node",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="theme",
                        to="kernel.node",
                    ),
                ),
            ],
            options={
                "ordering": ["kind", "order", "slug"],
            },
        ),
        migrations.CreateModel(
            name="StatementTheme",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("score", models.FloatField()),
                (
                    "words",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=100), default=list, size=None
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="themes",
                        to="thread.statement",
                    ),
                ),
                (
                    "theme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="statements",
                        to="thread.theme",
                    ),
                ),
            ],
            options={
                "ordering": ["-score"],
            },
        ),
        migrations.CreateModel(
            name="LexiconEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("pattern", models.CharField(max_length=80)),
                ("weight", models.FloatField()),
                (
                    "match",
                    models.CharField(
                        choices=[
                            ("stem", "Wortanfang"),
                            ("word", "ganzes Wort"),
                            ("phrase", "Wortfolge"),
                            ("ending", "Wortende"),
                        ],
                        default="stem",
                        max_length=6,
                    ),
                ),
                ("not_near", models.CharField(blank=True, max_length=1000)),
                (
                    "theme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="lexicon",
                        to="thread.theme",
                    ),
                ),
            ],
            options={
                "ordering": ["theme", "pattern"],
            },
        ),
        migrations.AddField(
            model_name="impulse",
            name="first",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="thread.theme"
            ),
        ),
        migrations.AddField(
            model_name="impulse",
            name="second",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="thread.theme"
            ),
        ),
        migrations.CreateModel(
            name="Version",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("sha256", models.CharField(max_length=64)),
                ("file_name", models.CharField(max_length=200)),
                ("size", models.PositiveBigIntegerField()),
                ("retrieved_at", models.DateTimeField()),
                ("licence", models.CharField(blank=True, max_length=200)),
                ("reader", models.CharField(max_length=20)),
                ("reader_version", models.CharField(max_length=20)),
                ("segmenter_version", models.CharField(max_length=20)),
                ("text", models.TextField()),
                ("blocks", models.JSONField(default=list)),
                ("warnings", models.JSONField(default=list)),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="versions",
                        to="thread.document",
                    ),
                ),
            ],
            options={
                "ordering": ["document", "-number"],
            },
        ),
        migrations.AddField(
            model_name="anchor",
            name="version",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="anchors",
                to="thread.version",
            ),
        ),
        migrations.CreateModel(
            name="NamedIn",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("line", models.PositiveIntegerField()),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="names",
                        to="thread.document",
                    ),
                ),
                (
                    "node",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="named_in",
                        to="kernel.node",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("node", "document", "line"), name="named_once_per_line"
                    )
                ],
            },
        ),
        migrations.AddIndex(
            model_name="statement",
            index=models.Index(fields=["kind", "document"], name="statement_kind_document"),
        ),
        migrations.AddIndex(
            model_name="statement",
            index=django.contrib.postgres.indexes.GinIndex(
                fields=["open_ends"], name="statement_open_ends"
            ),
        ),
        migrations.AddIndex(
            model_name="statement",
            index=models.Index(
                condition=models.Q(("is_gone", True)), fields=["id"], name="statement_gone"
            ),
        ),
        migrations.AddConstraint(
            model_name="statement",
            constraint=models.CheckConstraint(
                condition=models.Q(("bindingness__gte", 0), ("bindingness__lte", 7)),
                name="bindingness_0_to_7",
            ),
        ),
        migrations.AddConstraint(
            model_name="statement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("commits", "none"), ("kind__in", ["goal", "measure"]), _connector="OR"
                ),
                name="only_goals_and_measures_commit",
            ),
        ),
        migrations.AddConstraint(
            model_name="statement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("own_words", True), ("anchor__isnull", False), _connector="OR"
                ),
                name="statement_has_a_span_or_is_our_own_words",
            ),
        ),
        migrations.AddConstraint(
            model_name="mention",
            constraint=models.UniqueConstraint(
                fields=("statement", "node", "start"), name="mention_once_per_place"
            ),
        ),
        migrations.AddConstraint(
            model_name="impulsevoice",
            constraint=models.UniqueConstraint(
                fields=("impulse", "statement"), name="one_voice_per_statement"
            ),
        ),
        migrations.AddConstraint(
            model_name="contradictionside",
            constraint=models.UniqueConstraint(
                fields=("contradiction", "statement"), name="one_side_per_statement"
            ),
        ),
        migrations.AddIndex(
            model_name="statementlink",
            index=models.Index(fields=["source", "state", "-score"], name="link_source_score"),
        ),
        migrations.AddIndex(
            model_name="statementlink",
            index=models.Index(fields=["target", "state", "-score"], name="link_target_score"),
        ),
        migrations.AddIndex(
            model_name="statementlink",
            index=models.Index(fields=["state", "type", "band"], name="link_state_type_band"),
        ),
        migrations.AddConstraint(
            model_name="statementlink",
            constraint=models.UniqueConstraint(
                fields=("source", "target", "type"), name="one_link_per_type"
            ),
        ),
        migrations.AddConstraint(
            model_name="statementlink",
            constraint=models.CheckConstraint(
                condition=models.Q(("source", models.F("target")), _negated=True),
                name="no_link_to_itself",
            ),
        ),
        migrations.AddConstraint(
            model_name="statementlink",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("type__in", ["supports", "implements"]),
                    ("source__lt", models.F("target")),
                    _connector="OR",
                ),
                name="undirected_links_stand_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="statementlink",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "confirmed"), _negated=True),
                    models.Q(
                        ("decided_by__isnull", False),
                        models.Q(("source_hash", ""), _negated=True),
                        models.Q(("target_hash", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="confirmed_by_a_person_with_both_hashes",
            ),
        ),
        migrations.AddConstraint(
            model_name="statementlink",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("type__in", ("same_topic", "same_as", "contradicts")),
                    models.Q(
                        (
                            "source_kind__in",
                            ("finding", "goal", "measure", "process", "actor", "event"),
                        ),
                        ("target_kind__in", ("finding", "goal", "measure", "process")),
                        ("type", "supports"),
                    ),
                    models.Q(
                        ("source_kind__in", ("measure", "process", "event", "actor", "finding")),
                        ("target_kind__in", ("goal", "measure", "process", "finding")),
                        ("type", "implements"),
                    ),
                    _connector="OR",
                ),
                name="only_allowed_triples",
            ),
        ),
        migrations.AddConstraint(
            model_name="theme",
            constraint=models.UniqueConstraint(
                condition=models.Q(("kind", "cross_cutting")),
                fields=("kind",),
                name="one_cross_cutting_bucket",
            ),
        ),
        migrations.AddConstraint(
            model_name="statementtheme",
            constraint=models.UniqueConstraint(
                fields=("statement", "theme"), name="theme_once_per_statement"
            ),
        ),
        migrations.AddConstraint(
            model_name="lexiconentry",
            constraint=models.UniqueConstraint(
                fields=("theme", "pattern", "match"), name="one_entry_per_pattern"
            ),
        ),
        migrations.AddConstraint(
            model_name="version",
            constraint=models.UniqueConstraint(
                fields=("document", "number"), name="one_version_per_number"
            ),
        ),
        migrations.AddConstraint(
            model_name="version",
            constraint=models.UniqueConstraint(
                fields=("document", "sha256"), name="equal_bytes_are_one"
            ),
        ),
        migrations.AddConstraint(
            model_name="anchor",
            constraint=models.CheckConstraint(
                condition=models.Q(("start__lt", models.F("end"))), name="anchor_has_text"
            ),
        ),
    ]
