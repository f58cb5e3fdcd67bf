# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""An edition that was computed here has a page here."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("evidence", "0005_two_people_change"),
    ]

    operations = [
        migrations.AddField(
            model_name="dataset",
            name="path",
            field=models.CharField(blank=True, default="", max_length=200),
            preserve_default=False,
        ),
    ]
