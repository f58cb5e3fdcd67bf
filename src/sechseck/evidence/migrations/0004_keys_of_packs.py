# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Findings and derivations that came with a region are known by its keys."""

from django.db import migrations, models

from sechseck.kernel.migrating import Together


def _key() -> models.SlugField:
    return models.SlugField(max_length=60, null=True, unique=True)


class Migration(migrations.Migration):
    dependencies = [("evidence", "0003_two_people_publish")]

    operations = [
        Together(
            [
                migrations.AddField("finding", "pack_key", _key()),
                migrations.AddField("derivation", "pack_key", _key()),
            ]
        )
    ]
