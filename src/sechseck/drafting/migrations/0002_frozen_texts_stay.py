# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A frozen version never changes its words, its lines or its number, and never goes."""

from django.db import migrations

FROZEN = """
CREATE FUNCTION frozen_text_stays() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD.frozen_at IS NULL THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'DELETE'
     OR to_jsonb(NEW) - '{in_force_since,document_version_id}'::text[]
        <> to_jsonb(OLD) - '{in_force_since,document_version_id}'::text[]
     OR OLD.document_version_id IS NOT NULL
        AND NEW.document_version_id IS DISTINCT FROM OLD.document_version_id THEN
    RAISE EXCEPTION 'a frozen text is never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER frozen_text_stays BEFORE UPDATE OR DELETE ON drafting_textversion
  FOR EACH ROW EXECUTE FUNCTION frozen_text_stays();
"""
THAWED = """
DROP TRIGGER frozen_text_stays ON drafting_textversion;
DROP FUNCTION frozen_text_stays();
"""


class Migration(migrations.Migration):
    dependencies = [("drafting", "0001_initial")]

    operations = [migrations.RunSQL(FROZEN, THAWED)]
