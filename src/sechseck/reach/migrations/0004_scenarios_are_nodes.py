# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A scenario can be linked and found; its title, which may name somebody, can be forgotten."""

from __future__ import annotations

import django.db.models.deletion
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from sechseck.engines.german.terms import terms

OPEN = "ALTER TABLE reach_scenario DISABLE TRIGGER scenario_is_never_changed"
SHUT = """
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE reach_scenario ENABLE TRIGGER scenario_is_never_changed;
SET CONSTRAINTS ALL DEFERRED;
"""


def make_nodes(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Give each scenario its node."""
    node = apps.get_model("kernel", "Node")
    scenario = apps.get_model("reach", "Scenario")
    for one in scenario.objects.all():
        words = {"title": one.title, "terms": " ".join(terms(one.title))}
        path = f"/erreichbarkeit/szenario/{one.token}/"
        made = node.objects.create(kind="scenario", path=path, **words)
        scenario.objects.filter(pk=one.pk).update(node=made)


def take_titles_back(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Take the titles out of the nodes; the nodes go."""
    for one in apps.get_model("reach", "Scenario").objects.select_related("node"):
        type(one).objects.filter(pk=one.pk).update(title=one.node.title[:200], node=None)
        one.node.delete()


class Migration(migrations.Migration):
    dependencies = [("reach", "0003_unknown_numbers"), ("kernel", "0009_scenarios")]

    operations = [
        migrations.AddField(
            "scenario",
            "node",
            models.OneToOneField(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="scenario",
                to="kernel.node",
            ),
        ),
        migrations.RunSQL(OPEN, SHUT),
        migrations.RunPython(make_nodes, take_titles_back),
        migrations.RunSQL(SHUT, OPEN),
        migrations.AlterField(
            "scenario",
            "node",
            models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="scenario",
                to="kernel.node",
            ),
        ),
        migrations.AlterField("scenario", "title", models.CharField(default="", max_length=200)),
        migrations.RemoveField("scenario", "title"),
    ]
