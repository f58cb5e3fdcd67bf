# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from sechseck.site.setup.secret import secret_key


@pytest.fixture
def data(tmp_path, monkeypatch):
    monkeypatch.setenv("SECHSECK_DATA", str(tmp_path))
    monkeypatch.delenv("SECHSECK_SECRET_KEY", raising=False)
    return tmp_path


def test_the_key_is_made_once_and_readable_by_its_owner_alone(data):
    first = secret_key()

    assert len(first) > 50
    assert secret_key() == first
    assert (data / "secret-key").stat().st_mode & 0o777 == 0o600


def test_a_key_file_left_empty_by_a_crash_is_written_again(data):
    (data / "secret-key").touch(mode=0o600)

    assert len(secret_key()) > 50


def test_a_given_key_is_used(data, monkeypatch):
    monkeypatch.setenv("SECHSECK_SECRET_KEY", "given")

    assert secret_key() == "given"
    assert not (data / "secret-key").exists()
