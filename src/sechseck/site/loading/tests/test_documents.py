# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""`./sechseck load documents`: what an operator may bring, and what becomes of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import DatabaseError, connection

from sechseck.engines.readers.limits import MEGABYTE
from sechseck.kernel.models import Trace, User
from sechseck.site.loading.documents import main
from sechseck.thread.models import Document, Statement, Version
from sechseck.thread.tests.small_region import document, read_text, small_region

pytestmark = pytest.mark.django_db
TEXT = "Wir bauen 300 neue Wohnungen am alten Hafen.\n\nDer Bus fährt jede Stunde.\n"


@pytest.fixture(autouse=True)
def _region(anna: User) -> None:
    small_region(anna)


def file(folder: Path, name: str, content: str | bytes = TEXT) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


BAD_FILES = [
    ("leer.txt", b"", "Die Datei ist leer"),
    ("junk.bin", bytes(range(256)) * 40, "keinen lesbaren Text"),
    ("gross.txt", b"x" * (51 * MEGABYTE), "erlaubt sind 50 MB"),
    ("kein.pdf", b"%PDF-1.7 nichts", "PDF"),
]


@pytest.mark.parametrize(("name", "content", "sentence"), BAD_FILES)
def test_a_bad_file_is_refused_and_leaves_nothing(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    name: str,
    content: bytes,
    sentence: str,
) -> None:
    code = main([file(tmp_path, name, content)])

    out = capsys.readouterr().out
    assert code == 2
    assert f"{name}: " in out
    assert sentence in out
    assert Document.objects.count() == 0


@pytest.mark.parametrize(("name", "why"), [("fehlt.txt", "es gibt sie nicht"), ("", "Ordner")])
def test_what_is_no_file_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, why: str
) -> None:
    assert main([tmp_path / name]) == 2
    assert why in capsys.readouterr().out


def test_a_refused_file_among_good_ones_stops_nobody(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [
        file(tmp_path, "a.txt"),
        file(tmp_path, "b.txt", b""),
        file(tmp_path, "c.txt", "Die Mieten steigen seit Jahren.\n"),
    ]

    assert main(files) == 2
    assert "2 von 3 Dateien gelesen." in capsys.readouterr().out
    assert Document.objects.count() == 2


def test_the_same_file_again_changes_nothing_at_all(tmp_path: Path) -> None:
    path = file(tmp_path, "plan.txt")
    main([path])
    traces = Trace.objects.count()

    assert main([path]) == 0
    assert Trace.objects.count() == traces
    assert Version.objects.count() == 1


def test_equal_bytes_under_another_name_are_the_same_document(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main([file(tmp_path, "plan.txt")])

    assert main([file(tmp_path, "kopie.txt")]) == 0
    assert Document.objects.count() == 1
    assert Statement.objects.count() == 2
    assert "schon bekannt" in capsys.readouterr().out


def test_the_original_of_a_listed_document_is_known_by_its_bytes(
    tmp_path: Path, anna: User
) -> None:
    listed = document("plan", anna)
    read_text(listed, TEXT, anna)

    main([file(tmp_path, "irgendwie.txt")])

    assert Document.objects.get() == listed


def test_the_same_name_with_other_content_is_a_new_version(tmp_path: Path) -> None:
    main([file(tmp_path, "plan.txt")])

    main([file(tmp_path, "plan.txt", TEXT.replace("300", "250"))])

    assert Document.objects.count() == 1
    assert list(Version.objects.values_list("number", flat=True)) == [2, 1]


@pytest.mark.parametrize(
    ("first", "second"),
    [("日本.txt", "中国.txt"), ("plan.txt", "Plan.txt"), ("x" * 90 + "a.txt", "x" * 90 + "b.txt")],
)
def test_names_that_look_alike_in_an_address_are_two_documents(
    tmp_path: Path, first: str, second: str
) -> None:
    main([file(tmp_path, first), file(tmp_path, second, "Die Mieten steigen seit Jahren.\n")])

    assert Document.objects.count() == 2
    assert Version.objects.filter(number=2).count() == 0


def test_a_name_that_is_no_text_is_read_all_the_same(tmp_path: Path) -> None:
    path = Path(f"{tmp_path}/pl\udce4n.txt")
    path.write_bytes(TEXT.encode())

    assert main([path]) == 0
    assert Version.objects.get().file_name == "pl?n.txt"


@pytest.mark.django_db(transaction=True)
def test_a_failure_midway_leaves_no_half_document_and_weaves_what_was_read(
    tmp_path: Path,
) -> None:
    with connection.cursor() as cursor:  # the database fails at the last step of the second file
        cursor.execute(
            "CREATE FUNCTION break_down() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
            " IF NEW.text LIKE '%Mieten%' THEN RAISE EXCEPTION 'down'; END IF; RETURN NEW; END $$;"
            "CREATE TRIGGER break_down BEFORE INSERT ON thread_statement"
            " FOR EACH ROW EXECUTE FUNCTION break_down()"
        )
    try:
        with pytest.raises(DatabaseError, match="down"):
            main([file(tmp_path, "a.txt"), file(tmp_path, "b.txt", "Die Mieten steigen.\n")])
    finally:
        with connection.cursor() as cursor:
            cursor.execute("DROP FUNCTION break_down CASCADE")

    assert Document.objects.count() == Version.objects.count() == 1
    assert Statement.objects.count() == 2
    assert Trace.objects.filter(verb="suggestions-refreshed").count() == 1
