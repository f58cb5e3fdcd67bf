# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A computed status is out of date as soon as anything changes that it rests on."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

STATES = [
    ("not_started", "noch nicht begonnen"),
    ("on_time", "im Plan"),
    ("late", "verspätet"),
    ("stale", "ohne aktuellen Bericht"),
    ("done", "abgeschlossen"),
    ("stopped", "gestoppt"),
]

# The argument of each trigger says which measures a changed row concerns.
TOUCH = """
CREATE FUNCTION touch_status() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
DECLARE
  here jsonb;
BEGIN
  FOR here IN SELECT DISTINCT one FROM (VALUES
      (CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END),
      (CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END)) AS rows(one) WHERE one IS NOT NULL
  LOOP
    EXECUTE 'INSERT INTO strategy_statustouch (measure) ' || TG_ARGV[0] USING here;
  END LOOP;
  RETURN NULL;
END $$;
"""
OWN = "SELECT ($1 ->> ''measure_id'')::bigint"
MEASURE = """
SELECT ($1 ->> ''id'')::bigint
UNION SELECT id FROM strategy_measure WHERE merged_into_id = ($1 ->> ''id'')::bigint"""
SERIES = """
SELECT measure_id FROM strategy_measureindicator
WHERE indicator_id = ($1 ->> ''indicator_id'')::bigint
  AND area_id = ($1 ->> ''area_id'')::bigint"""
INDICATOR = """
SELECT measure_id FROM strategy_measureindicator
WHERE indicator_id = ($1 ->> ''id'')::bigint"""
NODE = """
SELECT m.measure_id FROM strategy_measureindicator m
JOIN evidence_indicator i ON i.id = m.indicator_id WHERE i.node_id = ($1 ->> ''id'')::bigint"""

ANY = "INSERT OR UPDATE OR DELETE"
RESTS_ON = {
    "strategy_measure": ("INSERT OR UPDATE", "", MEASURE),
    "strategy_milestone": (ANY, "", OWN),
    "strategy_measureindicator": (ANY, "", OWN),
    "strategy_progressupdate": (ANY, "", OWN),
    "strategy_statusoverride": (ANY, "", OWN),
    "strategy_targetpoint": (ANY, "", SERIES),
    "evidence_observation": (ANY, "", SERIES),
    "evidence_indicator": ("UPDATE", "", INDICATOR),
    "kernel_node": ("UPDATE OF visibility", "WHEN (NEW.kind = 'indicator')", NODE),
}
TRIGGERS = "".join(
    f"CREATE TRIGGER touches_status AFTER {events} ON {table} "
    f"FOR EACH ROW {when} EXECUTE FUNCTION touch_status('{which}');\n"
    for table, (events, when, which) in RESTS_ON.items()
)
NO_TRIGGERS = "".join(f"DROP TRIGGER touches_status ON {table};\n" for table in RESTS_ON)

# What people reported can be forgotten like other histories (thread 0004).
ERASE = """
CREATE OR REPLACE FUNCTION erase_words(of_erasure bigint, of_table text, of_rows bigint[])
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  erasure CONSTANT kernel_erasure := require_confirmed_erasure(of_erasure);
  word CONSTANT text := CASE of_table CASES END;
BEGIN
  IF word IS NULL OR erasure.words <> 'erase' THEN
    RAISE EXCEPTION 'no words of %', of_table USING ERRCODE = 'insufficient_privilege';
  END IF;
  EXECUTE format('UPDATE %I SET %I = ''·'' WHERE id = ANY($1)', of_table, word) USING of_rows;
  PERFORM audit_forget(of_table, of_rows);
END $$;
"""
BEFORE = {
    "thread_settlementevent": "reason",
    "thread_waiver": "reason",
    "thread_taskevent": "note",
    "thread_impulsedecision": "reason",
}
WORDS = BEFORE | {"strategy_progressupdate": "text", "strategy_statusoverride": "reason"}


def _cases(words: dict[str, str]) -> str:
    return " ".join(f"WHEN '{table}' THEN '{column}'" for table, column in words.items())


class Migration(migrations.Migration):
    dependencies = [
        ("strategy", "0002_what_must_hold"),
        ("evidence", "0003_two_people_publish"),
        ("thread", "0005_resolutions"),
    ]

    operations = [
        migrations.CreateModel(
            name="MeasureStatus",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("day", models.DateField()),
                ("state", models.CharField(choices=STATES, max_length=11)),
                ("rule", models.CharField(max_length=20)),
                ("reason", models.TextField()),
                ("is_overridden", models.BooleanField()),
                ("computed", models.CharField(choices=STATES, max_length=11)),
                ("computed_reason", models.TextField()),
                ("confidence", models.PositiveSmallIntegerField()),
                ("progress", models.FloatField(null=True)),
                ("known", models.FloatField()),
                ("timeliness", models.CharField(max_length=10)),
                (
                    "missing",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=20), default=list, size=None
                    ),
                ),
                (
                    "measure",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="today",
                        to="strategy.measure",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["state"], name="status_by_state"),
                    models.Index(fields=["day"], name="status_by_day"),
                ],
            },
        ),
        migrations.CreateModel(
            name="StatusTouch",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("measure", models.BigIntegerField()),
            ],
        ),
        migrations.RunSQL(TOUCH, "DROP FUNCTION touch_status();"),
        migrations.RunSQL(TRIGGERS, NO_TRIGGERS),
        migrations.RunSQL(
            ERASE.replace("CASES", _cases(WORDS)), ERASE.replace("CASES", _cases(BEFORE))
        ),
    ]
