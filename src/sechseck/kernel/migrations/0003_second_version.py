# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the second version needs: accounts, background work, the log, comments, tokens.

The steps of the accounts library and the first tables of the other parts come before, because
Django renders all models linked with a changed one: the fewer there are yet, the cheaper.
"""

import datetime
import uuid

import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.text
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

from sechseck.kernel.migrating import Together

# Accounts of a pack's editors move to names that no person can choose. They are the accounts of
# offices that cannot sign in and never did: no password, not active.
MOVE = """
UPDATE kernel_user SET first_name = username, username = 'pack:' || left(username, 145)
WHERE role = 'office' AND NOT is_active AND last_login IS NULL AND password LIKE '!%'
  AND username NOT LIKE 'pack:%';
"""

# Counts attempts for all processes; Django knows it as a cache, not as a model.
CACHE = """
CREATE TABLE IF NOT EXISTS kernel_cache (
    cache_key varchar(255) PRIMARY KEY,
    value text NOT NULL,
    expires timestamptz NOT NULL
);
CREATE INDEX IF NOT EXISTS kernel_cache_expires ON kernel_cache (expires);
"""


class Migration(migrations.Migration):
    dependencies = [
        ("kernel", "0002_trace_is_append_only"),
        ("mfa", "0003_authenticator_type_uniq"),
        ("people", "0002_memberships"),
        ("places", "0001_initial"),
        ("socialaccount", "0006_alter_socialaccount_extra_data"),
        ("thread", "0002_versions_are_immutable"),
        ("usersessions", "0001_initial"),
    ]

    operations = [
        migrations.RunSQL(MOVE, migrations.RunSQL.noop),
        migrations.RunSQL(CACHE, "DROP TABLE kernel_cache"),
        Together(
            [
                migrations.AddConstraint(
                    model_name="user",
                    constraint=models.UniqueConstraint(
                        django.db.models.functions.text.Lower("username"),
                        condition=models.Q(("username__startswith", "pack:"), _negated=True),
                        name="one_account_for_a_name",
                    ),
                ),
                migrations.CreateModel(
                    name="Audience",
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
                            "role",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("resident", "Einwohnerin oder Einwohner"),
                                    ("member", "Mitglied eines Gremiums"),
                                    ("unit", "Fachbereich oder Kommune"),
                                    ("moderator", "Moderation"),
                                    ("office", "Transformationsbüro"),
                                    ("funding", "Förderstelle"),
                                    ("shelter", "Schutzeinrichtung"),
                                    ("admin", "Verwaltung der Anwendung"),
                                    ("system", "Programm"),
                                ],
                                max_length=12,
                            ),
                        ),
                        (
                            "committee",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="kernel.node",
                            ),
                        ),
                        (
                            "node",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="audience",
                                to="kernel.node",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("committee__isnull", False), ("role", "")),
                                    models.Q(
                                        ("committee__isnull", True),
                                        models.Q(("role", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="audience_is_a_committee_or_a_role",
                            ),
                            models.UniqueConstraint(
                                fields=("node", "committee", "role"),
                                name="named_once_for_a_node",
                                nulls_distinct=False,
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Receipt",
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
                        ("key", models.UUIDField()),
                        ("path", models.CharField(max_length=300)),
                        ("status", models.PositiveSmallIntegerField(default=0)),
                        ("location", models.CharField(blank=True, max_length=500)),
                        ("body", models.BinaryField(default=bytes)),
                        ("content_type", models.CharField(blank=True, max_length=100)),
                        ("at", models.DateTimeField(auto_now_add=True)),
                        (
                            "by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "indexes": [models.Index(fields=["at"], name="receipt_at")],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("key", "by", "path"),
                                name="one_answer_per_key",
                                nulls_distinct=False,
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Horizon",
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
                        ("last", models.BigIntegerField()),
                        (
                            "writers",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=40), default=list, size=None
                            ),
                        ),
                        ("server_start", models.DateTimeField()),
                    ],
                ),
                migrations.CreateModel(
                    name="Seal",
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
                        ("first", models.BigIntegerField()),
                        ("last", models.BigIntegerField()),
                        ("count", models.PositiveIntegerField()),
                        ("at", models.DateTimeField()),
                        ("batch", models.CharField(max_length=64)),
                        ("head", models.CharField(max_length=64)),
                    ],
                    options={
                        "ordering": ["-number"],
                    },
                ),
                migrations.CreateModel(
                    name="Change",
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
                        ("transaction", models.BigIntegerField()),
                        ("at", models.DateTimeField()),
                        ("table", models.CharField(max_length=63)),
                        ("row", models.BigIntegerField()),
                        (
                            "operation",
                            models.CharField(
                                choices=[
                                    ("I", "angelegt"),
                                    ("U", "geändert"),
                                    ("D", "gelöscht"),
                                    ("S", "aufgenommen"),
                                    ("F", "Text vergessen"),
                                ],
                                max_length=1,
                            ),
                        ),
                        (
                            "columns",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=63), default=list, size=None
                            ),
                        ),
                        ("plain", models.JSONField()),
                        ("digest", models.BinaryField(max_length=32, null=True)),
                        ("role", models.CharField(max_length=63)),
                    ],
                    options={
                        "ordering": ["id"],
                        "indexes": [
                            models.Index(fields=["table", "row"], name="change_of_row"),
                            models.Index(
                                condition=models.Q(("table", "kernel_trace")),
                                fields=["transaction"],
                                name="change_transaction_of_trace",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RowSecret",
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
                        ("table", models.CharField(max_length=63)),
                        ("row", models.BigIntegerField()),
                        ("secret", models.UUIDField()),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("table", "row"), name="one_secret_per_row"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Erasure",
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
                            "ground",
                            models.CharField(
                                choices=[
                                    ("wish", "Die Person wünscht es."),
                                    ("mistake", "Es hätte nie hierher gehört."),
                                    ("law", "Ein Gesetz oder Gericht verlangt es."),
                                    (
                                        "licence",
                                        "Das Recht, es zu zeigen, fehlt oder ist erloschen.",
                                    ),
                                ],
                                max_length=8,
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("asked", "beantragt"),
                                    ("confirmed", "bestätigt"),
                                    ("done", "ausgeführt"),
                                    ("declined", "abgelehnt"),
                                ],
                                default="asked",
                                max_length=9,
                            ),
                        ),
                        (
                            "words",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("erase", "Auch löschen, was andere dazu geschrieben haben"),
                                    ("keep", "Behalten, was andere dazu geschrieben haben"),
                                ],
                                max_length=5,
                            ),
                        ),
                        ("asked_at", models.DateTimeField(auto_now_add=True)),
                        ("decided_at", models.DateTimeField(null=True)),
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
                            "node",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="erasures",
                                to="kernel.node",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="erasures",
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
                    ],
                    options={
                        "ordering": ["-id"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("node__isnull", False), ("person__isnull", True)),
                                    models.Q(("node__isnull", True), ("person__isnull", False)),
                                    _connector="OR",
                                ),
                                name="erasure_of_a_person_or_of_a_node",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("node__isnull", True),
                                    ("words__in", ["erase", "keep"]),
                                    _connector="XOR",
                                ),
                                name="erasure_of_a_node_says_what_becomes_of_words",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("state__in", ["asked", "declined"]),
                                    models.Q(
                                        ("decided_by__isnull", False),
                                        models.Q(
                                            ("decided_by", models.F("proposed_by")), _negated=True
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="erasure_has_four_eyes",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("state", "asked")),
                                fields=("node", "person"),
                                name="one_open_erasure",
                                nulls_distinct=False,
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Job",
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
                        ("kind", models.SlugField(max_length=40)),
                        ("about", models.CharField(blank=True, max_length=200)),
                        ("subject", models.CharField(blank=True, max_length=100)),
                        ("arguments", models.JSONField(default=dict)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("waiting", "wartet"),
                                    ("running", "läuft"),
                                    ("done", "fertig"),
                                    ("failed", "nicht gelungen"),
                                    ("cancelled", "abgebrochen"),
                                ],
                                default="waiting",
                                max_length=10,
                            ),
                        ),
                        ("done", models.PositiveIntegerField(default=0)),
                        ("total", models.PositiveIntegerField(default=0)),
                        ("step", models.CharField(blank=True, max_length=200)),
                        ("problem", models.CharField(blank=True, max_length=500)),
                        ("result", models.CharField(blank=True, max_length=200)),
                        ("attempts", models.PositiveSmallIntegerField(default=0)),
                        ("queued_as", models.BigIntegerField(null=True)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("started_at", models.DateTimeField(null=True)),
                        ("finished_at", models.DateTimeField(null=True)),
                        ("changed_at", models.DateTimeField(auto_now=True)),
                        (
                            "owner",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="jobs",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-id"],
                        "indexes": [
                            models.Index(fields=["owner", "-id"], name="job_of_owner"),
                            models.Index(
                                condition=models.Q(("state__in", ["waiting", "running"])),
                                fields=["state"],
                                name="job_not_ended",
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(
                                    ("state", "waiting"), models.Q(("subject", ""), _negated=True)
                                ),
                                fields=("kind", "subject"),
                                name="one_waits_per_subject",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("state__in", ["waiting", "running"]),
                                    ("finished_at__isnull", False),
                                    _connector="XOR",
                                ),
                                name="what_ended_knows_when",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Subject",
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
                        ("path", models.CharField(max_length=200, unique=True)),
                        (
                            "nodes",
                            models.ManyToManyField(
                                related_name="subjects",
                                through="kernel.SubjectNode",
                                to="kernel.node",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="Comment",
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
                        "indexes": [
                            models.Index(fields=["owner", "-at"], name="comment_of_owner")
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("standing__in", ["shown", "hidden", "removed"])
                                ),
                                name="comment_standing_is_known",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("answers__isnull", True),
                                    models.Q(("answers", models.F("id")), _negated=True),
                                    _connector="OR",
                                ),
                                name="comment_does_not_answer_itself",
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
                        (
                            "notice",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="decisions",
                                to="kernel.notice",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["id"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("overturned_at__isnull", True)),
                                fields=("notice",),
                                name="one_decision_counts",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("measure", "none"),
                                    models.Q(
                                        models.Q(("ground", "none"), _negated=True),
                                        ("comment__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_measure_has_a_ground_and_a_text",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ground", "none"),
                                    models.Q(("provision", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="a_ground_names_its_provision",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("measure", "label"), ("label", ""), _connector="XOR"
                                ),
                                name="a_label_has_words",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("measure", "suspend"),
                                    ("suspended_until__isnull", True),
                                    _connector="XOR",
                                ),
                                name="a_suspension_has_an_end",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Appeal",
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
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("decision", "side"), name="one_appeal_a_side"
                            ),
                            models.CheckConstraint(
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
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("decided_by__isnull", True),
                                    models.Q(
                                        ("decided_by", models.F("proposed_by")), _negated=True
                                    ),
                                    _connector="OR",
                                ),
                                name="appeal_has_four_eyes",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Follow",
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
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("query", ""), ("subject__isnull", False)),
                                    models.Q(
                                        ("subject__isnull", True),
                                        models.Q(("query", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="follows_a_page_or_a_search",
                            ),
                            models.UniqueConstraint(
                                fields=("owner", "subject", "query"),
                                name="followed_once",
                                nulls_distinct=False,
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Notice",
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
                        "indexes": [
                            models.Index(
                                condition=models.Q(("state", "open")),
                                fields=["due_at"],
                                name="notice_open",
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("good_faith", True)),
                                name="notice_in_good_faith",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("decided_at__isnull", True), ("state", "open")),
                                    models.Q(("decided_at__isnull", False), ("state", "decided")),
                                    _connector="OR",
                                ),
                                name="notice_decided_knows_when",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Mail",
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
                        "indexes": [
                            models.Index(
                                condition=models.Q(("state", "queued")),
                                fields=["id"],
                                name="mail_waits",
                            ),
                            models.Index(fields=["person", "-at"], name="mail_of_person"),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("state", "sent"), ("sent_at__isnull", True), _connector="XOR"
                                ),
                                name="what_left_knows_when",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PersonMention",
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
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("comment", "person"), name="mentioned_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Preference",
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
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("owner", "kind"), name="one_pace_for_a_kind"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Message",
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
                        "indexes": [
                            models.Index(fields=["person", "-id"], name="message_of_person"),
                            models.Index(
                                condition=models.Q(("mail__isnull", True)),
                                fields=["person", "kind"],
                                name="message_unmailed",
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(fields=("person", "key"), name="told_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SubjectNode",
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
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("subject", "node"), name="subject_names_a_node_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ApiToken",
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
                        ("name", models.CharField(max_length=60)),
                        ("digest", models.CharField(max_length=64, unique=True)),
                        (
                            "scopes",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("read", "Lesen, was ich lesen darf"),
                                        ("statements:write", "Aussagen hinzufügen"),
                                        ("suggestions:write", "Verknüpfungen vorschlagen"),
                                    ],
                                    max_length=20,
                                ),
                                size=None,
                            ),
                        ),
                        ("created_on", models.DateField()),
                        ("expires_on", models.DateField()),
                        ("revoked_at", models.DateTimeField(null=True)),
                        (
                            "owner",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="api_tokens",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-id"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("expires_on__gte", models.F("created_on")),
                                    (
                                        "expires_on__lte",
                                        django.db.models.expressions.CombinedExpression(
                                            models.F("created_on"),
                                            "+",
                                            models.Value(datetime.timedelta(days=366)),
                                        ),
                                    ),
                                ),
                                name="token_lasts_a_year_at_most",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TokenUse",
                    fields=[
                        (
                            "token",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                primary_key=True,
                                related_name="use",
                                serialize=False,
                                to="kernel.apitoken",
                            ),
                        ),
                        ("minute", models.BigIntegerField()),
                        ("count", models.PositiveIntegerField()),
                        ("day", models.DateField()),
                    ],
                ),
            ]
        ),
    ]
