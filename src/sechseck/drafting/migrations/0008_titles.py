# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A version has its title, and an amendment may want another one."""

from importlib import import_module

from django.db import migrations, models

ERASED = import_module("sechseck.drafting.migrations.0003_erased_texts").ERASED
FILLED = """
ALTER TABLE drafting_textversion DISABLE TRIGGER frozen_text_stays;
UPDATE drafting_textversion AS v SET title = t.title FROM drafting_text AS t
  WHERE t.id = v.text_id AND t.slug <> 'geloescht--' || t.id;
ALTER TABLE drafting_textversion ENABLE TRIGGER frozen_text_stays;
"""
REPLACED = ERASED.replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION")
WITH_TITLE = REPLACED.replace("new.reason = ''", "new.reason = '' AND new.title = ''").replace(
    "{content,reason}", "{content,reason,title}"
)


class Migration(migrations.Migration):
    dependencies = [("drafting", "0007_negotiation")]

    operations = [
        migrations.AddField(
            "amendment", "title", models.CharField(blank=True, default="", max_length=300),
            preserve_default=False,
        ),
        migrations.AddField(
            "textversion", "title", models.CharField(blank=True, default="", max_length=300),
            preserve_default=False,
        ),
        migrations.AddField(
            "textversion", "title_from",
            models.CharField(blank=True, default="", max_length=300), preserve_default=False,
        ),
        migrations.RunSQL(FILLED, migrations.RunSQL.noop),
        migrations.RunSQL(WITH_TITLE, REPLACED),
    ]  # fmt: skip
