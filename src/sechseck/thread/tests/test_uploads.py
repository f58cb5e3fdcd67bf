# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.conf import LazySettings
from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import connection

from sechseck.kernel.actions.jobs import retry_job
from sechseck.kernel.errors import Conflict, Invalid, NotAllowed
from sechseck.kernel.models import Job, User
from sechseck.kernel.tasks import run_job
from sechseck.thread.actions.publications import (
    confirm_publication,
    decline_publication,
    propose_publication,
)
from sechseck.thread.actions.uploads import (
    choose_column,
    retry_upload,
    take_upload,
    withdraw_upload,
)
from sechseck.thread.models import Document, Publication, Statement, Upload, Version
from sechseck.thread.queries.originals import original_path
from sechseck.thread.tests.small_region import small_region

pytestmark = pytest.mark.django_db
TEXT = (
    "# Plan für den Uferweg\n\n"
    "Das Bauamt baut bis 2029 einen Radweg am Ufer für 400.000 Euro.\n\n"
    "Im Ort fehlen 120 Wohnungen.\n"
)


@pytest.fixture(autouse=True)
def media(settings: LazySettings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def ben(db: None) -> User:
    """Ben edits for one municipality."""
    return User.objects.create_user("ben", role=User.Role.UNIT)


@pytest.fixture
def otto(db: None) -> User:
    """Otto is the second person in the office."""
    return User.objects.create_user("otto", role=User.Role.OFFICE)


def brought(by: User, content: str | bytes = TEXT, name: str = "plan.md", **told: Any) -> Upload:
    words = {
        "title": "",
        "author": "Bauamt",
        "author_kind": "office",
        "standing": "adopted",
        "dated": "2026-03",
        "is_for_public": False,
        "target": None,
    }
    raw = content.encode() if isinstance(content, str) else content
    return take_upload(File(BytesIO(raw)), name=name, told={**words, **told}, by=by)


def worked() -> None:
    """Do all jobs that wait, as a worker would."""
    while (job := Job.objects.filter(state="waiting").order_by("id").first()) is not None:
        run_job(str(job.uuid))


def done(upload: Upload) -> Upload:
    worked()
    return Upload.objects.get(pk=upload.pk)


def test_an_upload_becomes_an_internal_document_with_statements(ben: User) -> None:
    small_region(ben_as_program())

    upload = done(brought(ben))

    assert upload.state == "read"
    assert upload.document is not None
    assert upload.document.node.visibility == "internal"
    assert (upload.document.standing, upload.document.dated) == ("adopted", "2026-03")
    assert Statement.objects.filter(document=upload.document).count() >= 2
    assert upload.job is not None
    assert (upload.job.state, upload.job.result) == ("done", f"/hochladen/{upload.uuid}/")


def ben_as_program() -> User:
    return User.objects.create_user("programm", role=User.Role.SYSTEM, is_active=False)


def test_a_stranger_uploads_nothing(clara: User) -> None:
    with pytest.raises(NotAllowed):
        brought(clara)

    assert Upload.objects.count() == 0


def test_an_empty_file_is_refused_at_once(anna: User) -> None:
    with pytest.raises(Invalid, match="leer"):
        brought(anna, b"")


def test_equal_bytes_are_named_and_change_nothing(anna: User) -> None:
    first = done(brought(anna))

    second = done(brought(anna, name="anders.md"))

    assert (second.state, second.document) == ("known", first.document)
    assert Version.objects.count() == 1


def test_equal_bytes_of_a_document_one_may_not_see_stay_unknown(anna: User, ben: User) -> None:
    first = done(brought(anna))
    assert first.document is not None
    first.document.node.visibility = "protected"
    first.document.node.save()

    second = done(brought(ben))

    assert second.state == "read"
    assert second.document != first.document


def test_a_hostile_file_is_refused_in_german_and_kept(anna: User) -> None:
    upload = done(brought(anna, b"%PDF-1.4 nichts", name="kaputt.pdf"))

    assert upload.state == "refused"
    assert "beschädigt" in upload.problem
    assert upload.job is not None
    assert upload.job.state == "failed"
    assert default_storage.exists(original_path(upload.sha256))


def test_a_refused_file_can_be_tried_again_and_taken_back(anna: User) -> None:
    upload = done(brought(anna, b"%PDF-1.4 nichts", name="kaputt.pdf"))

    again = done(retry_upload(upload, by=anna))
    assert again.state == "refused"
    assert again.job is not None
    retry_job(again.job, by=anna)
    assert done(again).state == "refused"


@pytest.mark.django_db(transaction=True)
def test_what_is_withdrawn_is_deleted() -> None:
    otto = User.objects.create_user("otto", role=User.Role.OFFICE)
    upload = brought(otto)

    withdraw_upload(upload, by=otto)
    withdraw_upload(upload, by=otto)

    assert done(upload).state == "withdrawn"
    assert not default_storage.exists(original_path(upload.sha256))
    assert not Document.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_bytes_that_somebody_else_brought_too_stay() -> None:
    otto = User.objects.create_user("otto", role=User.Role.OFFICE)
    upload, other = brought(otto), brought(otto, name="zweite.md")

    withdraw_upload(upload, by=otto)

    assert done(other).state == "read"


def test_nobody_but_owner_and_office_does_anything_with_a_file(anna: User, ben: User) -> None:
    upload = brought(anna)

    for act in (retry_upload, withdraw_upload, propose_publication):
        with pytest.raises(NotAllowed):
            act(upload, by=ben)  # type: ignore[operator]
    with pytest.raises(NotAllowed):
        choose_column(upload, column="Vorhaben", by=ben)


def test_what_is_read_is_neither_withdrawn_nor_read_again(anna: User) -> None:
    upload = done(brought(anna))

    with pytest.raises(Conflict):
        withdraw_upload(upload, by=anna)
    with pytest.raises(Conflict):
        retry_upload(upload, by=anna)
    with pytest.raises(Conflict):
        choose_column(upload, column="Text", by=anna)


def test_a_lost_file_says_so(anna: User) -> None:
    upload = brought(anna)
    default_storage.delete(original_path(upload.sha256))

    upload = done(upload)

    assert upload.job is not None
    assert "fehlt" in upload.job.problem


def test_a_table_whose_text_nobody_recognises_asks_for_the_column(anna: User) -> None:
    table = "Nr;Vorhaben\n1;Die Stadt pflanzt dreißig Bäume am Markt.\n2;\n"
    upload = done(brought(anna, table, name="liste.csv"))
    assert (upload.state, upload.columns) == ("columns", ["Nr", "Vorhaben"])
    with pytest.raises(Invalid):
        choose_column(upload, column="Fremd", by=anna)

    upload = done(choose_column(upload, column="Vorhaben", by=anna))

    assert upload.state == "read"
    assert [row[2] for row in upload.set_aside] == ["no-text"]
    assert Statement.objects.get().text.startswith("Die Stadt pflanzt dreißig Bäume")


def test_a_new_version_says_what_changed(anna: User) -> None:
    first = done(brought(anna))
    changed = TEXT.replace("2029", "2031")

    second = done(brought(anna, changed, target=first.document))

    assert second.document == first.document
    assert second.version is not None
    severities = second.version.anchors.values_list("severity", flat=True)
    assert {"substantive", "cosmetic"} <= set(severities)


def test_a_new_version_of_a_public_document_waits_for_a_second_person(
    anna: User, otto: User
) -> None:
    first = opened(done(brought(anna)))
    held = done(brought(anna, TEXT.replace("2029", "2031"), target=first.document))
    assert held.state == "held"
    assert Version.objects.count() == 1
    publication = Publication.objects.get(upload=held)
    with pytest.raises(NotAllowed):
        confirm_publication(publication, by=anna)

    confirm_publication(publication, by=otto)

    assert done(held).state == "read"
    assert Version.objects.count() == 2


def test_a_second_person_publishes_a_document_with_its_statements(anna: User, otto: User) -> None:
    upload = done(brought(anna, is_for_public=True))
    publication = Publication.objects.get()
    assert upload.document is not None
    with pytest.raises(NotAllowed):
        confirm_publication(publication, by=anna)

    confirm_publication(publication, by=otto)

    upload.document.node.refresh_from_db()
    assert upload.document.node.visibility == "public"
    levels = Statement.objects.values_list("node__visibility", flat=True)
    assert set(levels) == {"public"}
    with pytest.raises(Conflict):
        confirm_publication(publication, by=otto)


def test_statements_hidden_on_their_own_stay_hidden(anna: User, otto: User) -> None:
    done(brought(anna, is_for_public=True))
    statement = Statement.objects.select_related("node").first()
    assert statement is not None
    statement.node.visibility = "protected"
    statement.node.save()

    confirm_publication(Publication.objects.get(), by=otto)

    statement.node.refresh_from_db()
    assert statement.node.visibility == "protected"


def test_who_declines_says_why_and_nothing_changes(anna: User, otto: User, ben: User) -> None:
    upload = done(brought(anna, is_for_public=True))
    publication = Publication.objects.get()
    with pytest.raises(NotAllowed):
        decline_publication(publication, reason="nein", by=ben)
    with pytest.raises(Invalid):
        decline_publication(publication, reason=" ", by=otto)

    decline_publication(publication, reason="Namen stehen darin", by=otto)

    assert upload.document is not None
    upload.document.node.refresh_from_db()
    assert upload.document.node.visibility == "internal"
    propose_publication(upload, by=anna)
    assert Publication.objects.filter(state="waiting").count() == 1


def test_what_is_not_read_or_public_already_is_not_proposed(anna: User) -> None:
    upload = brought(anna)
    with pytest.raises(Conflict):
        propose_publication(upload, by=anna)

    with pytest.raises(Conflict):
        propose_publication(opened(done(upload)), by=anna)


def opened(upload: Upload) -> Upload:
    assert upload.document is not None
    for node in (upload.document.node, *(s.node for s in upload.document.statements.all())):
        node.visibility = "public"
        node.save()
    return upload


def test_the_weaving_after_several_uploads_is_one(anna: User) -> None:
    uploads = [brought(anna, TEXT.replace("120", str(n)), name=f"{n}.md") for n in (90, 80, 70)]
    for upload in uploads:
        assert upload.job is not None
        run_job(str(upload.job.uuid))

    assert Job.objects.filter(kind="weave").count() == 1
    worked()
    assert all(Upload.objects.get(pk=u.pk).after is not None for u in uploads)


def test_the_report_compares_gaps_and_contradictions(anna: User) -> None:
    small_region(ben_as_program())

    upload = done(brought(anna))

    assert upload.before is not None
    assert upload.after is not None
    assert upload.before["gaps"] != upload.after["gaps"]


@pytest.mark.django_db(transaction=True)
def test_equal_bytes_brought_and_read_at_once_become_one_document() -> None:
    people = [User.objects.create_user(f"p{n}", role=User.Role.OFFICE) for n in range(4)]

    def bring(person: User) -> str:
        try:
            upload = brought(person)
            assert upload.job is not None
            run_job(str(upload.job.uuid))
            return Upload.objects.get(pk=upload.pk).state
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as together:
        states = sorted(together.map(bring, people))

    assert states == ["known", "known", "known", "read"]
    assert Version.objects.count() == Document.objects.count() == 1
