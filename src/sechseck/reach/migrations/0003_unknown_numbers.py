# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What nobody knows of a gap, or may show, is no number."""

from django.db import migrations, models

from sechseck.kernel.migrating import Together


class Migration(migrations.Migration):
    dependencies = [
        ("reach", "0002_what_stays"),
    ]

    operations = [
        Together(
            [
                migrations.AlterField(
                    model_name="gap",
                    name="aged",
                    field=models.FloatField(null=True),
                ),
                migrations.AlterField(
                    model_name="gap",
                    name="children",
                    field=models.FloatField(null=True),
                ),
                migrations.AlterField(
                    model_name="gap",
                    name="site_latitude",
                    field=models.FloatField(null=True),
                ),
                migrations.AlterField(
                    model_name="gap",
                    name="site_longitude",
                    field=models.FloatField(null=True),
                ),
            ]
        )
    ]
