# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whatever stands in an address or a form: a sentence, never a broken page, and nothing lost."""

from __future__ import annotations

from urllib.parse import urlencode

import pytest
from django.test import Client

from sechseck.kernel.models import User
from sechseck.reach.queries.shown import Shown
from sechseck.reach.steps import MOST, Step
from sechseck.reach.wording import people

pytestmark = pytest.mark.django_db
ROOT = "/erreichbarkeit"
TRIAL = f"{ROOT}/was-waere-wenn/"
HUGE = "9" * 400
STRANGE = ["x", "", "nan", "-inf", HUGE, "\u202e'\"<b>", "%00"]
FILES = ["minuten.json", "karte.geojson", "karte.svg", "kommunen.csv", "was-waere-wenn.json"]


@pytest.mark.parametrize("page", ["", "kommunen/", "luecken/", "was-waere-wenn/", "standort/"])
def test_a_need_nobody_knows_is_said_and_the_first_is_shown(
    shown: Shown, client: Client, page: str
) -> None:
    answer = client.get(f"{ROOT}/{page}?bedarf=x&wer=y")

    assert answer.status_code == 422
    assert "Das gibt es hier nicht." in answer.content.decode()
    assert client.get(f"{ROOT}/{page}?bedarf=&wer=").status_code == 200


@pytest.mark.parametrize("file", FILES)
def test_a_program_never_gets_numbers_of_another_need(
    shown: Shown, client: Client, file: str
) -> None:
    for asked in ("bedarf=x", "wer=y", "bedarf=protection"):
        answer = client.get(f"{ROOT}/{file}?{asked}")
        assert answer.status_code == 422, asked


@pytest.mark.parametrize(
    "name", ["bedarf", "wer", "schritt", "wieder", "ort", "wo", "weg", "ziel"]
)
def test_strange_words_in_addresses_break_no_page(shown: Shown, client: Client, name: str) -> None:
    for page in ("", "luecken/", "was-waere-wenn/", "was-waere-wenn.json", "standort/"):
        for word in STRANGE:
            answer = client.get(f"{ROOT}/{page}?{urlencode({'ziel': 'cover', name: word})}")
            assert answer.status_code in (200, 302, 400, 422), (page, word)


def test_a_thousand_steps_are_refused_with_a_sentence(shown: Shown, client: Client) -> None:
    first = Step(place=shown.own_places()[0]["number"])
    asked = urlencode([("bedarf", "pharmacy"), *[("schritt", first.word)] * 900])

    page = client.get(f"{TRIAL}?{asked}")

    assert page.status_code == 422
    assert f"{900 - MOST} Schritte in der Adresse zählen nicht" in page.content.decode()
    assert [one.word for one in page.context["steps"]] == [first.word]
    assert client.get(f"{ROOT}/was-waere-wenn.json?{asked}").status_code == 422


def test_a_spot_is_understood_however_it_is_pasted(
    shown: Shown, best: Step, client: Client
) -> None:
    lon, lat = best.lon, best.lat
    comma = f"{lat}; {lon}".replace(".", ",")
    for wo in (f"{lon}, {lat}", f"{lat}, {lon}", comma, comma.replace(";", ",")):
        answer = client.get(f"{TRIAL}?{urlencode({'bedarf': 'pharmacy', 'wo': wo})}")
        assert answer.headers.get("Location", "").endswith(urlencode({"schritt": best.word})), wo


@pytest.mark.parametrize(
    ("wo", "said"),
    [
        ("548300.5 5803200.1", "Das sind Meter."),
        ("0, 0", "nicht in der Region"),
        ("nan, nan", "zwei Zahlen in Grad"),
        ("", "Bitte wählen Sie eine Stelle"),
    ],
)
def test_a_spot_that_is_none_is_refused_and_kept(
    shown: Shown, best: Step, client: Client, wo: str, said: str
) -> None:
    asked = urlencode({"bedarf": "pharmacy", "schritt": best.word, "wo": wo})

    page = client.get(f"{TRIAL}?{asked}")

    assert page.status_code == 422
    words = page.content.decode()
    assert said in words
    assert not wo or f'value="{wo}"' in words
    assert [one.word for one in page.context["steps"]] == [best.word]


def test_a_place_that_is_gone_cannot_go_again(shown: Shown, client: Client) -> None:
    row = shown.own_places()[0]["number"]
    page = client.get(f"{TRIAL}?bedarf=pharmacy&schritt=-{row}&weg={row}")

    assert page.status_code == 422
    assert "fällt schon weg" in page.content.decode()
    assert client.get(f"{TRIAL}?bedarf=pharmacy&weg=").status_code == 422


def test_what_cannot_be_sealed_keeps_its_title(shown: Shown, best: Step, anna: User) -> None:
    client = Client()
    client.force_login(anna)
    for steps in ([best.word, "x"], [], ["-999999"]):
        sent = {"title": "Apotheke am Markt", "schritt": steps}
        answer = client.post(f"{TRIAL}festhalten/?bedarf=pharmacy", sent)
        assert answer.status_code == 422, steps
        if steps:
            assert "Apotheke am Markt" in answer.content.decode()


def test_numbers_of_other_kinds_are_no_pages(shown: Shown, client: Client) -> None:
    for page in (f"luecke/{HUGE}/", f"szenario/{HUGE}/", "vergleich/", "kommune/x/"):
        assert client.get(f"{ROOT}/{page}").status_code == 404, page
    assert client.get(f"{ROOT}/luecken/?seite={HUGE}").status_code == 200


def test_fewer_than_ten_people_are_not_told() -> None:
    assert [people(one) for one in (0, 1, 9.9, 10, None)] == [
        "0",
        "unter 10",
        "unter 10",
        "10",
        "–",
    ]
