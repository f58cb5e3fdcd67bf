# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A version never changes, and an anchor quotes its version exactly."""

from django.db import migrations

ADD = """
CREATE TRIGGER version_is_immutable BEFORE UPDATE OR DELETE ON thread_version
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
-- Once per statement, in the order of the text: a version is unpacked once and cut into pieces
-- as the anchors go along, or 5,000 anchors of one text would unpack it 5,000 times.
CREATE FUNCTION anchor_quotes_exactly() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  piece CONSTANT integer := 8192;
  anchor record;
  version bigint := -1;
  whole text;
  at integer;
  near text;
  quoted text;
BEGIN
  FOR anchor IN SELECT version_id, start, "end", exact FROM written ORDER BY 1, 2 LOOP
    IF anchor.version_id <> version THEN
      version := anchor.version_id;
      SELECT text || '' INTO whole FROM thread_version WHERE id = version;
      at := -1;
    END IF;
    IF at < 0 OR anchor.start / piece <> at / piece THEN
      at := anchor.start / piece * piece;
      near := substr(whole, at + 1, 2 * piece);
    END IF;
    IF anchor."end" <= at + 2 * piece THEN
      quoted := substr(near, anchor.start - at + 1, anchor."end" - anchor.start);
    ELSE
      quoted := substr(whole, anchor.start + 1, anchor."end" - anchor.start);
    END IF;
    IF anchor.exact IS DISTINCT FROM quoted THEN
      RAISE EXCEPTION 'anchor does not quote its version' USING ERRCODE = 'check_violation';
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER anchor_quotes_exactly AFTER INSERT ON thread_anchor
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION anchor_quotes_exactly();
CREATE TRIGGER changed_anchor_quotes_exactly AFTER UPDATE ON thread_anchor
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION anchor_quotes_exactly();
"""
REMOVE = """
DROP TRIGGER changed_anchor_quotes_exactly ON thread_anchor;
DROP TRIGGER anchor_quotes_exactly ON thread_anchor;
DROP FUNCTION anchor_quotes_exactly();
DROP TRIGGER version_is_immutable ON thread_version;
"""


class Migration(migrations.Migration):
    dependencies = [("thread", "0001_initial"), ("kernel", "0002_trace_is_append_only")]

    operations = [migrations.RunSQL(ADD, REMOVE)]
