# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A value never changes: a correction is a new row with the next revision."""

from django.db import migrations

STAY = """
CREATE TRIGGER observation_is_never_changed BEFORE UPDATE OR DELETE ON evidence_observation
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER observation_is_never_emptied BEFORE TRUNCATE ON evidence_observation
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
"""
GO = """
DROP TRIGGER observation_is_never_emptied ON evidence_observation;
DROP TRIGGER observation_is_never_changed ON evidence_observation;
"""


class Migration(migrations.Migration):
    dependencies = [("evidence", "0001_initial"), ("kernel", "0004_changes_are_logged")]

    operations = [migrations.RunSQL(STAY, GO)]
