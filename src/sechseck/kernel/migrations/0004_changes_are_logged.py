# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The database itself logs what becomes of every row; nobody changes or forges the log.

The functions belong to the owner and work with the owner's rights, so that the role of the
application needs none on the log. ``audit_watch`` is called after each migration for every
table of ours (see kernel.audited), because tables and their columns come and go.

A passing row is a suggestion that no person has decided about: a row whose plain columns
contain what the third argument of its table's triggers says. It stays out of the log.

What only grows lets a confirmed erasure blank its text, and nothing else.
"""

from django.db import migrations

WRITE = """
CREATE FUNCTION audit_digest(secret uuid, hidden jsonb) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN hidden <> '{}' THEN
    sha256(uuid_send(secret) || convert_to(hidden::text, 'UTF8')) END
$$;

CREATE FUNCTION audit_secret(of_table text, of_row bigint) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
SET enable_seqscan = off AS $$  -- a plan made while the table was small is kept for long
DECLARE found uuid;
BEGIN
  SELECT secret INTO found FROM kernel_rowsecret WHERE "table" = of_table AND "row" = of_row;
  IF found IS NULL THEN
    INSERT INTO kernel_rowsecret ("table", "row", secret)
    VALUES (of_table, of_row, gen_random_uuid())
    ON CONFLICT ("table", "row") DO UPDATE SET secret = kernel_rowsecret.secret
    RETURNING secret INTO found;
  END IF;
  RETURN found;
END $$;
REVOKE EXECUTE ON FUNCTION audit_secret(text, bigint) FROM PUBLIC;

-- One function per event, once per statement: its rows are at hand as transition tables.
-- The arguments of a trigger name the columns that are not plain, and those that are not hidden.
-- A row that comes back under a number used before gets a new secret.
CREATE FUNCTION audit_insert() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp SET "TimeZone" = 'UTC' AS $$
DECLARE
  not_plain CONSTANT text[] := TG_ARGV[0];
  not_hidden CONSTANT text[] := TG_ARGV[1];
  passing CONSTANT jsonb := TG_ARGV[2];
BEGIN
  WITH written AS MATERIALIZED (
    SELECT (state ->> 'id')::bigint AS "row", state - not_plain AS plain,
           state - not_hidden AS hidden, gen_random_uuid() AS secret
    FROM (SELECT to_jsonb(n) AS state FROM new_rows n) AS one
    WHERE passing = '{}' OR NOT state @> passing
  ), kept AS (
    INSERT INTO kernel_rowsecret ("table", "row", secret)
    SELECT TG_TABLE_NAME, "row", secret FROM written WHERE hidden <> '{}'
    ON CONFLICT ("table", "row") DO UPDATE SET secret = EXCLUDED.secret
  )
  INSERT INTO kernel_change
    (transaction, at, "table", "row", operation, columns, plain, digest, role)
  SELECT pg_current_xact_id()::text::bigint, now(), TG_TABLE_NAME, "row", 'I', '{}', plain,
         audit_digest(secret, hidden), session_user
  FROM written;
  RETURN NULL;
END $$;

-- Old and new rows come in the same order, so they are laid side by side without a join.
CREATE FUNCTION audit_update() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp SET "TimeZone" = 'UTC' AS $$
DECLARE
  not_plain CONSTANT text[] := TG_ARGV[0];
  not_hidden CONSTANT text[] := TG_ARGV[1];
  passing CONSTANT jsonb := TG_ARGV[2];
  before jsonb[];
  after jsonb[];
BEGIN
  SELECT array_agg(to_jsonb(o)) INTO before FROM old_rows o;
  SELECT array_agg(to_jsonb(n)) INTO after FROM new_rows n;
  INSERT INTO kernel_change
    (transaction, at, "table", "row", operation, columns, plain, digest, role)
  SELECT pg_current_xact_id()::text::bigint, now(), TG_TABLE_NAME, (n ->> 'id')::bigint,
         CASE WHEN o -> 'id' = n -> 'id' THEN 'U' ELSE 'I' END,
         ARRAY(SELECT key::varchar(63) FROM jsonb_each(n) WHERE value IS DISTINCT FROM o -> key
               ORDER BY key),
         n - not_plain,
         CASE WHEN n - not_hidden <> '{}' THEN
           audit_digest(audit_secret(TG_TABLE_NAME, (n ->> 'id')::bigint), n - not_hidden) END,
         session_user
  FROM unnest(before, after) AS pair(o, n)
  WHERE o <> n AND (passing = '{}' OR NOT (o @> passing AND n @> passing));
  INSERT INTO kernel_change
    (transaction, at, "table", "row", operation, columns, plain, role)
  SELECT pg_current_xact_id()::text::bigint, now(), TG_TABLE_NAME, (o ->> 'id')::bigint, 'D',
         '{}', o - not_plain, session_user
  FROM unnest(before, after) AS pair(o, n) WHERE o -> 'id' <> n -> 'id';
  RETURN NULL;
END $$;

CREATE FUNCTION audit_delete() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp SET "TimeZone" = 'UTC' SET enable_seqscan = off AS $$
DECLARE
  passing CONSTANT jsonb := TG_ARGV[2];
BEGIN
  INSERT INTO kernel_change
    (transaction, at, "table", "row", operation, columns, plain, digest, role)
  SELECT pg_current_xact_id()::text::bigint, now(), TG_TABLE_NAME, (state ->> 'id')::bigint, 'D',
         '{}', state - TG_ARGV[0]::text[],
         audit_digest((SELECT secret FROM kernel_rowsecret AS s
                       WHERE s."table" = TG_TABLE_NAME AND s."row" = (state ->> 'id')::bigint),
                      state - TG_ARGV[1]::text[]),
         session_user
  FROM (SELECT to_jsonb(o) AS state FROM old_rows o) AS one
  WHERE passing = '{}' OR NOT state @> passing;
  RETURN NULL;
END $$;

-- TRUNCATE passes by the triggers of rows, so a table that is watched is never emptied at once.
CREATE FUNCTION audit_truncate() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION '% is never emptied', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
"""

WATCH = """
-- What a table's triggers were told, or NULL:
-- {"not_plain": [...], "not_hidden": [...], "passing": {...}}.
CREATE FUNCTION audit_rule(of_table text) RETURNS jsonb LANGUAGE sql STABLE
SET search_path = public, pg_temp AS $$
  SELECT obj_description(oid, 'pg_trigger')::jsonb FROM pg_trigger
  WHERE tgrelid = to_regclass(quote_ident(of_table)) AND tgname = 'audit_insert'
$$;

-- Take the present state of rows into the log: all of a table, or some whose text was forgotten.
CREATE FUNCTION audit_snapshot(of_table text, of_rows bigint[], as_operation text)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp SET "TimeZone" = 'UTC' AS $$
DECLARE
  rule CONSTANT jsonb := audit_rule(of_table);
  source text := format('(SELECT t.id AS "row", to_jsonb(t) AS state FROM %I AS t)', of_table);
BEGIN
  IF of_rows IS NOT NULL THEN
    source := format('(SELECT r AS "row", to_jsonb(t) AS state FROM unnest($1) AS r
                       LEFT JOIN %I AS t ON t.id = r)', of_table);
  END IF;
  EXECUTE format('
    INSERT INTO kernel_change
      (transaction, at, "table", "row", operation, columns, plain, digest, role)
    SELECT pg_current_xact_id()::text::bigint, now(), $2, "row", $3, ''{}'',
           coalesce(state - $4, ''{}''),
           CASE WHEN state - $5 <> ''{}'' THEN
             audit_digest(audit_secret($2, "row"), state - $5) END,
           session_user
    FROM %s AS present
    WHERE $6 = ''{}'' OR state IS NULL OR NOT state @> $6', source)
  USING of_rows, of_table, as_operation,
        ARRAY(SELECT jsonb_array_elements_text(rule -> 'not_plain')),
        ARRAY(SELECT jsonb_array_elements_text(rule -> 'not_hidden')),
        rule -> 'passing';
END $$;
REVOKE EXECUTE ON FUNCTION audit_snapshot(text, bigint[], text) FROM PUBLIC;

CREATE FUNCTION audit_watch(of_table text, not_plain text[], not_hidden text[], passing jsonb)
RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  event text;
  rows_at_hand text;
BEGIN
  FOREACH event IN ARRAY ARRAY['insert', 'update', 'delete'] LOOP
    rows_at_hand := CASE event
      WHEN 'insert' THEN 'NEW TABLE AS new_rows'
      WHEN 'update' THEN 'OLD TABLE AS old_rows NEW TABLE AS new_rows'
      ELSE 'OLD TABLE AS old_rows' END;
    EXECUTE format('CREATE OR REPLACE TRIGGER audit_%1$s AFTER %1$s ON %2$I REFERENCING %3$s
      FOR EACH STATEMENT EXECUTE FUNCTION audit_%1$s(%4$L, %5$L, %6$L)',
      event, of_table, rows_at_hand, not_plain, not_hidden, passing);
  END LOOP;
  EXECUTE format('CREATE OR REPLACE TRIGGER audit_truncate BEFORE TRUNCATE ON %I
    FOR EACH STATEMENT EXECUTE FUNCTION audit_truncate()', of_table);
  EXECUTE format('COMMENT ON TRIGGER audit_insert ON %I IS %L', of_table, jsonb_build_object(
    'not_plain', not_plain, 'not_hidden', not_hidden, 'passing', passing));
  PERFORM audit_snapshot(of_table, NULL, 'S');
END $$;
REVOKE EXECUTE ON FUNCTION audit_watch(text, text[], text[], jsonb) FROM PUBLIC;

-- Destroy the secrets of rows; what the log says of their text can then no longer be tested.
CREATE FUNCTION audit_forget(of_table text, of_rows bigint[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF audit_rule(of_table) IS NOT NULL THEN
    DELETE FROM kernel_rowsecret WHERE "table" = of_table AND "row" = ANY(of_rows);
    PERFORM audit_snapshot(of_table, of_rows, 'F');
  END IF;
END $$;

-- The rows of a table that are not as the log says; read in one moment.
CREATE FUNCTION audit_differences(of_table text) RETURNS SETOF bigint
LANGUAGE plpgsql SET search_path = public, pg_temp SET "TimeZone" = 'UTC' AS $$
DECLARE
  rule CONSTANT jsonb := audit_rule(of_table);
BEGIN
  RETURN QUERY EXECUTE format('
    SELECT coalesce(logged."row", present.id) FROM (
      SELECT "row", plain, digest, lives FROM (
        SELECT DISTINCT ON ("row") "row", plain, digest,
          operation <> ''D'' AND plain <> ''{}'' AND ($4 = ''{}'' OR NOT plain @> $4) AS lives
        FROM kernel_change WHERE "table" = $1 ORDER BY "row", id DESC
      ) AS newest WHERE lives
    ) AS logged
    FULL JOIN (
      SELECT t.id, to_jsonb(t) AS state FROM %I AS t
      WHERE $4 = ''{}'' OR NOT to_jsonb(t) @> $4
    ) AS present ON present.id = logged."row"
    LEFT JOIN kernel_rowsecret AS s ON s."table" = $1 AND s."row" = present.id
    WHERE logged."row" IS NULL OR present.id IS NULL OR state - $2 <> plain
       OR audit_digest(s.secret, state - $3) IS DISTINCT FROM digest', of_table)
  USING of_table, ARRAY(SELECT jsonb_array_elements_text(rule -> 'not_plain')),
        ARRAY(SELECT jsonb_array_elements_text(rule -> 'not_hidden')), rule -> 'passing';
END $$;
"""

REFUSE = """
CREATE TRIGGER change_is_never_changed BEFORE UPDATE OR DELETE ON kernel_change
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER change_is_never_emptied BEFORE TRUNCATE ON kernel_change
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER seal_is_never_changed BEFORE UPDATE OR DELETE ON kernel_seal
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER seal_is_never_emptied BEFORE TRUNCATE ON kernel_seal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
-- TRUNCATE passes by the triggers of rows.
CREATE TRIGGER trace_is_never_emptied BEFORE TRUNCATE ON kernel_trace
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
"""

ERASE = """
CREATE FUNCTION require_confirmed_erasure(of_erasure bigint) RETURNS kernel_erasure
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE found kernel_erasure;
BEGIN
  SELECT * INTO found FROM kernel_erasure WHERE id = of_erasure AND state = 'confirmed';
  IF found.id IS NULL THEN
    RAISE EXCEPTION 'no confirmed erasure' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN found;
END $$;

-- The details of a trace may be blanked, and nothing else, while an erasure is carried out.
CREATE FUNCTION refuse_change_of_trace() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.details = '{"erased": true}'
     AND to_jsonb(NEW) - 'details' = to_jsonb(OLD) - 'details'
     AND EXISTS (SELECT FROM kernel_erasure WHERE state = 'confirmed') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER trace_only_grows ON kernel_trace;
CREATE TRIGGER trace_only_grows BEFORE UPDATE OR DELETE ON kernel_trace
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_trace();

CREATE FUNCTION erase_traces(of_erasure bigint, of_nodes bigint[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  erasure CONSTANT kernel_erasure := require_confirmed_erasure(of_erasure);
  blanked bigint[];
BEGIN
  WITH done AS (
    UPDATE kernel_trace SET details = '{"erased": true}'
    WHERE details NOT IN ('{}', '{"erased": true}')
      AND (node_id = ANY(of_nodes) OR by_id = erasure.person_id)
    RETURNING id
  ) SELECT coalesce(array_agg(id), '{}') INTO blanked FROM done;
  PERFORM audit_forget('kernel_trace', blanked);
END $$;
"""

UNERASE = """
DROP FUNCTION erase_traces(bigint, bigint[]);
DROP TRIGGER trace_only_grows ON kernel_trace;
CREATE TRIGGER trace_only_grows BEFORE UPDATE OR DELETE ON kernel_trace
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
DROP FUNCTION refuse_change_of_trace();
DROP FUNCTION require_confirmed_erasure(bigint);
"""
ALLOW = """
DROP TRIGGER trace_is_never_emptied ON kernel_trace;
DROP TRIGGER seal_is_never_emptied ON kernel_seal;
DROP TRIGGER seal_is_never_changed ON kernel_seal;
DROP TRIGGER change_is_never_emptied ON kernel_change;
DROP TRIGGER change_is_never_changed ON kernel_change;
"""
UNWATCH = """
DROP FUNCTION audit_differences(text);
DROP FUNCTION audit_forget(text, bigint[]);
DROP FUNCTION audit_watch(text, text[], text[], jsonb);
DROP FUNCTION audit_snapshot(text, bigint[], text);
DROP FUNCTION audit_rule(text);
"""
UNWRITE = """
DROP FUNCTION audit_truncate() CASCADE;
DROP FUNCTION audit_delete() CASCADE;
DROP FUNCTION audit_update() CASCADE;
DROP FUNCTION audit_insert() CASCADE;
DROP FUNCTION audit_secret(text, bigint);
DROP FUNCTION audit_digest(uuid, jsonb);
"""


class Migration(migrations.Migration):
    dependencies = [("kernel", "0003_second_version")]

    operations = [
        migrations.RunSQL(WRITE, UNWRITE),
        migrations.RunSQL(WATCH, UNWATCH),
        migrations.RunSQL(REFUSE, ALLOW),
        migrations.RunSQL(ERASE, UNERASE),
    ]
