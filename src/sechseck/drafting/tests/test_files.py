# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Texts and amendments as files, and the feed."""

from __future__ import annotations

from io import BytesIO
from xml.etree import ElementTree

import docx
import odfdo
import pypdfium2
import pytest
from django.test import Client

from sechseck.drafting.models import Amendment, Text
from sechseck.drafting.tests.written import WORDS, amended, drafted, shown
from sechseck.engines.paper.tests.settled import resolved_docx
from sechseck.engines.redline import version_from_json
from sechseck.kernel.models import Node, User

ENDINGS = ("pdf", "docx", "odt", "json")
CHANGED = ("Wir bauen am alten Hafen günstige Wohnungen.", *WORDS[1:], "Und dann feiern wir.")


@pytest.fixture
def amendment(text: Text, ben: User, otto: User) -> Amendment:
    """A published amendment with what it costs."""
    told = {"reason": "Weil Miete zählt.", "delta_eur": "-1234.50"}
    return shown(text, ben, otto, *CHANGED, **told)


def pdf_words(content: bytes) -> str:
    """Return what is printed."""
    pages = pypdfium2.PdfDocument(content)
    return "\n".join(page.get_textpage().get_text_range() for page in pages)


def test_a_version_is_printed_with_its_lines(text: Text, client: Client) -> None:
    answer = client.get(f"{text.path}fassung/1.pdf")

    said = pdf_words(answer.content).replace("\r", "").split("\n")
    assert said[0] == "Wohnen am Hafen"
    assert [f"{number} {words}" for number, words in enumerate(WORDS, 1)] == said[-4:-1]
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Content-Disposition"] == (
        f'attachment; filename="{text.slug}-fassung-1.pdf"'
    )


def test_office_files_hold_the_version(text: Text, client: Client) -> None:
    word = client.get(f"{text.path}fassung/1.docx").content
    free = client.get(f"{text.path}fassung/1.odt").content

    assert [words for _style, words in resolved_docx(word, accepting=True)] == [*WORDS]
    assert "Von: Ortsverein" in [one.text for one in docx.Document(BytesIO(word)).paragraphs]
    assert odfdo.Document(BytesIO(free)).meta.title == "Wohnen am Hafen"


def test_an_amendment_bears_its_changes_with_who_wants_them(
    amendment: Amendment, client: Client
) -> None:
    path = amendment.path[:-1]
    word, free = (client.get(f"{path}.{ending}").content for ending in ("docx", "odt"))

    for accepting, words in ((True, CHANGED), (False, WORDS)):
        assert [one for _style, one in resolved_docx(word, accepting=accepting)] == [*words]
    assert free[:2] == b"PK"
    printed = pdf_words(client.get(f"{path}.pdf").content)
    for words in ("[gestrichen: neue]", "[eingefügt: günstige]", "In Zeile 1", "−1.234,50 Euro",
                  "Weil Miete zählt.", "Von: ben"):  # fmt: skip
        assert words in printed
    assert "Bus" not in printed


def test_a_line_that_changes_twice_is_named_once(
    text: Text, ben: User, otto: User, client: Client
) -> None:
    twice = shown(text, ben, otto, "Ihr bauen am neuen Hafen neue Häuser.", *WORDS[1:])

    printed = pdf_words(client.get(f"{twice.path[:-1]}.pdf").content)

    assert len(twice.changes) > 1
    assert printed.count("In Zeile 1") == 1


def test_json_makes_the_text_and_the_amended_text_again(
    amendment: Amendment, client: Client
) -> None:
    version = client.get(f"{amendment.text.path}fassung/1.json").json()
    change = client.get(f"{amendment.path[:-1]}.json").json()

    whole = {"origins": [], "base": "", "edits": []}
    assert version_from_json({**version, **whole}).sha256 == version["sha256"]
    assert [line["text"] for line in version["lines"]] == [*WORDS]
    amended_words = version_from_json({"blocks": change["amended"], **whole})
    assert [block.text for block in amended_words.blocks] == [*CHANGED]
    assert change["hunks"][0]["wording"] == "In Zeile 1"


def test_who_has_the_file_gets_nothing_again(text: Text, client: Client) -> None:
    path = f"{text.path}fassung/1.docx"
    etag = client.get(path).headers["ETag"]

    answer = client.get(path, headers={"If-None-Match": etag})

    assert (answer.status_code, answer.content) == (304, b"")


@pytest.mark.parametrize("ending", ["exe", "PDF", "pdf.exe", "..pdf", "a" * 300])
def test_other_files_do_not_exist(amendment: Amendment, client: Client, ending: str) -> None:
    assert client.get(f"{amendment.path[:-1]}.{ending}").status_code == 404
    assert client.get(f"{amendment.text.path}fassung/1.{ending}").status_code == 404


@pytest.mark.parametrize("ending", ENDINGS)
def test_what_somebody_may_not_see_is_no_file(
    amendment: Amendment, ben: User, anna: User, client: Client, ending: str
) -> None:
    draft = amended(amendment.text, ben, *CHANGED[1:])
    secret = drafted(anna)
    paths = [f"{draft.path[:-1]}.{ending}", f"{secret.path}fassung/1.{ending}",
             f"{amendment.text.path}fassung/9.{ending}"]  # fmt: skip
    Node.objects.filter(pk=amendment.text.node_id).update(visibility="internal")
    paths += [f"{amendment.path[:-1]}.{ending}", f"{amendment.text.path}fassung/1.{ending}"]

    assert [client.get(path).status_code for path in paths] == [404] * 5


def test_the_pages_lead_to_the_files(amendment: Amendment, client: Client) -> None:
    text_page = client.get(amendment.text.path).content.decode()
    amendment_page = client.get(amendment.path).content.decode()

    for ending in ENDINGS:
        assert f'href="{amendment.text.path}fassung/1.{ending}"' in text_page
        assert f'href="{amendment.path[:-1]}.{ending}"' in amendment_page


def test_the_feed_tells_what_is_open_and_nothing_else(
    amendment: Amendment, ben: User, anna: User, client: Client
) -> None:
    amended(amendment.text, ben, *CHANGED[1:])
    drafted(anna)
    client.force_login(anna)

    answer = client.get("/texte.atom")

    atom = "{http://www.w3.org/2005/Atom}"
    entries = ElementTree.fromstring(answer.content).findall(f"{atom}entry")
    assert [one.findtext(f"{atom}title") for one in entries] == [
        "Ä1 zu Wohnen am Hafen",
        "Wohnen am Hafen, Fassung 1",
    ]
    assert entries[1].findtext(f"{atom}id") == f"http://testserver{amendment.text.path}fassung/1/"
    Node.objects.filter(pk=amendment.text.node_id).update(visibility="internal")
    assert b"<entry>" not in client.get("/texte.atom").content
