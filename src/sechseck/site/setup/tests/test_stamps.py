# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from sechseck.site.setup.stamps import digest, is_fresh


def test_a_stamp_is_fresh_only_with_its_own_digest(tmp_path):
    lock, stamp = tmp_path / "lock.txt", tmp_path / "stamp"
    lock.write_text("one==1")
    stamp.write_text(digest([lock], "3.11"))

    assert is_fresh(stamp, digest([lock], "3.11"))
    assert not is_fresh(stamp, digest([lock], "3.12"))


def test_a_changed_file_changes_the_digest(tmp_path):
    lock = tmp_path / "lock.txt"
    lock.write_text("one==1")
    before = digest([lock])

    lock.write_text("one==2")

    assert digest([lock]) != before


def test_a_missing_stamp_is_not_fresh(tmp_path):
    assert not is_fresh(tmp_path / "nowhere", digest([]))
