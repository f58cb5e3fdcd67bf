# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A confirmed erasure may put dots in place of a frozen version's words, and nothing else."""

from importlib import import_module

from django.db import migrations

FROZEN = import_module("sechseck.drafting.migrations.0002_frozen_texts_stay").FROZEN

ERASED = """
CREATE FUNCTION is_erased_text(old drafting_textversion, new drafting_textversion)
RETURNS boolean LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT new.reason = '' AND new.content - 'blocks' = '{"base": "", "origins": [], "edits": []}'
    AND to_jsonb(new) - '{content,reason}'::text[] = to_jsonb(old) - '{content,reason}'::text[]
    AND jsonb_array_length(new.content -> 'blocks') = jsonb_array_length(old.content -> 'blocks')
    AND NOT EXISTS (
      SELECT FROM jsonb_array_elements(new.content -> 'blocks') AS b(block),
        jsonb_array_elements(block -> 'runs') AS r(run)
      WHERE translate(run ->> 0, '·' || chr(10), '') <> '' OR run -> 1 <> '[]')
    AND EXISTS (
      SELECT FROM drafting_text AS t LEFT JOIN thread_document AS d ON d.id = t.document_id
      JOIN kernel_erasure AS e ON e.node_id IN (t.node_id, d.node_id)
      WHERE t.id = old.text_id AND e.state = 'confirmed')
$$;
"""
FIRST = "  IF OLD.frozen_at IS NULL THEN\n"
ALLOWED = """
  IF TG_OP = 'UPDATE' AND is_erased_text(OLD, NEW) THEN
    RETURN NEW;
  END IF;
"""
FUNCTION = FROZEN.partition("CREATE TRIGGER")[0].replace("CREATE FUNC", "CREATE OR REPLACE FUNC")


class Migration(migrations.Migration):
    dependencies = [
        ("drafting", "0002_frozen_texts_stay"),
        ("kernel", "0004_changes_are_logged"),
        ("thread", "0004_what_only_grows"),
    ]

    operations = [
        migrations.RunSQL(
            ERASED + FUNCTION.replace(FIRST, ALLOWED + FIRST),
            FUNCTION + "DROP FUNCTION is_erased_text(drafting_textversion, drafting_textversion)",
        )
    ]
