# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""One region with its database: the surroundings in which every command works."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sechseck.site.launcher.cluster import Cluster
from sechseck.site.launcher.databases import database_name
from sechseck.site.launcher.serving import ready_database, serving
from sechseck.site.setup.folders import assets_folder, data_folder, make_folder
from sechseck.site.setup.regions import chosen_region
from sechseck.site.setup.secret import secret_key


@dataclass(frozen=True)
class Instance:
    """The region that a process works on; `cluster` is None on a server of the operator's."""

    region: str
    url: str
    cluster: Cluster | None


@contextmanager
def instance(wish: str | None = None) -> Iterator[Instance]:
    """Set the environment that Django reads, with a database that answers."""
    region = chosen_region(wish)
    given = os.environ.get("DATABASE_URL")
    if given:
        _set_environment(region, given)
        yield Instance(region, given, None)
        return
    with serving() as cluster:
        url = ready_database(cluster, database_name(region))
        _set_environment(region, url)
        try:
            yield Instance(region, url, cluster)
        finally:
            del os.environ["DATABASE_URL"]


def _set_environment(region: str, url: str) -> None:
    static = make_folder(make_folder(data_folder()) / "static")
    os.environ |= {
        "DATABASE_URL": url,
        "SECHSECK_REGION": region,
        "SECHSECK_DATA": str(data_folder()),
        "SECHSECK_ASSETS": str(assets_folder()),
        "SECHSECK_SECRET_KEY": secret_key(),
        "DJANGO_SETTINGS_MODULE": "sechseck.site.settings",
    }
    os.environ.setdefault("SECHSECK_STATIC_ROOT", str(static))
