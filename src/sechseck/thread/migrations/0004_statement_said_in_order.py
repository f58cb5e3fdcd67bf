# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Lists are read in their order, and counted, from an index alone."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("thread", "0003_versions_are_never_emptied")]

    operations = [
        migrations.AddIndex(
            model_name="statement",
            index=models.Index(
                fields=["document", "line_start", "ref"],
                include=("node", "id", "kind"),
                condition=models.Q(is_gone=False),
                name="statement_said_in_order",
            ),
        ),
    ]
