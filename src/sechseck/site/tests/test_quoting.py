# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Words of documents on pages: German on every page, without Markdown, reasons translated."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import override_settings
from django.utils.translation import override

from sechseck.engines.labels.cues import CUES
from sechseck.kernel.templatetags.quoting import german, plain, reason
from sechseck.site.commands.catalogues import compile_catalogues
from sechseck.site.commands.words import LOCALES, catalogue_path, read_catalogue


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Read the page in English, with the catalogue as it is now."""
    folder: Path = tmp_path_factory.mktemp("catalogues")
    for locale in LOCALES:
        copy = catalogue_path(locale, folder)
        copy.parent.mkdir(parents=True)
        copy.write_bytes(catalogue_path(locale).read_bytes())
    compile_catalogues(lambda _step: None, folder)
    with override_settings(LOCALE_PATHS=[folder / "locale"]):
        yield


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Wir legen **klare Pläne** vor.", "Wir legen klare Pläne vor."),
        ("Das _gilt_ und `das` auch.", "Das gilt und das auch."),
        ("Siehe [Plan](https://a.example/b).", "Siehe Plan."),
        ("## Wohnen", "Wohnen"),
        ("Mitarbeiter*innen und Bürger*innen", "Mitarbeiter*innen und Bürger*innen"),
        ("Datei mein_langer_name, 3 * 4 * 5", "Datei mein_langer_name, 3 * 4 * 5"),
        ("[…] wie gesagt [1]", "[…] wie gesagt [1]"),
        ("Posten #4", "Posten #4"),
    ],
)
def test_marks_of_markdown_are_not_shown(written: str, shown: str) -> None:
    assert plain(written) == shown


def test_words_of_a_document_are_marked_only_where_the_page_is_not_german() -> None:
    with override("en"):
        assert german("<b>") == '<span lang="de">&lt;b&gt;</span>'
        assert german("") == ""
    assert german("<b>") == "&lt;b&gt;"


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("Wille: „wollen“", 'Will: <span lang="de">„wollen“</span>'),
        ("gemeinsame Wörter: Bus", 'words in common: <span lang="de">Bus</span>'),
        ("gleiches Thema: Wohnen, Bildung", "same theme: Housing, Education"),
        ("gleiches Thema: Wohnen, Neues", 'same theme: <span lang="de">Wohnen, Neues</span>'),
        ("ähnliche Wortteile", "similar parts of words"),
        (
            "Entschieden: weil <es> passt",
            '<span lang="de">Entschieden: weil &lt;es&gt; passt</span>',
        ),
        ("", ""),
    ],
)
def test_a_reason_is_translated_and_its_words_stay_german(told: str, shown: str) -> None:
    with override("en"):
        assert reason(told, {"Wohnen": "Housing", "Bildung": "Education"}) == shown


def test_a_german_reason_stays_as_the_engine_wrote_it() -> None:
    assert reason("Wille: „wollen“") == "Wille: „wollen“"


@pytest.mark.parametrize("locale", LOCALES)
def test_the_reason_of_every_cue_is_in_the_catalogues(locale: str) -> None:
    catalogue = read_catalogue(catalogue_path(locale))

    assert not [cue.reason for cue in CUES if not catalogue.get(cue.reason)]
