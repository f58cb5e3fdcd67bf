# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""An impulse keeps what two themes share apart from its German sentence."""

import django.contrib.postgres.fields
from django.db import migrations, models

FROM_THE_SENTENCE = """
UPDATE thread_impulse SET shared = string_to_array(
  substring(explanation FROM 'haben gemeinsam: (.*); eine gemeinsame'), ', ')
WHERE explanation ~ 'haben gemeinsam: .*; eine gemeinsame'
"""


class Migration(migrations.Migration):
    dependencies = [("thread", "0004_statement_said_in_order")]

    operations = [
        migrations.AddField(
            "impulse",
            "shared",
            django.contrib.postgres.fields.ArrayField(
                models.CharField(max_length=200), default=list
            ),
        ),
        migrations.RunSQL(FROM_THE_SENTENCE, migrations.RunSQL.noop),
    ]
