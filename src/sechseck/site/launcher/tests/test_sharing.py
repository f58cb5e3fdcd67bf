# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
import os
import signal
import subprocess
import sys

import psycopg

from sechseck.site.launcher.postmaster import is_alive, read_postmaster
from sechseck.site.launcher.serving import ready_database, revive, serving


def server_of(data, name="postgres-test"):
    return read_postmaster(data / name / "cluster")


def kill_server_of(data, name="postgres-test"):
    """Kill the server without notice and return when it is dead."""
    pid = server_of(data, name).pid
    os.kill(pid, signal.SIGKILL)
    while is_alive(pid):
        os.sched_yield()
    return pid


def test_a_block_has_a_server_and_leaves_none_behind(data):
    with serving(fast=True, data=data) as cluster:
        pid = server_of(data).pid
        with psycopg.connect(cluster.url("postgres")) as connection:
            assert connection.execute("SELECT 1").fetchone() == (1,)

    assert not is_alive(pid)
    assert server_of(data) is None


def test_two_processes_share_one_server_and_the_last_stops_it(data, use):
    first, second = use(data), use(data)
    urls = {first.stdout.readline(), second.stdout.readline()}
    pid = server_of(data).pid

    first.communicate("")
    alive_after_first = is_alive(pid)
    second.communicate("")

    assert len(urls) == 1
    assert alive_after_first
    assert not is_alive(pid)


def test_a_killed_user_counts_no_longer(data, use):
    user = use(data)
    user.stdout.readline()
    user.kill()
    user.wait()
    pid = server_of(data).pid

    assert is_alive(pid)
    with serving(fast=True, data=data):
        assert server_of(data).pid == pid
    assert not is_alive(pid)


def test_a_killed_server_comes_back_with_everything_committed(data):
    with serving(data=data) as cluster:
        url = ready_database(cluster, "sechseck")
        with psycopg.connect(url) as connection:
            connection.execute("CREATE TABLE kept AS SELECT 7 AS number")
        pid = kill_server_of(data, "postgres")

        assert revive(cluster)
        with psycopg.connect(cluster.url("sechseck")) as connection:
            assert connection.execute("SELECT number FROM kept").fetchone() == (7,)
        assert server_of(data, "postgres").pid != pid
        assert not revive(cluster)


def test_a_crashed_server_is_started_again_by_the_next_user(data, use):
    user = use(data)
    user.stdout.readline()
    kill_server_of(data)

    with serving(fast=True, data=data) as cluster, psycopg.connect(cluster.url("postgres")):
        assert cluster.is_running()


def test_a_pid_that_now_belongs_to_another_program_is_no_obstacle(data):
    with serving(fast=True, data=data):
        lines = (data / "postgres-test" / "cluster" / "postmaster.pid").read_text().splitlines()
    stranger = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    lines[0] = str(stranger.pid)
    (data / "postgres-test" / "cluster" / "postmaster.pid").write_text("\n".join(lines) + "\n")

    with serving(fast=True, data=data) as cluster:
        assert cluster.is_running()

    assert stranger.poll() is None
    stranger.communicate(b"\n")


def test_a_database_is_made_on_demand_and_once(data):
    with serving(fast=True, data=data) as cluster:
        first = ready_database(cluster, "sechseck_beispiel")

        assert ready_database(cluster, "sechseck_beispiel") == first
        with psycopg.connect(first) as connection:
            assert connection.info.dbname == "sechseck_beispiel"
