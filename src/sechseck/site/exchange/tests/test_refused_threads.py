# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What is no thread, or comes where one is already, changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from sechseck.kernel.actions.accounts import enlist_program
from sechseck.kernel.errors import Conflict
from sechseck.kernel.models import Node
from sechseck.site.loading.thread import main
from sechseck.thread.actions.exchange import import_thread
from sechseck.thread.exchange_tables import TABLES


def test_only_an_empty_database_takes_a_thread(db: None) -> None:
    Node.objects.create(kind="theme", title="Da", path="/da/")

    with pytest.raises(Conflict):
        import_thread({table.name: [] for table in TABLES}, by=enlist_program("import"))


@pytest.mark.parametrize(
    "content",
    [
        "[]",
        "{",
        '{"@graph": [1]}',
        '{"@graph": [{"@type": "Statement"}]}',
        '{"@graph": [{"@type": "LexiconEntry", "theme": "urn:x:1"}]}',
        '{"@graph": [{"@type": "Link", "decided_on": "gestern"}]}',
    ],
)
def test_a_file_that_is_no_thread_changes_nothing(
    db: None, content: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "x.jsonld"
    file.write_text(content)

    assert main([file]) == 2
    assert capsys.readouterr().out.startswith("x.jsonld: ")
    assert not Node.objects.exists()


def test_a_zip_that_is_no_thread_is_told(
    db: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "x.zip"
    file.write_bytes(b"PK nothing")

    assert main([file]) == 2
    assert "keinen roten Faden" in capsys.readouterr().out
