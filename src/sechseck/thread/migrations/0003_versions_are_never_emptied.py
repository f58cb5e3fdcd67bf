# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""TRUNCATE passes by the triggers of rows: versions refuse it by one of their own."""

from django.db import migrations

ADD = """
CREATE TRIGGER version_is_never_emptied BEFORE TRUNCATE ON thread_version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
"""
REMOVE = "DROP TRIGGER version_is_never_emptied ON thread_version;"


class Migration(migrations.Migration):
    dependencies = [
        ("thread", "0002_versions_are_immutable"),
        ("kernel", "0003_trace_is_never_emptied"),
    ]

    operations = [migrations.RunSQL(ADD, REMOVE)]
