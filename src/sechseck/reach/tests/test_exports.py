# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Each file of the map says inside where it is from, and whom to credit."""

from __future__ import annotations

import io
import json
from xml.etree import ElementTree

import pytest
from django.test import Client
from PIL import Image

from sechseck.reach.models import Run
from sechseck.reach.tests.made import ORIGIN

pytestmark = pytest.mark.django_db
QUERY = "bedarf=pharmacy&wer=adult"
SVG = "{http://www.w3.org/2000/svg}"


def test_the_picture_carries_its_origin_and_shows_it(run: Run, client: Client) -> None:
    answer = client.get(f"/erreichbarkeit/karte.png?{QUERY}")

    assert answer["Content-Type"] == "image/png"
    assert answer["Content-Disposition"].endswith('"erreichbarkeit-pharmacy-adult.png"')
    picture = Image.open(io.BytesIO(answer.content))
    colours = {one for _many, one in picture.convert("RGB").getcolors(1_000_000) or []}
    words = picture.text  # type: ignore[attr-defined]
    assert json.loads(words["Comment"])["result_sha256"] == run.result_sha256
    assert ORIGIN["attribution"] in words["Copyright"]
    assert words["Title"] == "Apotheke, Erwachsene zu Fuß"
    assert (0x1B, 0x78, 0x37) in colours
    assert picture.size[0] == 1600


def test_the_drawing_carries_its_origin_as_json(run: Run, client: Client) -> None:
    drawn = client.get(f"/erreichbarkeit/karte.svg?{QUERY}").content

    told = json.loads(ElementTree.fromstring(drawn).findtext(f"{SVG}metadata") or "")
    assert told["result_sha256"] == run.result_sha256
    assert told["sources"][0]["attribution"] == ORIGIN["attribution"]


def test_every_way_to_take_the_map_along_stands_on_its_page(run: Run, client: Client) -> None:
    page = client.get(f"/erreichbarkeit/?{QUERY}").content.decode()

    for ending in ("svg", "png", "geojson"):
        assert f"/erreichbarkeit/karte.{ending}?bedarf=pharmacy&amp;wer=adult" in page
