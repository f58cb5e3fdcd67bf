# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Scenarios of ways have their node, too."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("kernel", "0008_what_is_reported")]

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
                    ("resolution", "Beschluss"),
                    ("indicator", "Kennzahl"),
                    ("finding", "Befund"),
                    ("derivation", "Ableitung"),
                    ("strategy", "Strategie"),
                    ("plan", "Aktionsplan"),
                    ("goal", "Ziel"),
                    ("measure", "Maßnahme"),
                    ("commitment", "Zusage"),
                    ("scenario", "Szenario"),
                ],
                max_length=12,
            ),
        )
    ]
