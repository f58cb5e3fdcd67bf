# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
import stat
from pathlib import Path

import psycopg
import pytest

from sechseck.site.launcher import binaries
from sechseck.site.launcher.databases import database_name, ensure_database
from sechseck.site.launcher.place import LONGEST_SOCKET, SOCKET_FILE
from sechseck.site.launcher.serving import ready_database, serving
from sechseck.site.setup.failures import SetupFailed

EXTENSIONS = {"pg_trgm", "unaccent", "btree_gist", "ltree"}


def connected(cluster):
    return psycopg.connect(ready_database(cluster, "sechseck"))


def available_extensions(connection):
    rows = connection.execute("SELECT name FROM pg_available_extensions").fetchall()
    return {name for (name,) in rows}


def test_the_server_speaks_unicode_has_our_extensions_and_no_port(data):
    with serving(fast=True, data=data) as cluster, connected(cluster) as connection:
        encoding = connection.execute("SHOW server_encoding").fetchone()
        address = connection.execute("SHOW listen_addresses").fetchone()
        upper = connection.execute("SELECT upper('äöß')").fetchone()
        extensions = available_extensions(connection)

    assert encoding == ("UTF8",)
    assert address == ("",)
    assert upper[0].startswith("ÄÖ")
    assert extensions >= EXTENSIONS


def test_only_the_owner_enters_and_parents_keep_their_permissions(data):
    before = data.stat().st_mode
    with serving(fast=True, data=data):
        home = data / "postgres-test"
        modes = {
            name: stat.S_IMODE((home / name).stat().st_mode) for name in ("cluster", "socket")
        }

    assert modes == {"cluster": 0o700, "socket": 0o700}
    assert data.stat().st_mode == before


def test_a_long_path_gets_a_short_socket(data):
    deep = data / ("ein-sehr-langer-ordner-" * 6)

    with (
        serving(fast=True, data=deep) as cluster,
        psycopg.connect(cluster.url("postgres")) as line,
    ):
        folder = line.info.host
        used = Path(folder).exists()

    assert len(str(deep)) > LONGEST_SOCKET
    assert len(f"{folder}/{SOCKET_FILE}".encode()) <= LONGEST_SOCKET
    assert used
    assert not Path(folder).exists()


def test_a_folder_with_blanks_commas_and_quotes_works(data):
    odd = data / 'Meine Daten, "neu" & gut\'s'

    with serving(fast=True, data=odd) as cluster, connected(cluster) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)


def test_debians_postgresql_15_serves_as_well(data, monkeypatch, impossible):
    debian = binaries.DEBIAN / "15" / "bin"
    if not debian.is_dir():
        impossible("PostgreSQL 15 von Debian fehlt: apt install postgresql-15")
    monkeypatch.setenv(binaries.VARIABLE, str(debian))

    with serving(fast=True, data=data) as cluster, connected(cluster) as connection:
        assert connection.info.server_version // 10_000 == 15
        assert available_extensions(connection) >= EXTENSIONS


def test_programs_of_another_version_are_refused_instead_of_hiding_the_stock(data, monkeypatch):
    with serving(fast=True, data=data):
        pass
    (data / "postgres-test" / "cluster" / "PG_VERSION").write_text("14\n")

    with pytest.raises(SetupFailed, match="PostgreSQL 14, weil die vorhandene Datenbank"):
        serving(fast=True, data=data).__enter__()


def test_a_wrong_folder_of_programs_is_named(data, monkeypatch):
    monkeypatch.setenv(binaries.VARIABLE, "/no/such/folder")

    with pytest.raises(SetupFailed, match="/no/such/folder"):
        serving(fast=True, data=data).__enter__()


def test_a_machine_without_postgresql_says_what_helps(data, monkeypatch):
    monkeypatch.setattr(binaries, "DEBIAN", data / "nowhere")
    monkeypatch.setattr(binaries.importlib.util, "find_spec", lambda name: None)

    with pytest.raises(SetupFailed, match="apt install postgresql"):
        serving(fast=True, data=data).__enter__()


@pytest.mark.parametrize(
    ("region", "name"), [("hannover", "sechseck_hannover"), ("Bad-Öl 2", "sechseck_bad_l_2")]
)
def test_a_region_has_its_own_database(region, name):
    assert database_name(region) == name


def test_a_name_that_is_no_name_is_refused():
    with pytest.raises(SetupFailed, match="So kann keine Datenbank heißen"):
        ensure_database("postgresql://nowhere", 'x"; DROP DATABASE y')
