# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Minutes by bus say on which day and in which hour they hold."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("reach", "0004_scenarios_are_nodes"),
    ]

    operations = [
        migrations.AddField(
            model_name="run",
            name="timetable",
            field=models.JSONField(default=dict),
        ),
    ]
