# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A transaction touches a measure once, however many of its rows it writes.

Only its own touch spares it another: one of somebody else may be taken away by a computation
that did not see what is written here.
"""

from django.db import migrations, models

TOUCH = """
CREATE OR REPLACE FUNCTION touch_status() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
DECLARE
  here jsonb;
BEGIN
  FOR here IN SELECT DISTINCT one FROM (VALUES
      (CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END),
      (CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END)) AS rows(one) WHERE one IS NOT NULL
  LOOP
    EXECUTE 'INSERT INTO strategy_statustouch (measure)
      SELECT touched.number FROM (' || TG_ARGV[0] || ') AS touched(number)
      WHERE touched.number IS NOT NULL{unless}' USING here;
  END LOOP;
  RETURN NULL;
END $$;
"""
UNLESS = """ AND NOT EXISTS (
        SELECT FROM strategy_statustouch t WHERE t.measure = touched.number
        AND t.xmin = pg_current_xact_id()::xid)"""


class Migration(migrations.Migration):
    dependencies = [("strategy", "0005_many_at_once")]

    operations = [
        migrations.AddIndex(
            model_name="statustouch",
            index=models.Index(fields=["measure"], name="touch_of_measure"),
        ),
        migrations.RunSQL(TOUCH.replace("{unless}", UNLESS), TOUCH.replace("{unless}", "")),
    ]
