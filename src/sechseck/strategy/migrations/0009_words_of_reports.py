# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Words of reports can be forgotten: those about an erased document, and own names in them.

Rows that only grow let a confirmed erasure put a dot in place of words. New here: reports on
commitments, more than one column of a table, and an erased person whose own reports name them.
"""

from django.db import migrations

COLUMNS = {
    "thread_settlementevent": ("reason",),
    "thread_waiver": ("reason",),
    "thread_taskevent": ("note",),
    "thread_impulsedecision": ("reason",),
    "strategy_progressupdate": ("text", "evidence"),
    "strategy_statusoverride": ("reason",),
    "strategy_commitmentupdate": ("note", "source", "declined", "url"),
}
AUTHORS = {
    "strategy_progressupdate": "by_id",
    "strategy_statusoverride": "by_id",
    "strategy_commitmentupdate": "proposed_by_id",
}
BEFORE = {
    "thread_settlementevent": "reason",
    "thread_waiver": "reason",
    "thread_taskevent": "note",
    "thread_impulsedecision": "reason",
    "strategy_progressupdate": "text",
    "strategy_statusoverride": "reason",
}


def _array(words: tuple[str, ...]) -> str:
    return "ARRAY[" + ", ".join(f"'{word}'" for word in words) + "]"


def _cases(told: dict[str, str]) -> str:
    return " ".join(f"WHEN '{table}' THEN {said}" for table, said in told.items())


FORGET = """
CREATE FUNCTION words_are_blanked(old_row jsonb, new_row jsonb, words text[], is_report boolean)
RETURNS boolean LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT new_row - words = old_row - words
     AND NOT EXISTS (
       SELECT FROM unnest(words) AS one(word)
       WHERE new_row ->> word IS DISTINCT FROM old_row ->> word
         AND new_row ->> word <> CASE word WHEN 'url' THEN '' ELSE '·' END)
     AND EXISTS (
       SELECT FROM kernel_erasure WHERE state = 'confirmed'
         AND (words_are_blanked.is_report AND person_id IS NOT NULL
              OR kernel_erasure.words = 'erase'))
$$;

CREATE OR REPLACE FUNCTION refuse_change_but_words() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND words_are_blanked(
    to_jsonb(OLD), to_jsonb(NEW), TG_ARGV, TG_TABLE_NAME LIKE 'strategy%') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE OR REPLACE FUNCTION settled_once() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND words_are_blanked(
    to_jsonb(OLD), to_jsonb(NEW), '{note,source,declined,url}', true) THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' OR OLD.settled_at IS NOT NULL
     OR to_jsonb(NEW) - '{second_editor_id,settled_at,declined}'::text[]
        <> to_jsonb(OLD) - '{second_editor_id,settled_at,declined}'::text[] THEN
    RAISE EXCEPTION '% is never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

DROP TRIGGER progress_update_stays ON strategy_progressupdate;
CREATE TRIGGER progress_update_stays BEFORE UPDATE OR DELETE ON strategy_progressupdate
  FOR EACH ROW EXECUTE FUNCTION refuse_change_but_words('text', 'evidence');

CREATE OR REPLACE FUNCTION erase_words(of_erasure bigint, of_table text, of_rows bigint[])
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  erasure CONSTANT kernel_erasure := require_confirmed_erasure(of_erasure);
  columns CONSTANT text[] := CASE of_table COLUMNS END;
  author CONSTANT text := CASE of_table AUTHORS END;
  blanked bigint[] := of_rows;
  word text;
BEGIN
  IF columns IS NULL
     OR erasure.words <> 'erase' AND (erasure.person_id IS NULL OR author IS NULL) THEN
    RAISE EXCEPTION 'no words of %', of_table USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF erasure.words <> 'erase' THEN  -- nobody but the person themselves loses words
    EXECUTE format('SELECT coalesce(array_agg(id), ''{}'') FROM %I WHERE id = ANY($1)'
                   ' AND %I = $2', of_table, author)
    INTO blanked USING of_rows, erasure.person_id;
  END IF;
  FOREACH word IN ARRAY columns LOOP
    EXECUTE format('UPDATE %1$I SET %2$I = %3$L WHERE id = ANY($1) AND %2$I <> ''''',
                   of_table, word, CASE word WHEN 'url' THEN '' ELSE '·' END) USING blanked;
  END LOOP;
  PERFORM audit_forget(of_table, blanked);
END $$;
"""
FORGET = FORGET.replace("COLUMNS", _cases({t: _array(w) for t, w in COLUMNS.items()})).replace(
    "AUTHORS", _cases({table: f"'{column}'" for table, column in AUTHORS.items()})
)
AS_BEFORE = """
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

DROP TRIGGER progress_update_stays ON strategy_progressupdate;
CREATE TRIGGER progress_update_stays BEFORE UPDATE OR DELETE ON strategy_progressupdate
  FOR EACH ROW EXECUTE FUNCTION refuse_change_but_words('text');

CREATE OR REPLACE FUNCTION settled_once() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.settled_at IS NOT NULL
     OR to_jsonb(NEW) - '{second_editor_id,settled_at,declined}'::text[]
        <> to_jsonb(OLD) - '{second_editor_id,settled_at,declined}'::text[] THEN
    RAISE EXCEPTION '% is never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION refuse_change_but_words() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) ->> TG_ARGV[0] = '·'
     AND to_jsonb(NEW) - TG_ARGV[0] = to_jsonb(OLD) - TG_ARGV[0]
     AND EXISTS (SELECT FROM kernel_erasure WHERE state = 'confirmed' AND words = 'erase') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
DROP FUNCTION words_are_blanked(jsonb, jsonb, text[], boolean);
"""
AS_BEFORE = AS_BEFORE.replace("CASES", _cases({t: f"'{word}'" for t, word in BEFORE.items()}))


class Migration(migrations.Migration):
    dependencies = [
        ("strategy", "0008_what_is_taken_back"),
        ("thread", "0005_resolutions"),
        ("kernel", "0008_what_is_reported"),
    ]

    operations = [migrations.RunSQL(FORGET, AS_BEFORE)]
