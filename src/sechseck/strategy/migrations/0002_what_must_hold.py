# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""No circles, no late children, no decision without resolution and checks, no changed past."""

from django.db import migrations

# Two transactions may each add half a circle: the lock lets the second one see the first.
CIRCLES = """
CREATE FUNCTION refuse_circle() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
DECLARE
  here CONSTANT text := coalesce(TG_ARGV[1], 'id');
  found boolean;
BEGIN
  IF to_jsonb(NEW) ->> TG_ARGV[0] IS NULL THEN
    RETURN NULL;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext(TG_TABLE_NAME || '.' || TG_ARGV[0]));
  EXECUTE format(
    'WITH RECURSIVE way(id) AS (
       SELECT $1 UNION
       SELECT t.%1$I FROM %2$I t JOIN way ON t.%3$I = way.id WHERE t.%1$I IS NOT NULL)
     SELECT EXISTS (SELECT FROM way WHERE id = $2)', TG_ARGV[0], TG_TABLE_NAME, here)
  INTO found
  USING (to_jsonb(NEW) ->> TG_ARGV[0])::bigint, (to_jsonb(NEW) ->> here)::bigint;
  IF found THEN
    RAISE EXCEPTION 'circle in %', TG_TABLE_NAME
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
  END IF;
  RETURN NULL;
END $$;
"""
CHAINS = {
    "goals_form_a_tree": ("strategy_goal", "parent_id", ""),
    "merged_goals_form_no_circle": ("strategy_goal", "merged_into_id", ""),
    "merged_measures_form_no_circle": ("strategy_measure", "merged_into_id", ""),
    "newer_measures_form_no_circle": ("strategy_measure", "superseded_by_id", ""),
    "strategies_form_no_circle": ("strategy_strategy", "supersedes_id", ""),
    "plans_form_no_circle": ("strategy_actionplan", "supersedes_id", ""),
    "dependencies_form_no_circle": (
        "strategy_measuredependency", "before_id", ", 'after_id'"
    ),
}  # fmt: skip
CIRCLES += "".join(
    f"CREATE TRIGGER {name} AFTER INSERT OR UPDATE ON {table} "
    f"FOR EACH ROW EXECUTE FUNCTION refuse_circle('{column}'{here});\n"
    for name, (table, column, here) in CHAINS.items()
)
NO_CIRCLES = "".join(f"DROP TRIGGER {name} ON {row[0]};\n" for name, row in CHAINS.items())
NO_CIRCLES += "DROP FUNCTION refuse_circle();"

HORIZON = """
CREATE FUNCTION horizon_rank(horizon text) RETURNS int LANGUAGE sql IMMUTABLE
AS $$ SELECT CASE horizon WHEN 'short' THEN 1 WHEN 'mid' THEN 2 ELSE 3 END $$;

CREATE FUNCTION child_ends_no_later() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('strategy_goal.parent_id'));
  IF EXISTS (
    SELECT FROM strategy_goal child JOIN strategy_goal parent ON parent.id = child.parent_id
    WHERE NEW.id IN (child.id, parent.id)
      AND (horizon_rank(child.horizon) > horizon_rank(parent.horizon)
           OR child.target_day > parent.target_day)
  ) THEN
    RAISE EXCEPTION 'a goal ends later than the one above it'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'a_child_ends_no_later';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER a_child_ends_no_later
  AFTER INSERT OR UPDATE OF horizon, target_day, parent_id ON strategy_goal
  FOR EACH ROW EXECUTE FUNCTION child_ends_no_later();
"""
NO_HORIZON = """
DROP TRIGGER a_child_ends_no_later ON strategy_goal;
DROP FUNCTION child_ends_no_later();
DROP FUNCTION horizon_rank(text);
"""

DECIDED = """
CREATE FUNCTION resolved_by_two() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.resolution_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM thread_resolutionrecord
    WHERE id = NEW.resolution_id AND confirmed_at IS NOT NULL
  ) THEN
    RAISE EXCEPTION 'nobody confirmed the resolution'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'a_resolution_is_confirmed_first';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER resolved_by_two BEFORE INSERT OR UPDATE OF resolution_id ON strategy_measure
  FOR EACH ROW EXECUTE FUNCTION resolved_by_two();
CREATE TRIGGER resolved_by_two BEFORE INSERT OR UPDATE OF resolution_id ON strategy_actionplan
  FOR EACH ROW EXECUTE FUNCTION resolved_by_two();
CREATE TRIGGER resolved_by_two BEFORE INSERT OR UPDATE OF resolution_id ON strategy_strategy
  FOR EACH ROW EXECUTE FUNCTION resolved_by_two();

CREATE FUNCTION decided_is_checked() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (
    SELECT FROM thread_theme t WHERE t.kind = 'foundation' AND NOT EXISTS (
      SELECT FROM strategy_foundationcheck c
      WHERE c.measure_id = NEW.id AND c.criterion_id = t.id)
  ) THEN
    RAISE EXCEPTION 'a check of the foundation is missing'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'decided_is_checked';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER decided_is_checked AFTER INSERT OR UPDATE OF state ON strategy_measure
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.state IN ('decided', 'running', 'done'))
  EXECUTE FUNCTION decided_is_checked();

CREATE FUNCTION checks_of_decided_stay() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM strategy_measure WHERE id = OLD.measure_id
             AND state IN ('decided', 'running', 'done')) THEN
    RAISE EXCEPTION 'the measure is decided'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'checks_of_decided_stay';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER checks_of_decided_stay BEFORE DELETE ON strategy_foundationcheck
  FOR EACH ROW EXECUTE FUNCTION checks_of_decided_stay();
"""
NO_DECIDED = """
DROP TRIGGER checks_of_decided_stay ON strategy_foundationcheck;
DROP FUNCTION checks_of_decided_stay();
DROP TRIGGER decided_is_checked ON strategy_measure;
DROP FUNCTION decided_is_checked();
DROP TRIGGER resolved_by_two ON strategy_strategy;
DROP TRIGGER resolved_by_two ON strategy_actionplan;
DROP TRIGGER resolved_by_two ON strategy_measure;
DROP FUNCTION resolved_by_two();
"""

PAST = """
CREATE FUNCTION commitment_quotes_exactly() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF to_jsonb(NEW) - 'quote' = to_jsonb(OLD) - 'quote' AND NEW.quote = '·'
       AND EXISTS (SELECT FROM kernel_erasure WHERE state = 'confirmed' AND words = 'erase') THEN
      RETURN NEW;
    END IF;
    IF (NEW.quote, NEW.quote_sha256, NEW.statement_id, NEW.document_id, NEW.kind)
       IS DISTINCT FROM
       (OLD.quote, OLD.quote_sha256, OLD.statement_id, OLD.document_id, OLD.kind) THEN
      RAISE EXCEPTION 'what was promised never changes' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.quote_sha256 <> encode(sha256(convert_to(NEW.quote, 'UTF8')), 'hex')
     OR NEW.anchor_id IS NOT NULL
        AND NEW.quote IS DISTINCT FROM (SELECT exact FROM thread_anchor WHERE id = NEW.anchor_id)
  THEN
    RAISE EXCEPTION 'a commitment does not quote its lines'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'commitment_quotes_exactly';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER commitment_quotes_exactly BEFORE INSERT OR UPDATE ON strategy_commitment
  FOR EACH ROW EXECUTE FUNCTION commitment_quotes_exactly();

CREATE FUNCTION settled_once() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.settled_at IS NOT NULL
     OR to_jsonb(NEW) - '{second_editor_id,settled_at,declined}'::text[]
        <> to_jsonb(OLD) - '{second_editor_id,settled_at,declined}'::text[] THEN
    RAISE EXCEPTION '% is never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER commitment_update_stays BEFORE UPDATE OR DELETE ON strategy_commitmentupdate
  FOR EACH ROW EXECUTE FUNCTION settled_once();
CREATE TRIGGER report_stays BEFORE UPDATE OR DELETE ON strategy_progressreport
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER edition_stays BEFORE UPDATE OR DELETE ON strategy_strategyedition
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER override_stays BEFORE UPDATE OR DELETE ON strategy_statusoverride
  FOR EACH ROW EXECUTE FUNCTION refuse_change_but_words('reason');
CREATE TRIGGER progress_update_stays BEFORE UPDATE OR DELETE ON strategy_progressupdate
  FOR EACH ROW EXECUTE FUNCTION refuse_change_but_words('text');
"""
NO_PAST = """
DROP TRIGGER progress_update_stays ON strategy_progressupdate;
DROP TRIGGER override_stays ON strategy_statusoverride;
DROP TRIGGER edition_stays ON strategy_strategyedition;
DROP TRIGGER report_stays ON strategy_progressreport;
DROP TRIGGER commitment_update_stays ON strategy_commitmentupdate;
DROP FUNCTION settled_once();
DROP TRIGGER commitment_quotes_exactly ON strategy_commitment;
DROP FUNCTION commitment_quotes_exactly();
"""


class Migration(migrations.Migration):
    dependencies = [("strategy", "0001_initial"), ("thread", "0005_resolutions")]

    operations = [
        migrations.RunSQL(CIRCLES, NO_CIRCLES),
        migrations.RunSQL(HORIZON, NO_HORIZON),
        migrations.RunSQL(DECIDED, NO_DECIDED),
        migrations.RunSQL(PAST, NO_PAST),
    ]
