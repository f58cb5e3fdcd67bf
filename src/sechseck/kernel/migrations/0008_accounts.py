# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A name belongs to one account in any case; a table counts attempts for all processes."""

import django.db.models.functions.text
from django.db import migrations, models

MAKE = """
CREATE TABLE IF NOT EXISTS kernel_cache (
    cache_key varchar(255) PRIMARY KEY,
    value text NOT NULL,
    expires timestamptz NOT NULL
);
CREATE INDEX IF NOT EXISTS kernel_cache_expires ON kernel_cache (expires);
"""


class Migration(migrations.Migration):
    dependencies = [("kernel", "0007_jobs")]

    operations = [
        migrations.RunSQL(MAKE, "DROP TABLE kernel_cache"),
        migrations.AddConstraint(
            model_name="user",
            constraint=models.UniqueConstraint(
                django.db.models.functions.text.Lower("username"),
                condition=models.Q(("username__startswith", "pack:"), _negated=True),
                name="one_account_for_a_name",
            ),
        ),
    ]
