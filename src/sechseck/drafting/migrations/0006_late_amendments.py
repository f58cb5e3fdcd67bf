# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The office admits late amendments with a reason."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("drafting", "0005_moderated_amendments"),
    ]

    operations = [
        migrations.AddField(
            model_name="amendment",
            name="late_reason",
            field=models.CharField(blank=True, max_length=300),
        ),
    ]
