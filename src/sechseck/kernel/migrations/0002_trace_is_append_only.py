# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The audit trace only grows: the database refuses UPDATE and DELETE."""

from django.db import migrations

ADD = """
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER trace_only_grows BEFORE UPDATE OR DELETE ON kernel_trace
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
"""
REMOVE = "DROP TRIGGER trace_only_grows ON kernel_trace; DROP FUNCTION refuse_change();"


class Migration(migrations.Migration):
    dependencies = [("kernel", "0001_initial")]

    operations = [migrations.RunSQL(ADD, REMOVE)]
