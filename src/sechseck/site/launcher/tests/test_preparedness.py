# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
import psycopg

from sechseck.site.launcher.databases import drop_database
from sechseck.site.launcher.preparedness import prepared_for, remember
from sechseck.site.launcher.serving import ready_database, serving


def test_a_database_remembers_until_it_is_made_anew(data):
    with serving(fast=True, data=data) as cluster:
        url = ready_database(cluster, "sechseck")
        before = prepared_for(url)
        remember(url, "abc")
        remembered = prepared_for(url)
        drop_database(cluster.url("postgres"), "sechseck")
        ready_database(cluster, "sechseck")

        assert (before, remembered, prepared_for(url)) == (None, "abc", None)


def test_a_comment_of_somebody_else_means_nothing(data):
    with serving(fast=True, data=data) as cluster:
        url = ready_database(cluster, "sechseck")
        with psycopg.connect(url) as connection:
            connection.execute("COMMENT ON DATABASE sechseck IS 'wichtig'")

        assert prepared_for(url) is None
