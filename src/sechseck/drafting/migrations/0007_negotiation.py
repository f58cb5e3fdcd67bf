# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Initiators answer a recommendation with words of their own."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("drafting", "0006_late_amendments"),
    ]

    operations = [
        migrations.AddField(
            model_name="proposedprocedure",
            name="answer_hunks",
            field=models.JSONField(default=list),
        ),
        migrations.AlterField(
            model_name="proposedprocedure",
            name="answer",
            field=models.CharField(
                choices=[
                    ("open", "noch keine Antwort"),
                    ("agreed", "einverstanden"),
                    ("declined", "nicht einverstanden"),
                    ("other", "schlägt etwas anderes vor"),
                ],
                default="open",
                max_length=8,
            ),
        ),
    ]
