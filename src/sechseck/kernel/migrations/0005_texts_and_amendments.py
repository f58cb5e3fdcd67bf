# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Two more kinds of nodes."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("kernel", "0004_changes_are_logged")]

    operations = [
        migrations.AlterField(
            model_name="node",
            name="kind",
            field=models.CharField(
                choices=[
                    ("area", "Kommune"),
                    ("actor", "Beteiligte"),
                    ("theme", "Thema"),
                    ("document", "Dokument"),
                    ("statement", "Aussage"),
                    ("text", "Text"),
                    ("amendment", "Änderungsantrag"),
                ],
                max_length=12,
            ),
        ),
    ]
