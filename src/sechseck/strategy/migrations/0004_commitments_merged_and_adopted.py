# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Commitments that say the same are one; an announcement may be adopted, and forgotten.

What was promised still never changes. An announcement becomes a commitment only when its
document is adopted, and the quote of an erased document goes with it, whatever becomes of
what others wrote about it.
"""

import django.db.models.deletion
from django.db import migrations, models

QUOTES = """
CREATE OR REPLACE FUNCTION commitment_quotes_exactly() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF to_jsonb(NEW) - 'quote' = to_jsonb(OLD) - 'quote' AND NEW.quote = '·'
       AND EXISTS (
         SELECT FROM kernel_erasure e JOIN thread_document d ON d.node_id = e.node_id
         WHERE d.id = NEW.document_id AND e.state = 'confirmed') THEN
      RETURN NEW;
    END IF;
    IF (NEW.quote, NEW.quote_sha256, NEW.statement_id, NEW.document_id)
       IS DISTINCT FROM
       (OLD.quote, OLD.quote_sha256, OLD.statement_id, OLD.document_id) THEN
      RAISE EXCEPTION 'what was promised never changes' USING ERRCODE = 'restrict_violation';
    END IF;
    IF NEW.kind <> OLD.kind AND NOT (
         OLD.kind = 'announcement' AND NEW.kind = 'commitment' AND EXISTS (
           SELECT FROM thread_document d
           WHERE d.id = NEW.document_id AND d.standing = 'adopted')) THEN
      RAISE EXCEPTION 'only an adopted text commits' USING ERRCODE = 'restrict_violation';
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
CREATE TRIGGER merged_commitments_form_no_circle AFTER INSERT OR UPDATE ON strategy_commitment
  FOR EACH ROW EXECUTE FUNCTION refuse_circle('merged_into_id');
"""
BEFORE = """
DROP TRIGGER merged_commitments_form_no_circle ON strategy_commitment;
CREATE OR REPLACE FUNCTION commitment_quotes_exactly() RETURNS trigger LANGUAGE plpgsql
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
"""


class Migration(migrations.Migration):
    dependencies = [("strategy", "0003_status_of_today")]

    operations = [
        migrations.AddField(
            model_name="commitment",
            name="merged_into",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="merged_from",
                to="strategy.commitment",
            ),
        ),
        migrations.AddConstraint(
            model_name="commitment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("merged_into__isnull", True),
                    models.Q(("merged_into", models.F("id")), _negated=True),
                    _connector="OR",
                ),
                name="a_commitment_is_not_merged_into_itself",
            ),
        ),
        migrations.RunSQL(QUOTES, BEFORE),
    ]
