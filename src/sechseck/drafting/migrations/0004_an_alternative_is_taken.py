# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""An alternative to the whole text is taken as a whole."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("drafting", "0003_erased_texts"),
    ]

    operations = [
        migrations.AddField(
            model_name="mergedraft",
            name="whole",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="drafting.amendment",
            ),
        ),
    ]
