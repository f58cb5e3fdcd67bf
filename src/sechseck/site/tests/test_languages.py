# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages in English and in Leichte Sprache, with catalogues compiled on the spot."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client, override_settings
from django.utils.translation import gettext, ngettext, override

from sechseck.kernel import framing
from sechseck.site.commands.catalogues import compile_catalogues
from sechseck.site.commands.words import LOCALES, catalogue_path, read_catalogue

PAGES = [
    "/",
    "/themen/",
    "/thema/wohnen/",
    "/dokumente/",
    "/dokument/wahlprogramm-2026-kapitel-3/",
    "/aussagen/",
    "/aussagen/?text=gibtesnicht",
    "/widersprueche/",
    "/impulse/",
    "/luecken/",
    "/luecken/measure-without-date/",
    "/suche/?q=Wohnraum",
    "/suche/?q=xyzxyz",
    "/kommunen/",
    "/kommune/03241001/",
    "/beteiligte/",
    "/beteiligte/transformationsbuero/",
    "/quellen/",
    "/barrierefreiheit/",
    "/datenschutz/",
    "/impressum/",
    "/rueckmeldung/",
    "/gibt-es-nicht/",
]
LANGUAGE_OF = {"en": "en", "de_Simple": "de-simple"}
NAMES = {  # words of the frame that are also names in the region's pack
    "Transformationsbüro",
    "Einwohnerinnen und Einwohner",
    "Fläche",
}
SHOWN_ATTRIBUTE = re.compile(r'\b(?:aria-label|placeholder|title|alt)="([^"]*)"')


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Compile copies of the catalogues and let Django read those."""
    folder = tmp_path_factory.mktemp("catalogues")
    for locale in LOCALES:
        copy = catalogue_path(locale, folder)
        copy.parent.mkdir(parents=True)
        copy.write_bytes(catalogue_path(locale).read_bytes())
    assert compile_catalogues(lambda _step: None, folder) == len(LOCALES)
    framing._pieces.cache_clear()  # frames may have been drawn without catalogues
    with override_settings(LOCALE_PATHS=[folder / "locale"]):
        yield folder
    framing._pieces.cache_clear()


def page(client: Client, address: str, language: str) -> str:
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    return client.get(address).content.decode()


def shown_texts(html: str) -> set[str]:
    """Return every text and every spoken attribute of a page, as a visitor meets them."""
    html = re.sub(r"<script.*?</script>", "", html, flags=re.S)
    texts = re.split(r"<[^>]*>", html) + SHOWN_ATTRIBUTE.findall(html)
    return {" ".join(unescape(text).split()) for text in texts} - {""}


def translated_away(locale: str) -> set[str]:
    """Return the German words that a translation replaces by other words."""
    catalogue = read_catalogue(catalogue_path(locale))
    words = {w.id: w.string for w in catalogue if isinstance(w.id, str) and w.id}
    return {german for german, other in words.items() if german != other} - {*words.values()}


def test_compiled_catalogues_load_without_a_gettext_of_the_system(compiled: Path) -> None:
    with override("en"):
        assert gettext("Lücken") == "Gaps"
        assert ngettext("%(number)s Aussage", "%(number)s Aussagen", 1) == "%(number)s statement"
        assert ngettext("%(number)s Aussage", "%(number)s Aussagen", 2) == "%(number)s statements"
    with override("de-simple"):
        assert gettext("Impulse") == "Ideen"
        assert gettext("dieses Wort kennt niemand") == "dieses Wort kennt niemand"


@pytest.mark.django_db
@pytest.mark.usefixtures("hannover", "compiled")
@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("address", PAGES)
def test_no_page_shows_german_words_that_have_a_translation(
    client: Client, address: str, locale: str
) -> None:
    html = page(client, address, LANGUAGE_OF[locale])

    german = sorted(shown_texts(html) & translated_away(locale) - NAMES)

    assert not german


@pytest.mark.django_db
@pytest.mark.usefixtures("hannover", "compiled")
def test_the_navigation_is_english(client: Client) -> None:
    html = page(client, "/luecken/", "en")
    frame = " ".join(re.findall(r"<(?:nav|header|footer).*?</(?:nav|header|footer)>", html, re.S))

    for german in ["Dokumente", "Aussagen", "Widersprüche", "Lücken", "Impulse", "Kommunen"]:
        assert not re.search(rf"\b{german}\b", frame)
    for english in ["Documents", "Statements", "Contradictions", "Gaps", "Municipalities"]:
        assert english in frame
