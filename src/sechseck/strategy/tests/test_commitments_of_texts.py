# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The region's own promise: written as a text, amended, adopted, followed line by line."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils.timezone import now

from sechseck.drafting.models import Text
from sechseck.kernel.actions.erasure import confirm_erasure, propose_erasure
from sechseck.kernel.models import User
from sechseck.strategy.models import Commitment
from sechseck.thread.models import Document, Statement

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("region")]
PROMISE = "\n\n".join(
    [
        "Wir begegnen einander mit Respekt.",
        "Die Region richtet bis 2028 in drei Orten eine Beratungsstelle ein.",
        "Wir stellen ab 2027 jährlich 200.000 Euro für Treffpunkte bereit.",
    ]
)


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def send(user: User, path: str, **form: object) -> HttpResponse:
    answer = signed_in(user).post(path, {"key": str(uuid4()), **form})
    assert answer.status_code == 302, answer.content[:2000]
    return answer  # type: ignore[return-value]


def step(user: User, text: Text, name: str) -> None:
    version = Text.objects.values_list("version", flat=True).get(pk=text.pk)
    send(user, f"{text.path}schritt/", step=name, version=version)


def written(anna: User, otto: User) -> Text:
    """Return the promise after Anna wrote it and Otto published it."""
    send(
        anna, "/texte/neu/", kind="programme", title="Unser Versprechen", words=PROMISE,
        proposers="Region", author_kind="office",
    )  # fmt: skip
    text = Text.objects.get()
    step(anna, text, "submit")
    step(otto, text, "screen")
    return text


def test_the_regions_own_promise_binds_once_it_is_adopted(anna: User, otto: User) -> None:
    text = written(anna, otto)
    step(anna, text, "adopt")
    document = Document.objects.get(text=text)
    slug = document.slug
    assert document.standing == "adopted"
    page = signed_in(anna).get(f"/zusagen/{slug}/aufnehmen/").content.decode()
    assert "wird eine Zusage" in page
    send(anna, f"/zusagen/{slug}/aufnehmen/", which="all")
    made = list(Commitment.objects.filter(document=document).order_by("line_from"))
    assert {one.kind for one in made} == {"commitment"}
    assert made[-1].quote == "Wir stellen ab 2027 jährlich 200.000 Euro für Treffpunkte bereit."
    assert made[-1].verifiability == 3
    assert made[-1].text_version is not None
    send(otto, "/zusagen-pruefen/", commitment=[one.pk for one in made])
    one = made[-1]
    words = {"state": "started", "day": "2026-05-01", "source": "Haushaltsplan, Seite 12"}
    send(anna, f"{one.path}bericht/", **words)
    line = Client().get(f"/aussage/{one.statement.ref}/").content.decode()
    assert one.path in line
    followed = Client().get(one.path).content.decode()
    assert "Haushaltsplan, Seite 12" in followed
    assert f"/zusagen/{slug}/" in Client().get(f"/dokument/{slug}/").content.decode()


def test_what_was_announced_before_binds_after_the_resolution(anna: User, otto: User) -> None:
    text = written(anna, otto)
    document = Document.objects.get(text=text)
    slug = document.slug
    send(anna, f"/zusagen/{slug}/aufnehmen/", which="all")
    assert set(Commitment.objects.values_list("kind", flat=True)) == {"announcement"}
    step(anna, text, "adopt")
    page = signed_in(anna).get(f"/zusagen/{slug}/aufnehmen/").content.decode()
    assert "Zu Zusagen machen" in page
    send(anna, f"/zusagen/{slug}/beschlossen/")
    assert set(Commitment.objects.values_list("kind", flat=True)) == {"commitment"}


def test_an_erased_text_takes_its_quotes_along(anna: User, otto: User) -> None:
    text = written(anna, otto)
    document = Document.objects.get(text=text)
    send(anna, f"/zusagen/{document.slug}/aufnehmen/", which="all")
    ada = User.objects.create_user("ada", role=User.Role.ADMIN)
    asked = propose_erasure(node=document.node, ground="mistake", words="keep", by=ada)
    confirm_erasure(asked, at=now(), by=otto)
    assert set(Commitment.objects.values_list("quote", flat=True)) == {"·"}
    assert set(Commitment.objects.values_list("title", flat=True)) == {"Gelöschte Zusage"}
    assert not Statement.objects.filter(text__contains="Treffpunkte").exists()
