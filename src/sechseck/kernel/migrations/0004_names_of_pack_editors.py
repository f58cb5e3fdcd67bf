# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Accounts of a pack's editors move to names that no person can choose.

They are the accounts of offices that cannot sign in and never did: no password, not active.
"""

from django.db import migrations

MOVE = """
UPDATE kernel_user SET first_name = username, username = 'pack:' || left(username, 145)
WHERE role = 'office' AND NOT is_active AND last_login IS NULL AND password LIKE '!%'
  AND username NOT LIKE 'pack:%';
"""


class Migration(migrations.Migration):
    dependencies = [("kernel", "0003_trace_is_never_emptied")]

    operations = [migrations.RunSQL(MOVE, migrations.RunSQL.noop)]
