# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.conf import LazySettings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from sechseck.kernel.models import Job, User
from sechseck.kernel.tasks import run_job
from sechseck.thread.models import Publication, Upload

pytestmark = pytest.mark.django_db
TEXT = "Das Bauamt baut bis 2029 einen Radweg am Ufer.\n\nIm Ort fehlen 120 Wohnungen.\n"
NASTY = '"><img src=x onerror=alert(1)>.txt'


@pytest.fixture(autouse=True)
def media(settings: LazySettings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def office(client: Client, anna: User) -> Client:
    client.force_login(anna)
    return client


def form(*files: SimpleUploadedFile, **changes: Any) -> dict[str, Any]:
    filled = {
        "text": "",
        "title": "",
        "target": "",
        "author": "",
        "author_kind": "office",
        "standing": "unknown",
        "dated": "",
        "visibility": "internal",
        "key": str(uuid4()),
    }
    return {**filled, "attachments": list(files), **changes}


def file(name: str = "plan.txt", content: str | bytes = TEXT) -> SimpleUploadedFile:
    raw = content.encode() if isinstance(content, str) else content
    return SimpleUploadedFile(name, raw)


def worked() -> None:
    while (job := Job.objects.filter(state="waiting").order_by("id").first()) is not None:
        run_job(str(job.uuid))


def report(client: Client) -> str:
    worked()
    upload = Upload.objects.get()
    return client.get(f"/hochladen/{upload.uuid}/").content.decode()


def test_a_file_leads_to_its_progress_and_then_to_its_report(office: Client) -> None:
    answer = office.post("/hochladen/", form(file()))

    job = Job.objects.get()
    assert answer.headers["Location"] == f"/auftrag/{job.uuid}/"
    worked()
    page = office.get(f"/auftrag/{job.uuid}/").content.decode()
    assert f"/hochladen/{Upload.objects.get().uuid}/" in page
    told = report(office)
    assert "Was gefunden wurde" in told
    assert "Nichts: Jede Zeile ist gelesen." in told
    assert "werden gerade neu gesucht" not in told


def test_a_double_click_has_one_effect(office: Client) -> None:
    key = str(uuid4())

    answers = [office.post("/hochladen/", form(file(), key=key)) for _ in range(2)]

    assert Upload.objects.count() == Job.objects.count() == 1
    assert answers[0].headers["Location"] == answers[1].headers["Location"]


def test_several_files_are_read_each_by_itself(office: Client) -> None:
    answer = office.post("/hochladen/", form(file("a.txt"), file("b.txt", TEXT * 2)))

    assert answer.headers["Location"] == "/hochladen/"
    assert Job.objects.filter(kind="read-upload").count() == 2


def test_a_pasted_text_becomes_a_document(office: Client) -> None:
    office.post("/hochladen/", form(text=TEXT, title="Rede zum Radweg"))

    assert "Rede zum Radweg" in report(office)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({}, "entweder Dateien wählen oder Text"),
        ({"text": TEXT}, "geben Sie dem Text einen Titel"),
        ({"text": TEXT, "title": "x", "dated": "2026-13"}, "2026, 2026-03 oder 2026-03-17"),
        ({"text": TEXT, "title": "x", "dated": "gestern"}, "2026, 2026-03 oder 2026-03-17"),
        ({"text": TEXT, "title": "x", "standing": "heilig"}, "kern-form-input--error"),
        ({"text": TEXT, "title": "x", "target": "fremd"}, "kern-form-input--error"),
    ],
)
def test_what_does_not_fit_is_said_beside_the_field(
    office: Client, changes: dict[str, str], sentence: str
) -> None:
    answer = office.post("/hochladen/", form(**changes))

    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert Upload.objects.count() == 0


def test_a_body_that_is_too_large_is_refused_unread(office: Client) -> None:
    answer = office.post(
        "/hochladen/", data=b"", content_type="text/plain", CONTENT_LENGTH="900000000"
    )

    assert answer.status_code == 413
    assert "höchstens 50 MB" in answer.content.decode()


def test_other_addresses_take_less(client: Client) -> None:
    answer = client.post(
        "/rueckmeldung/", data=b"", content_type="text/plain", CONTENT_LENGTH="4000000"
    )

    assert answer.status_code == 413


def test_a_hostile_file_name_is_only_text(office: Client) -> None:
    office.post("/hochladen/", form(file(NASTY)))
    worked()
    upload = Upload.objects.get()

    for path in ("/hochladen/", f"/hochladen/{upload.uuid}/", "/auftraege/"):
        page = office.get(path).content.decode()
        assert "<img src=x" not in page
        assert "onerror=alert(1)&gt;" in page
    saved = office.get(f"/hochladen/{upload.uuid}/original")
    assert saved.headers["Content-Disposition"].startswith("attachment")
    assert saved.headers["Content-Type"] == "application/octet-stream"
    saved.close()


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("kaputt.pdf", b"%PDF-1.4 nichts", "beschädigt"),
        ("bild.png", b"\x89PNG\r\n\x1a\n" + bytes(100), "nicht gelesen werden"),
        ("zip.docx", b"PK\x03\x04" + bytes(60), "nicht gelesen werden"),
        ("bytes.txt", bytes(range(1, 32)) * 40, "keinen lesbaren Text"),
    ],
)
def test_a_hostile_file_ends_in_a_report_in_german(
    office: Client, name: str, content: bytes, sentence: str
) -> None:
    office.post("/hochladen/", form(file(name, content)))

    told = report(office)

    assert sentence in told
    assert "Sie ist nicht verloren" in told
    assert "Noch einmal lesen" in told


def test_rows_set_aside_can_be_fetched_by_their_owner_alone(
    office: Client, anna: User, client: Client
) -> None:
    table = "Nr;Maßnahme\n1;Die Stadt pflanzt Bäume.\n2;#REF!\n=3;\n"
    office.post("/hochladen/", form(file("liste.csv", table)))
    told = report(office)
    address = f"/hochladen/{Upload.objects.get().uuid}/nicht-gelesen.csv"

    lines = b"".join(office.get(address)).decode()  # type: ignore[arg-type]

    assert "Eine Formel hat kein Ergebnis" in told
    assert lines.count("\n") == 3
    otto = User.objects.create_user("otto", role=User.Role.OFFICE)
    client.force_login(otto)
    assert client.get(address).status_code == 404
    assert client.get(address.replace("nicht-gelesen.csv", "original")).status_code == 404


def test_who_may_not_upload_finds_nothing(client: Client, clara: User, anna: User) -> None:
    client.force_login(anna)
    client.post("/hochladen/", form(file()))
    uuid = Upload.objects.get().uuid
    client.force_login(clara)

    asked = [client.get(path) for path in ("/hochladen/", f"/hochladen/{uuid}/")]
    sent = [
        client.post(f"/hochladen/{uuid}/{end}/")
        for end in ("spalte", "noch-einmal", "zurueckziehen", "vorschlagen")
    ]

    assert {answer.status_code for answer in [*asked, *sent]} == {404}


def test_another_unit_finds_nothing_of_it(client: Client, anna: User) -> None:
    client.force_login(anna)
    client.post("/hochladen/", form(file()))
    uuid = Upload.objects.get().uuid
    client.force_login(User.objects.create_user("ben", role=User.Role.UNIT))

    assert client.get(f"/hochladen/{uuid}/").status_code == 404
    assert client.post(f"/hochladen/{uuid}/zurueckziehen/").status_code == 404
    assert "plan.txt" not in client.get("/hochladen/").content.decode()


def test_a_second_person_publishes_on_the_page(client: Client, anna: User) -> None:
    client.force_login(anna)
    client.post("/hochladen/", form(file(), visibility="public"))
    worked()
    waiting = Publication.objects.get()
    address = f"/veroeffentlichen/{waiting.pk}/"
    assert "muss jemand anderes" in client.get("/veroeffentlichen/").content.decode()
    assert client.post(address).status_code == 403
    client.force_login(User.objects.create_user("otto", role=User.Role.OFFICE))

    assert "Warum nicht?" in client.get("/veroeffentlichen/").content.decode()
    assert client.post(address, {"decision": "decline"}).status_code == 422
    assert client.post(address, {"decision": "publish"}).status_code == 302

    client.logout()
    assert client.get(waiting.document.node.path).status_code == 200
    client.force_login(anna)
    assert client.post(address).status_code == 403


def test_the_column_of_a_table_is_chosen_on_the_page(office: Client) -> None:
    office.post(
        "/hochladen/", form(file("liste.csv", "Nr;Vorhaben\n1;Die Stadt pflanzt Bäume.\n"))
    )
    page = report(office)
    upload = Upload.objects.get()

    assert 'value="Vorhaben"' in page
    answer = office.post(f"/hochladen/{upload.uuid}/spalte/", {"column": "Vorhaben"})

    assert answer.status_code == 302
    assert "Was gefunden wurde" in report(office)


def test_what_changed_is_listed_by_severity(office: Client) -> None:
    office.post("/hochladen/", form(file()))
    worked()
    first = Upload.objects.get()
    assert first.document is not None
    changed = TEXT.replace("2029", "2033").replace("Im Ort fehlen 120 Wohnungen.", "")

    office.post("/hochladen/", form(file(content=changed), target=first.document.slug))

    worked()
    second = Upload.objects.latest("id")
    page = office.get(f"/hochladen/{second.uuid}/").content.decode()
    assert "inhaltlich: 1" in page
    assert "entfallen: 1" in page


@pytest.mark.parametrize("rows", [5, 50])
def test_pages_ask_equally_often_for_five_and_fifty(
    office: Client, anna: User, rows: int, django_assert_max_num_queries: Any
) -> None:
    for number in range(rows):
        office.post("/hochladen/", form(file(f"{number}.txt", f"Zeile {number} steht da.")))

    with django_assert_max_num_queries(9):
        assert office.get("/hochladen/").status_code == 200
