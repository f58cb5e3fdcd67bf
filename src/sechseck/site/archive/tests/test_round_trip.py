# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
import os
import shutil
import tempfile
from pathlib import Path

import psycopg
import pytest

from sechseck.site.archive.digests import table_digests
from sechseck.site.archive.tables import row_counts
from sechseck.site.archive.unpacking import unpack
from sechseck.site.commands.backup import back_up
from sechseck.site.commands.restore import restore
from sechseck.site.launcher.instance import Instance
from sechseck.site.launcher.serving import ready_database, serving
from sechseck.site.setup.failures import SetupFailed

FILLED = """
CREATE EXTENSION pg_trgm;
CREATE TABLE statement (id int PRIMARY KEY, words text);
INSERT INTO statement SELECT n, 'Aussage ' || n FROM generate_series(1, 500) n;
CREATE INDEX ON statement USING gin (words gin_trgm_ops);
"""


@pytest.fixture(scope="module")
def cluster():
    """One server for all tests of this module, in a folder that its account may enter."""
    folder = Path(tempfile.mkdtemp(prefix="sechseck-"))
    folder.chmod(0o755)
    with serving(fast=True, data=folder) as started:
        yield started
    shutil.rmtree(folder)


@pytest.fixture
def here(cluster, settings, tmp_path):
    """A region with 500 statements and one upload."""
    settings.MEDIA_ROOT = tmp_path / "uploads"
    settings.MEDIA_ROOT.mkdir()
    (settings.MEDIA_ROOT / "plan.pdf").write_bytes(b"plan")
    name = f"sechseck_{os.urandom(4).hex()}"
    place = Instance("beispiel", ready_database(cluster, name), cluster)
    with psycopg.connect(place.url) as connection:
        connection.execute(FILLED)
    return place


def unpacked(archive, tmp_path):
    folder = tmp_path / "room"
    folder.mkdir()
    return folder, unpack(archive, folder)


def rows_of(place):
    with psycopg.connect(place.url) as connection:
        return row_counts(connection)


def test_a_backup_replaces_what_came_after_it(here, tmp_path, settings):
    back_up(here, tmp_path / "backup.tar")
    with psycopg.connect(here.url) as connection:
        connection.execute("DELETE FROM statement WHERE id > 3")
    (settings.MEDIA_ROOT / "plan.pdf").write_bytes(b"spoilt")
    (settings.MEDIA_ROOT / "later.pdf").write_bytes(b"later")

    folder, manifest = unpacked(tmp_path / "backup.tar", tmp_path)
    restore(here, folder, manifest, replace=True)

    assert rows_of(here) == manifest.rows == {"public.statement": 500}
    assert {path.name for path in settings.MEDIA_ROOT.iterdir()} == {"plan.pdf"}
    assert (settings.MEDIA_ROOT / "plan.pdf").read_bytes() == b"plan"


def test_a_backup_goes_into_an_empty_region(here, cluster, tmp_path, settings):
    back_up(here, tmp_path / "backup.tar")
    settings.MEDIA_ROOT = tmp_path / "elsewhere"
    empty = Instance("beispiel", ready_database(cluster, "sechseck_empty"), cluster)

    folder, manifest = unpacked(tmp_path / "backup.tar", tmp_path)
    restore(empty, folder, manifest, replace=False)

    assert rows_of(empty) == {"public.statement": 500}
    assert (tmp_path / "elsewhere" / "plan.pdf").read_bytes() == b"plan"


def test_without_replace_nothing_is_overwritten(here, tmp_path):
    back_up(here, tmp_path / "backup.tar")
    folder, manifest = unpacked(tmp_path / "backup.tar", tmp_path)

    with pytest.raises(SetupFailed, match="--replace"):
        restore(here, folder, manifest, replace=False)


def test_wrong_row_counts_leave_everything_as_it_was(here, tmp_path):
    back_up(here, tmp_path / "backup.tar")
    folder, manifest = unpacked(tmp_path / "backup.tar", tmp_path)
    manifest.rows["public.statement"] = 501

    with pytest.raises(SetupFailed, match=r"Zeilenzahlen.*public\.statement"):
        restore(here, folder, manifest, replace=True)
    assert rows_of(here) == {"public.statement": 500}


def test_the_same_number_of_other_rows_is_noticed(here, tmp_path):
    back_up(here, tmp_path / "backup.tar")
    folder, manifest = unpacked(tmp_path / "backup.tar", tmp_path)
    manifest.tables["public.statement"] = "0" * 32

    with pytest.raises(SetupFailed, match=r"Prüfsummen.*public\.statement"):
        restore(here, folder, manifest, replace=True)
    assert rows_of(here) == {"public.statement": 500}


def test_checksums_know_no_order_and_see_every_change(here):
    def sums():
        with psycopg.connect(here.url) as connection:
            return table_digests(connection)["public.statement"]

    before = sums()
    with psycopg.connect(here.url) as connection:
        connection.execute("DELETE FROM statement WHERE id = 1")
        connection.execute("INSERT INTO statement VALUES (1, 'Aussage 1')")  # now the last one
    assert sums() == before
    with psycopg.connect(here.url) as connection:
        connection.execute("UPDATE statement SET words = 'Aussage 500.' WHERE id = 500")
    assert sums() != before


def test_a_region_in_use_is_not_exchanged(here, tmp_path):
    back_up(here, tmp_path / "backup.tar")
    folder, manifest = unpacked(tmp_path / "backup.tar", tmp_path)

    with psycopg.connect(here.url) as visitor:
        visitor.execute("SELECT 1")
        with pytest.raises(SetupFailed, match="gerade in Benutzung"):
            restore(here, folder, manifest, replace=True)
    assert rows_of(here) == {"public.statement": 500}


def test_rows_written_during_the_backup_do_not_tear_it(here, tmp_path, monkeypatch):
    from sechseck.site.commands import backup

    def count_then_write(connection):
        counted = row_counts(connection)
        with psycopg.connect(here.url) as writer:
            writer.execute("INSERT INTO statement VALUES (501, 'spät')")
        return counted

    monkeypatch.setattr(backup, "row_counts", count_then_write)
    back_up(here, tmp_path / "backup.tar")
    folder, manifest = unpacked(tmp_path / "backup.tar", tmp_path)
    restore(here, folder, manifest, replace=True)

    assert rows_of(here) == {"public.statement": 500}
