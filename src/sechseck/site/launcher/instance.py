# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""One region with its database: the surroundings in which every command works."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from psycopg.conninfo import conninfo_to_dict

from sechseck.site.launcher.cluster import Cluster
from sechseck.site.launcher.databases import APPLICATION, database_name, ensure_role
from sechseck.site.launcher.serving import ready_database, serving
from sechseck.site.setup.folders import assets_folder, data_folder, make_folder
from sechseck.site.setup.regions import chosen_region
from sechseck.site.setup.secret import secret_key

OWNER_URL = "SECHSECK_OWNER_URL"
APPLICATION_ROLE = "SECHSECK_APPLICATION_ROLE"


@dataclass(frozen=True)
class Instance:
    """The region that a process works on; `cluster` is None on a server of the operator's."""

    region: str
    url: str
    cluster: Cluster | None


@contextmanager
def instance(wish: str | None = None, *, as_owner: bool = False) -> Iterator[Instance]:
    """Set the environment that Django reads, with a database that answers.

    Pages and worker connect as the application, a role with few rights. What makes tables,
    or reads and writes the whole database, connects as its owner.
    """
    region = chosen_region(wish)
    given = os.environ.get("DATABASE_URL")
    if given:
        owner = os.environ.get(OWNER_URL, given)
        url = owner if as_owner else given
        _set_environment(region, url, _role(given) if owner != given else "")
        yield Instance(region, url, None)
        return
    with serving() as cluster:
        name = database_name(region)
        owner = ready_database(cluster, name)
        ensure_role(owner)
        url = owner if as_owner else cluster.url(name, APPLICATION)
        os.environ[OWNER_URL] = owner
        _set_environment(region, url, APPLICATION)
        try:
            yield Instance(region, url, cluster)
        finally:
            for variable in ("DATABASE_URL", OWNER_URL, APPLICATION_ROLE):
                os.environ.pop(variable, None)


def _role(url: str) -> str:
    return str(conninfo_to_dict(url).get("user", ""))


def _set_environment(region: str, url: str, role: str) -> None:
    static = make_folder(make_folder(data_folder()) / "static")
    os.environ |= {
        "DATABASE_URL": url,
        APPLICATION_ROLE: role,
        "SECHSECK_REGION": region,
        "SECHSECK_DATA": str(data_folder()),
        "SECHSECK_ASSETS": str(assets_folder()),
        "SECHSECK_SECRET_KEY": secret_key(),
        "DJANGO_SETTINGS_MODULE": "sechseck.site.settings",
    }
    os.environ.setdefault("SECHSECK_STATIC_ROOT", str(static))
