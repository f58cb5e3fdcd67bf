# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The filter above the list of statements."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.fields import UNKNOWN, ReadyChoices


def _choice(label: Any) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label, required=False, error_messages={"invalid_choice": UNKNOWN}
    )


class StatementFilter(forms.Form):
    """Filter by text, kind, theme, document and municipality."""

    text = forms.CharField(label=_("Text enthält"), max_length=100, required=False)
    art = _choice(_("Art"))
    thema = _choice(_("Thema"))
    dokument = _choice(_("Dokument"))
    kommune = _choice(_("Kommune"))

    def __init__(self, *args: object, choices: dict[str, list[tuple[str, str]]], **rest: object):
        super().__init__(*args, **rest)  # type: ignore[arg-type]
        for name, words in choices.items():
            self.fields[name].choices = ReadyChoices(words)  # type: ignore[attr-defined]

    def chosen(self) -> dict[str, str]:
        """Return the words of a valid filter as the list of statements takes them."""
        words = self.cleaned_data
        return {
            "kind": words["art"],
            "theme": words["thema"],
            "document": words["dokument"],
            "municipality": words["kommune"],
            "text": words["text"],
        }

    def objection(self) -> str:
        """Return what is wrong with the filter, field by field, as one text."""
        return " ".join(
            f"{self[name].label}: {sentence}"
            for name, sentences in self.errors.items()
            for sentence in sentences
        )


Choices = dict[str, list[tuple[str, str]]]


def filter_asked(asked: QueryDict, choices: Choices) -> StatementFilter:
    """Return the filter; one that nobody has filled in is made once for the same choices."""
    if asked:
        return StatementFilter(asked, choices=choices)
    return _empty(tuple((name, tuple(words)) for name, words in choices.items()))


@lru_cache(maxsize=64)
def _empty(choices: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]) -> StatementFilter:
    form = StatementFilter(QueryDict(), choices={name: list(words) for name, words in choices})
    form.full_clean()  # here, so that requests at once only read it
    return form
