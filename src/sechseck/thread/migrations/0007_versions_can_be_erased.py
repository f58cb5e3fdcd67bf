# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A confirmed erasure blanks the text of versions: dots in its place, so that spans still fit.

Nothing else changes a version, not even then.
"""

from django.db import migrations

ADD = """
CREATE FUNCTION refuse_change_of_version() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.text = repeat('·', length(OLD.text)) AND NEW.file_name = ''
     AND NEW.licence = '' AND NEW.warnings = '[]' AND NEW.sha256 ~ '^0{32}'
     AND to_jsonb(NEW) - '{text,file_name,licence,warnings,sha256}'::text[]
       = to_jsonb(OLD) - '{text,file_name,licence,warnings,sha256}'::text[]
     AND EXISTS (SELECT FROM kernel_erasure AS e JOIN thread_document AS d USING (node_id)
                 WHERE d.id = OLD.document_id AND e.state = 'confirmed') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER version_is_immutable ON thread_version;
CREATE TRIGGER version_is_immutable BEFORE UPDATE OR DELETE ON thread_version
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_version();

CREATE FUNCTION erase_versions(of_erasure bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  erasure CONSTANT kernel_erasure := require_confirmed_erasure(of_erasure);
  versions CONSTANT bigint[] := ARRAY(
    SELECT v.id FROM thread_version AS v JOIN thread_document AS d ON d.id = v.document_id
    WHERE d.node_id = erasure.node_id);
  anchors CONSTANT bigint[] := ARRAY(
    SELECT id FROM thread_anchor WHERE version_id = ANY(versions));
BEGIN
  UPDATE thread_version SET text = repeat('·', length(text)), file_name = '', licence = '',
    warnings = '[]', sha256 = lpad(id::text, 64, '0')
  WHERE id = ANY(versions);
  UPDATE thread_anchor SET exact = repeat('·', length(exact)), prefix = '', suffix = '',
    canonical_hash = ''
  WHERE id = ANY(anchors);
  PERFORM audit_forget('thread_version', versions), audit_forget('thread_anchor', anchors);
END $$;
"""
REMOVE = """
DROP FUNCTION erase_versions(bigint);
DROP TRIGGER version_is_immutable ON thread_version;
CREATE TRIGGER version_is_immutable BEFORE UPDATE OR DELETE ON thread_version
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
DROP FUNCTION refuse_change_of_version();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("thread", "0006_uploads"),
        ("kernel", "0009_passing_rows_and_erasure"),
    ]

    operations = [migrations.RunSQL(ADD, REMOVE)]
