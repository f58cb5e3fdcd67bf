# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A version never changes, and an anchor quotes its version exactly."""

from django.db import migrations

ADD = """
CREATE TRIGGER version_is_immutable BEFORE UPDATE OR DELETE ON thread_version
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE FUNCTION anchor_quotes_exactly() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.exact <> (SELECT substr(text, NEW.start + 1, NEW."end" - NEW.start)
                   FROM thread_version WHERE id = NEW.version_id) THEN
    RAISE EXCEPTION 'anchor does not quote its version' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER anchor_quotes_exactly BEFORE INSERT OR UPDATE ON thread_anchor
  FOR EACH ROW EXECUTE FUNCTION anchor_quotes_exactly();
"""
REMOVE = """
DROP TRIGGER anchor_quotes_exactly ON thread_anchor;
DROP FUNCTION anchor_quotes_exactly();
DROP TRIGGER version_is_immutable ON thread_version;
"""


class Migration(migrations.Migration):
    dependencies = [("thread", "0001_initial"), ("kernel", "0002_trace_is_append_only")]

    operations = [migrations.RunSQL(ADD, REMOVE)]
