# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""TRUNCATE passes by the triggers of rows: the trace refuses it by one of its own."""

from django.db import migrations

ADD = """
CREATE TRIGGER trace_is_never_emptied BEFORE TRUNCATE ON kernel_trace
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
"""
REMOVE = "DROP TRIGGER trace_is_never_emptied ON kernel_trace;"


class Migration(migrations.Migration):
    dependencies = [("kernel", "0002_trace_is_append_only")]

    operations = [migrations.RunSQL(ADD, REMOVE)]
