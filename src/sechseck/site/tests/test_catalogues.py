# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Every word of a page exists in English and in Leichte Sprache, and each reads as it should."""

from __future__ import annotations

import re
from functools import cache

import pytest
from babel.messages import Catalog, Message
from django.forms import IntegerField
from django.utils.translation import override

from sechseck.site.commands.words import (
    LOCALES,
    SOURCE,
    catalogue_path,
    collect,
    is_translated,
    read_catalogue,
)

PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|</?\w[^>]*>|&\w+;|\[\w+\]|\w+\.(?:csv|toml)")
GERMAN_ONLY = re.compile(r"[äöüßÄÖÜ]|\b(?:und|oder|nicht|der|die|das|ist|keine?)\b")

MOST_WORDS = 15
MOST_LETTERS = 14
HARD_FORMS = re.compile(
    r"\b(?:könnt|würd|müsst|wär|hätt|sollt)e(?:n|st|t)?\b|;"
    r"|\b(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)\b|\bman\b",
    re.IGNORECASE,
)


@cache
def said() -> Catalog:
    """Return every word of code and templates; whoever only collects tests needs none."""
    return collect(SOURCE)


@cache
def catalogue_of(locale: str) -> Catalog:
    return read_catalogue(catalogue_path(locale))


def ids(word: Message) -> list[str]:
    return [word.id] if isinstance(word.id, str) else list(word.id)


def forms(word: Message) -> list[str]:
    return [word.string] if isinstance(word.string, str) else list(word.string or [])


def translations(catalogue: Catalog) -> list[tuple[Message, str]]:
    return [(word, form) for word in catalogue if word.id for form in forms(word)]


def sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.!?])“?\s+", text) if part]


@pytest.mark.parametrize("locale", LOCALES)
def test_every_word_of_code_and_templates_is_translated(locale: str) -> None:
    catalogue = catalogue_of(locale)
    known = [(word, catalogue.get(word.id, word.context)) for word in said() if word.id]

    missing = [word.id for word, found in known if found is None or not is_translated(found)]

    assert len(known) > 400
    assert not missing, "run ./sechseck words and translate what it reports"


@pytest.mark.parametrize("locale", LOCALES)
def test_no_catalogue_keeps_words_that_no_page_shows(locale: str) -> None:
    gone = [w.id for w in catalogue_of(locale) if w.id and said().get(w.id, w.context) is None]

    assert not gone, "run ./sechseck words"


@pytest.mark.parametrize("locale", LOCALES)
def test_placeholders_tags_and_file_names_are_kept(locale: str) -> None:
    changed = [
        form
        for word, form in translations(catalogue_of(locale))
        if not any(
            sorted(PLACEHOLDER.findall(form)) == sorted(PLACEHOLDER.findall(german))
            for german in ids(word)
        )
    ]

    assert not changed


@pytest.mark.parametrize("locale", LOCALES)
def test_singular_and_plural_both_have_a_form(locale: str) -> None:
    uneven = [w.id for w in catalogue_of(locale) if w.pluralizable and len(forms(w)) != 2]

    assert not uneven


@pytest.mark.parametrize("locale", LOCALES)
def test_no_translation_names_a_registry_or_a_path_of_a_machine(locale: str) -> None:
    hosts = re.compile("pyp" + r"i\.org|python" + r"hosted|npm" + r"js|https?:|/wo" + "rk/|/home/")

    assert not [form for _word, form in translations(catalogue_of(locale)) if hosts.search(form)]


def test_english_has_no_german_left() -> None:
    named = re.compile(r"“sprache”|in German: .*|e\.g\. Wohnungsbau|\(Leichte Sprache\)")

    german = [
        form
        for _word, form in translations(catalogue_of("en"))
        if GERMAN_ONLY.search(named.sub("", form))
    ]

    assert not german


def test_english_is_spelt_in_the_british_way() -> None:
    american = re.compile(r"\b(?!size)\w+iz(?:e[ds]?|ing|ation)\b|\b(?:color|center|license)\b")

    assert not [f for _w, f in translations(catalogue_of("en")) if american.search(f)]


def test_sentences_of_leichte_sprache_are_short() -> None:
    long = {
        sentence
        for _word, form in translations(catalogue_of("de_Simple"))
        for sentence in sentences(form)
        if len(sentence.split()) > MOST_WORDS
    }

    assert not long


def test_words_of_leichte_sprache_are_short_or_divided() -> None:
    long = {
        part
        for _word, form in translations(catalogue_of("de_Simple"))
        for part in re.findall(r"\w+", PLACEHOLDER.sub("", form))
        if len(part) > MOST_LETTERS
    }

    assert not long


def test_leichte_sprache_needs_no_subjunctive_no_semicolon_and_writes_digits() -> None:
    hard = [f for _w, f in translations(catalogue_of("de_Simple")) if HARD_FORMS.search(f)]

    assert not hard


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "Bitte eine ganze Zahl eingeben."),
        ("de-simple", "Bitte eine ganze Zahl eingeben."),
        ("en", "Enter a whole number."),
    ],
)
def test_words_of_the_framework_fall_back_to_german_and_not_to_english(
    language: str, words: str
) -> None:
    with override(language):
        message = str(IntegerField.default_error_messages["invalid"])

    assert message == words
