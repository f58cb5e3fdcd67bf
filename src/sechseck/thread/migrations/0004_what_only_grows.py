# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What only grows, how it is erased, and what was decided before gets its event.

A confirmed erasure blanks the text of versions (dots in its place, so that spans still fit), and
what decisions say about texts that are gone: the reasons and the hashes. Nothing else ever
changes a version or a decision, not even then.
"""

from django.db import migrations

SHARED = """
UPDATE thread_impulse SET shared = string_to_array(
  substring(explanation FROM 'haben gemeinsam: (.*); eine gemeinsame'), ', ')
WHERE explanation ~ 'haben gemeinsam: .*; eine gemeinsame'
"""
DECIDED = """
UPDATE thread_statement SET label_source = 'pack' WHERE own_words;
INSERT INTO thread_decision (link_id, verb, from_state, to_state, from_type, from_direction,
  type, direction, low_hash, high_hash, suspect, until, reason, generator, band, dated, at, by_id)
SELECT l.id,
  CASE l.state WHEN 'confirmed' THEN 'confirm' WHEN 'rejected' THEN 'reject' ELSE 'defer' END,
  'suggested', l.state, l.type, way, l.type, way,
  CASE WHEN l.source_id < l.target_id THEN l.source_hash ELSE l.target_hash END,
  CASE WHEN l.source_id < l.target_id THEN l.target_hash ELSE l.source_hash END,
  '', CASE l.state WHEN 'later' THEN l.later_until END, l.decision, l.generator, l.band,
  coalesce(l.decided_on, current_date), now(), l.decided_by_id
FROM thread_statementlink l, LATERAL (SELECT CASE
  WHEN l.type NOT IN ('supports', 'implements') THEN ''
  WHEN l.source_id < l.target_id THEN 'forth' ELSE 'back' END) AS d(way)
WHERE l.state <> 'suggested' AND l.decided_by_id IS NOT NULL;
"""

WORDS = {  # histories in which people say why, and the column with their words
    "thread_settlementevent": "reason",
    "thread_waiver": "reason",
    "thread_taskevent": "note",
    "thread_impulsedecision": "reason",
}
TRIGGERS = {table: f"refuse_change_but_words('{column}')" for table, column in WORDS.items()}
TRIGGERS["thread_lexiconrevision"] = "refuse_change()"
GROW = """
CREATE FUNCTION refuse_change_but_words() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) ->> TG_ARGV[0] = '·'
     AND to_jsonb(NEW) - TG_ARGV[0] = to_jsonb(OLD) - TG_ARGV[0]
     AND EXISTS (SELECT FROM kernel_erasure WHERE state = 'confirmed' AND words = 'erase') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE FUNCTION erase_words(of_erasure bigint, of_table text, of_rows bigint[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
"""
CASES = " ".join(f"WHEN '{table}' THEN '{column}'" for table, column in WORDS.items())
GROW = GROW.replace("CASES", CASES) + "".join(
    f"CREATE TRIGGER {table}_only_grows BEFORE UPDATE OR DELETE ON {table} "
    f"FOR EACH ROW EXECUTE FUNCTION {function};\n"
    for table, function in TRIGGERS.items()
)
SHRINK = "".join(f"DROP TRIGGER {table}_only_grows ON {table};\n" for table in TRIGGERS)
SHRINK += """
DROP FUNCTION erase_words(bigint, text, bigint[]);
DROP FUNCTION refuse_change_but_words();
"""

VERSIONS = """
CREATE TRIGGER version_is_never_emptied BEFORE TRUNCATE ON thread_version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

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
VERSIONS_GONE = """
DROP FUNCTION erase_versions(bigint);
DROP TRIGGER version_is_immutable ON thread_version;
CREATE TRIGGER version_is_immutable BEFORE UPDATE OR DELETE ON thread_version
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
DROP FUNCTION refuse_change_of_version();
DROP TRIGGER version_is_never_emptied ON thread_version;
"""

DECISIONS = """
CREATE FUNCTION refuse_change_of_decision() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.reason = ''
     AND to_jsonb(NEW) - '{reason,low_hash,high_hash}'::text[]
       = to_jsonb(OLD) - '{reason,low_hash,high_hash}'::text[]
     AND EXISTS (SELECT FROM kernel_erasure WHERE state = 'confirmed') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER decision_is_never_changed BEFORE UPDATE OR DELETE ON thread_decision
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_decision();
CREATE TRIGGER decision_is_never_emptied BEFORE TRUNCATE ON thread_decision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION refuse_change_of_label_decision() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.reason = '' AND to_jsonb(NEW) - 'reason' = to_jsonb(OLD) - 'reason'
     AND EXISTS (SELECT FROM kernel_erasure WHERE state = 'confirmed') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER label_decision_is_never_changed BEFORE UPDATE OR DELETE ON thread_labeldecision
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_label_decision();
CREATE TRIGGER label_decision_is_never_emptied BEFORE TRUNCATE ON thread_labeldecision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION erase_decisions(of_erasure bigint, of_statements bigint[], nothing text)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  erasure CONSTANT kernel_erasure := require_confirmed_erasure(of_erasure);
  blanked bigint[];
BEGIN
  WITH done AS (
    UPDATE thread_decision AS d SET reason = '',
      low_hash = CASE WHEN d.low_hash <> ''
        AND least(l.source_id, l.target_id) = ANY(of_statements) THEN nothing ELSE d.low_hash END,
      high_hash = CASE WHEN d.high_hash <> ''
        AND greatest(l.source_id, l.target_id) = ANY(of_statements)
        THEN nothing ELSE d.high_hash END
    FROM thread_statementlink AS l
    WHERE l.id = d.link_id
      AND (l.source_id = ANY(of_statements) OR l.target_id = ANY(of_statements))
    RETURNING d.id
  ) SELECT coalesce(array_agg(id), '{}') INTO blanked FROM done;
  PERFORM audit_forget('thread_decision', blanked);
  WITH done AS (
    UPDATE thread_labeldecision SET reason = '' WHERE statement_id = ANY(of_statements)
    RETURNING id
  ) SELECT coalesce(array_agg(id), '{}') INTO blanked FROM done;
  PERFORM audit_forget('thread_labeldecision', blanked);
END $$;

-- At the end of every transaction: what is confirmed was confirmed by the event of a person.
CREATE FUNCTION confirmed_by_an_event() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM thread_statementlink WHERE id = NEW.id AND state = 'confirmed')
     OR EXISTS (SELECT FROM thread_decision AS d JOIN kernel_user AS u ON u.id = d.by_id
                JOIN thread_statementlink AS l ON l.id = d.link_id AND l.decided_by_id = d.by_id
                WHERE d.link_id = NEW.id AND d.verb = 'confirm' AND (u.role <> 'system'
                  OR u.username LIKE 'pack:%')
                  AND NOT EXISTS (SELECT FROM thread_decision AS o WHERE o.undoes_id = d.id)) THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION 'no person confirmed link %', NEW.id USING ERRCODE = 'check_violation';
END $$;
CREATE CONSTRAINT TRIGGER confirmed_by_an_event AFTER INSERT OR UPDATE OF state, decided_by_id
  ON thread_statementlink DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.state = 'confirmed') EXECUTE FUNCTION confirmed_by_an_event();
"""
DECISIONS_GONE = """
DROP TRIGGER confirmed_by_an_event ON thread_statementlink;
DROP FUNCTION confirmed_by_an_event();
DROP FUNCTION erase_decisions(bigint, bigint[], text);
DROP TRIGGER label_decision_is_never_emptied ON thread_labeldecision;
DROP TRIGGER label_decision_is_never_changed ON thread_labeldecision;
DROP FUNCTION refuse_change_of_label_decision();
DROP TRIGGER decision_is_never_emptied ON thread_decision;
DROP TRIGGER decision_is_never_changed ON thread_decision;
DROP FUNCTION refuse_change_of_decision();
"""


class Migration(migrations.Migration):
    dependencies = [("kernel", "0004_changes_are_logged"), ("thread", "0003_second_version")]

    operations = [
        migrations.RunSQL(SHARED, migrations.RunSQL.noop),
        migrations.RunSQL(DECIDED, migrations.RunSQL.noop),
        migrations.RunSQL(GROW, SHRINK),
        migrations.RunSQL(VERSIONS, VERSIONS_GONE),
        migrations.RunSQL(DECISIONS, DECISIONS_GONE),
    ]
