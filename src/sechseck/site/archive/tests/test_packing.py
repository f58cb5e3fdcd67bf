# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
import io
import json
import tarfile

import pytest

from sechseck.site.archive.manifest import DUMP, NAME, Manifest
from sechseck.site.archive.packing import pack
from sechseck.site.archive.unpacking import unpack
from sechseck.site.setup.failures import SetupFailed

EMPTY = Manifest(
    region="beispiel", made_at="2026-01-01T00:00:00+00:00", server=18, rows={"a.b": 2}
)


@pytest.fixture
def archive(tmp_path):
    """A backup with a dump and two uploads, one of them in a folder."""
    (tmp_path / "dump").write_bytes(b"rows")
    uploads = tmp_path / "uploads" / "ordner"
    uploads.mkdir(parents=True)
    (uploads / "Größe.pdf").write_bytes(b"pages")
    (uploads.parent / "plan.txt").write_bytes(b"text")
    pack(tmp_path / "backup.tar", EMPTY, tmp_path / "dump", tmp_path / "uploads")
    return tmp_path / "backup.tar"


@pytest.fixture
def room(tmp_path):
    folder = tmp_path / "room"
    folder.mkdir()
    return folder


def rewritten(archive, change):
    """Return an archive whose parts went through `change(name, content)`; None drops a part."""
    target = archive.with_name("changed.tar")
    with tarfile.open(archive) as source, tarfile.open(target, "w") as changed:
        for entry in source:
            content = change(entry.name, source.extractfile(entry).read())
            if content is not None:
                entry.size = len(content)
                changed.addfile(entry, io.BytesIO(content))
    return target


def test_what_was_packed_comes_back_byte_for_byte(archive, room):
    manifest = unpack(archive, room)

    assert manifest.rows == {"a.b": 2}
    assert (room / DUMP).read_bytes() == b"rows"
    assert (room / "uploads" / "ordner" / "Größe.pdf").read_bytes() == b"pages"
    assert (room / "uploads" / "plan.txt").read_bytes() == b"text"


def test_a_backup_is_readable_by_its_owner_alone(archive):
    assert archive.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("part", [DUMP, "uploads/plan.txt"])
def test_a_changed_part_is_named_and_nothing_is_used(archive, room, part):
    damaged = rewritten(archive, lambda name, content: b"other" if name == part else content)

    with pytest.raises(SetupFailed, match=f"beschädigt.*{part}"):
        unpack(damaged, room)


@pytest.mark.parametrize("part", [DUMP, "uploads/plan.txt"])
def test_a_missing_part_is_named(archive, room, part):
    damaged = rewritten(archive, lambda name, content: None if name == part else content)

    with pytest.raises(SetupFailed, match=part):
        unpack(damaged, room)


def test_a_backup_cut_short_is_refused(archive, room):
    cut = rewritten(archive, lambda name, content: None if name == NAME else content)

    with pytest.raises(SetupFailed, match="unvollständig"):
        unpack(cut, room)


def test_a_file_torn_in_the_middle_is_refused(archive, room):
    archive.write_bytes(archive.read_bytes()[:700])

    with pytest.raises(SetupFailed, match="keine Sicherung"):
        unpack(archive, room)


@pytest.mark.parametrize(
    "name", ["../outside", "/etc/outside", "uploads/../../outside", "elsewhere.txt"]
)
def test_a_part_that_leads_elsewhere_is_refused(room, tmp_path, name):
    with tarfile.open(tmp_path / "evil.tar", "w") as evil:
        evil.addfile(tarfile.TarInfo(name), io.BytesIO(b""))

    with pytest.raises(SetupFailed, match="keine Sicherung"):
        unpack(tmp_path / "evil.tar", room)
    assert not (tmp_path / "outside").exists()


def test_a_link_is_no_part_of_a_backup(room, tmp_path):
    link = tarfile.TarInfo("uploads/link")
    link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
    with tarfile.open(tmp_path / "evil.tar", "w") as evil:
        evil.addfile(link)

    with pytest.raises(SetupFailed, match="keine Sicherung"):
        unpack(tmp_path / "evil.tar", room)


def test_any_other_file_is_no_backup(room, tmp_path):
    (tmp_path / "letter.txt").write_text("Liebe Region,")

    with pytest.raises(SetupFailed, match="keine Sicherung"):
        unpack(tmp_path / "letter.txt", room)


def test_a_format_of_the_future_is_named(archive, room):
    def newer(name, content):
        return (
            json.dumps({**json.loads(content), "format": 9}).encode() if name == NAME else content
        )

    with pytest.raises(SetupFailed, match="Format 9"):
        unpack(rewritten(archive, newer), room)
