# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What was computed stays, and a sealed scenario never changes."""

from django.db import migrations

TABLES = ("ground", "run", "arearesult", "gap", "gapfinding", "scenario")
STAY = "".join(
    f"""
CREATE TRIGGER {table}_is_never_changed BEFORE UPDATE OR DELETE ON reach_{table}
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER {table}_is_never_emptied BEFORE TRUNCATE ON reach_{table}
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
"""
    for table in TABLES
)
GO = "".join(
    f"""
DROP TRIGGER {table}_is_never_emptied ON reach_{table};
DROP TRIGGER {table}_is_never_changed ON reach_{table};
"""
    for table in TABLES
)


class Migration(migrations.Migration):
    dependencies = [("reach", "0001_initial"), ("kernel", "0004_changes_are_logged")]

    operations = [migrations.RunSQL(STAY, GO)]
