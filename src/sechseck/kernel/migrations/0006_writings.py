# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Each transaction that writes what guests see counted notes its number, once."""

from django.db import migrations, models
from django.db.models.functions import Now

NOTE = """
CREATE FUNCTION note_writing() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  IF current_setting('sechseck.writing', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
    INSERT INTO kernel_writing (transaction) VALUES (pg_current_xact_id()::text::bigint)
    ON CONFLICT DO NOTHING;
    PERFORM set_config('sechseck.writing', pg_current_xact_id()::text, true);
  END IF;
  RETURN NULL;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("kernel", "0005_texts_and_amendments")]

    operations = [
        migrations.CreateModel(
            name="Writing",
            fields=[
                ("transaction", models.BigIntegerField(primary_key=True, serialize=False)),
                ("at", models.DateTimeField(db_default=Now())),
            ],
            options={"indexes": [models.Index(fields=["at"], name="writing_at")]},
        ),
        migrations.RunSQL(NOTE, "DROP FUNCTION note_writing() CASCADE"),
    ]
