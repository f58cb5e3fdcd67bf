# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Decisions only grow, links stand as they say, and what was decided before gets its event.

A confirmed erasure blanks what decisions say about texts that are gone: the reasons and the
hashes. Nothing else ever changes a decision.
"""

from django.db import migrations

FILL = """
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

ADD = """
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
REMOVE = """
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
    dependencies = [("thread", "0009_decisions"), ("kernel", "0009_passing_rows_and_erasure")]

    operations = [
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
        migrations.RunSQL(ADD, REMOVE),
    ]
