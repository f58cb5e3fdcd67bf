# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Comments, following with its messages and mails, moderation."""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("kernel", "0009_passing_rows_and_erasure"),
    ]

    operations = [
        migrations.CreateModel(
            name="Subject",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("path", models.CharField(max_length=200, unique=True)),
            ],
        ),
        migrations.CreateModel(
            name="Comment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("text", models.TextField(max_length=6000)),
                (
                    "standing",
                    models.CharField(
                        choices=[
                            ("shown", "sichtbar"),
                            ("hidden", "ausgeblendet"),
                            ("removed", "entfernt"),
                        ],
                        default="shown",
                        max_length=7,
                    ),
                ),
                ("label", models.CharField(blank=True, max_length=120)),
                ("version", models.PositiveIntegerField(default=1)),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                ("edited_at", models.DateTimeField(null=True)),
                ("withdrawn_at", models.DateTimeField(null=True)),
                ("pack_key", models.SlugField(max_length=80, null=True, unique=True)),
                (
                    "answers",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replies",
                        to="kernel.comment",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="comments",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "subject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="comments",
                        to="kernel.subject",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
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
                    "measure",
                    models.CharField(
                        choices=[
                            ("none", "Nichts unternommen"),
                            ("label", "Mit einem Hinweis versehen"),
                            ("hide", "Ausgeblendet"),
                            ("remove", "Entfernt"),
                            ("suspend", "Ausgeblendet und Kommentieren ausgesetzt"),
                        ],
                        max_length=7,
                    ),
                ),
                (
                    "ground",
                    models.CharField(
                        choices=[
                            ("law", "Gesetz"),
                            ("rules", "Hausregeln"),
                            ("none", "Kein Verstoß"),
                        ],
                        max_length=5,
                    ),
                ),
                ("provision", models.CharField(blank=True, max_length=200)),
                ("facts", models.TextField(max_length=2000)),
                ("label", models.CharField(blank=True, max_length=120)),
                ("suspended_until", models.DateTimeField(null=True)),
                ("is_automated", models.BooleanField(default=False)),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                ("overturned_at", models.DateTimeField(null=True)),
                (
                    "comment",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="kernel.comment",
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="Appeal",
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
                        choices=[
                            ("author", "Verfasserin oder Verfasser"),
                            ("notifier", "wer gemeldet hat"),
                        ],
                        max_length=8,
                    ),
                ),
                ("text", models.TextField(max_length=4000)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "offen"),
                            ("upheld", "Entscheidung bleibt"),
                            ("overturned", "Entscheidung aufgehoben"),
                        ],
                        default="open",
                        max_length=10,
                    ),
                ),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                ("due_at", models.DateTimeField()),
                ("decided_at", models.DateTimeField(null=True)),
                ("reason", models.TextField(blank=True, max_length=2000)),
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
                    "owner",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                    "decision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="appeals",
                        to="kernel.decision",
                    ),
                ),
            ],
            options={
                "ordering": ["due_at", "id"],
            },
        ),
        migrations.CreateModel(
            name="Follow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("query", models.CharField(blank=True, max_length=200)),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                ("looked_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="follows",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "subject",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="follows",
                        to="kernel.subject",
                    ),
                ),
            ],
            options={
                "ordering": ["-id"],
            },
        ),
        migrations.CreateModel(
            name="Notice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("reference", models.CharField(max_length=40, unique=True)),
                ("place", models.CharField(max_length=300)),
                (
                    "category",
                    models.CharField(
                        choices=[
                            ("children", "Sexueller Missbrauch von Kindern"),
                            ("threat", "Drohung oder Aufruf zu Gewalt"),
                            ("hate", "Volksverhetzung oder Hetze gegen Gruppen"),
                            ("insult", "Beleidigung oder üble Nachrede"),
                            ("privacy", "Persönliche Angaben ohne Erlaubnis"),
                            ("copyright", "Verletzung von Urheberrechten"),
                            ("unlawful", "Anderer Verstoß gegen ein Gesetz"),
                            ("rules", "Verstoß gegen die Hausregeln"),
                        ],
                        max_length=9,
                    ),
                ),
                ("explanation", models.TextField(max_length=4000)),
                ("name", models.CharField(blank=True, max_length=150)),
                ("address", models.EmailField(blank=True, max_length=254)),
                ("good_faith", models.BooleanField()),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "offen"), ("decided", "entschieden")],
                        default="open",
                        max_length=7,
                    ),
                ),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                ("due_at", models.DateTimeField()),
                ("decided_at", models.DateTimeField(null=True)),
                (
                    "comment",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="notices",
                        to="kernel.comment",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="notices",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["due_at", "id"],
            },
        ),
        migrations.CreateModel(
            name="Mail",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.SlugField(max_length=20)),
                ("key", models.CharField(max_length=100, unique=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("queued", "wartet"),
                            ("sending", "geht hinaus"),
                            ("sent", "gesendet"),
                            ("failed", "nicht gelungen"),
                        ],
                        default="queued",
                        max_length=7,
                    ),
                ),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                ("sent_at", models.DateTimeField(null=True)),
                (
                    "appeal",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="mails",
                        to="kernel.appeal",
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="mails",
                        to="kernel.decision",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "notice",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="mails",
                        to="kernel.notice",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.AddField(
            model_name="decision",
            name="notice",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="decisions",
                to="kernel.notice",
            ),
        ),
        migrations.CreateModel(
            name="PersonMention",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "comment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="mentions",
                        to="kernel.comment",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Preference",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.SlugField(max_length=20)),
                (
                    "pace",
                    models.CharField(
                        choices=[
                            ("once", "sofort"),
                            ("daily", "einmal am Tag"),
                            ("weekly", "einmal in der Woche"),
                            ("never", "nie"),
                        ],
                        max_length=6,
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="preferences",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Message",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.SlugField(max_length=20)),
                ("verb", models.SlugField(blank=True, max_length=60)),
                ("key", models.CharField(max_length=100)),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                ("read_at", models.DateTimeField(null=True)),
                (
                    "comment",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="kernel.comment",
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="kernel.decision",
                    ),
                ),
                (
                    "follow",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="kernel.follow",
                    ),
                ),
                (
                    "mail",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="messages",
                        to="kernel.mail",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="messages",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "subject",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="kernel.subject",
                    ),
                ),
            ],
            options={
                "ordering": ["-id"],
            },
        ),
        migrations.CreateModel(
            name="SubjectNode",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "node",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kernel.node",
                    ),
                ),
                (
                    "subject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="parts",
                        to="kernel.subject",
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="subject",
            name="nodes",
            field=models.ManyToManyField(
                related_name="subjects", through="kernel.SubjectNode", to="kernel.node"
            ),
        ),
        migrations.AddConstraint(
            model_name="appeal",
            constraint=models.UniqueConstraint(
                fields=("decision", "side"), name="one_appeal_a_side"
            ),
        ),
        migrations.AddConstraint(
            model_name="appeal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("decided_at__isnull", True),
                        ("decided_by__isnull", True),
                        ("reason", ""),
                        ("state", "open"),
                    ),
                    models.Q(
                        ("state__in", ["upheld", "overturned"]),
                        ("decided_at__isnull", False),
                        ("decided_by__isnull", False),
                        models.Q(("reason", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="appeal_decided_says_by_whom_and_why",
            ),
        ),
        migrations.AddConstraint(
            model_name="appeal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("decided_by__isnull", True),
                    models.Q(("decided_by", models.F("proposed_by")), _negated=True),
                    _connector="OR",
                ),
                name="appeal_has_four_eyes",
            ),
        ),
        migrations.AddIndex(
            model_name="notice",
            index=models.Index(
                condition=models.Q(("state", "open")), fields=["due_at"], name="notice_open"
            ),
        ),
        migrations.AddConstraint(
            model_name="notice",
            constraint=models.CheckConstraint(
                condition=models.Q(("good_faith", True)), name="notice_in_good_faith"
            ),
        ),
        migrations.AddConstraint(
            model_name="notice",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("decided_at__isnull", True), ("state", "open")),
                    models.Q(("decided_at__isnull", False), ("state", "decided")),
                    _connector="OR",
                ),
                name="notice_decided_knows_when",
            ),
        ),
        migrations.AddIndex(
            model_name="mail",
            index=models.Index(
                condition=models.Q(("state", "queued")), fields=["id"], name="mail_waits"
            ),
        ),
        migrations.AddIndex(
            model_name="mail",
            index=models.Index(fields=["person", "-at"], name="mail_of_person"),
        ),
        migrations.AddConstraint(
            model_name="mail",
            constraint=models.CheckConstraint(
                condition=models.Q(("state", "sent"), ("sent_at__isnull", True), _connector="XOR"),
                name="what_left_knows_when",
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.UniqueConstraint(
                condition=models.Q(("overturned_at__isnull", True)),
                fields=("notice",),
                name="one_decision_counts",
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("measure", "none"),
                    models.Q(
                        models.Q(("ground", "none"), _negated=True), ("comment__isnull", False)
                    ),
                    _connector="OR",
                ),
                name="a_measure_has_a_ground_and_a_text",
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("ground", "none"), models.Q(("provision", ""), _negated=True), _connector="OR"
                ),
                name="a_ground_names_its_provision",
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(("measure", "label"), ("label", ""), _connector="XOR"),
                name="a_label_has_words",
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("measure", "suspend"), ("suspended_until__isnull", True), _connector="XOR"
                ),
                name="a_suspension_has_an_end",
            ),
        ),
        migrations.AddConstraint(
            model_name="personmention",
            constraint=models.UniqueConstraint(
                fields=("comment", "person"), name="mentioned_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="preference",
            constraint=models.UniqueConstraint(
                fields=("owner", "kind"), name="one_pace_for_a_kind"
            ),
        ),
        migrations.AddIndex(
            model_name="message",
            index=models.Index(fields=["person", "-id"], name="message_of_person"),
        ),
        migrations.AddIndex(
            model_name="message",
            index=models.Index(
                condition=models.Q(("mail__isnull", True)),
                fields=["person", "kind"],
                name="message_unmailed",
            ),
        ),
        migrations.AddConstraint(
            model_name="message",
            constraint=models.UniqueConstraint(fields=("person", "key"), name="told_once"),
        ),
        migrations.AddConstraint(
            model_name="follow",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("query", ""), ("subject__isnull", False)),
                    models.Q(("subject__isnull", True), models.Q(("query", ""), _negated=True)),
                    _connector="OR",
                ),
                name="follows_a_page_or_a_search",
            ),
        ),
        migrations.AddConstraint(
            model_name="follow",
            constraint=models.UniqueConstraint(
                fields=("owner", "subject", "query"), name="followed_once", nulls_distinct=False
            ),
        ),
        migrations.AddIndex(
            model_name="comment",
            index=models.Index(fields=["owner", "-at"], name="comment_of_owner"),
        ),
        migrations.AddConstraint(
            model_name="comment",
            constraint=models.CheckConstraint(
                condition=models.Q(("standing__in", ["shown", "hidden", "removed"])),
                name="comment_standing_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="comment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("answers__isnull", True),
                    models.Q(("answers", models.F("id")), _negated=True),
                    _connector="OR",
                ),
                name="comment_does_not_answer_itself",
            ),
        ),
        migrations.AddConstraint(
            model_name="subjectnode",
            constraint=models.UniqueConstraint(
                fields=("subject", "node"), name="subject_names_a_node_once"
            ),
        ),
    ]
