# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The filter above the list of statements."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from sechseck.thread.models import Document, Statement, Theme


class StatementFilter(forms.Form):
    """Filter by text, kind, theme, document and municipality."""

    text = forms.CharField(label=_("Text enthält"), max_length=100, required=False)
    art = forms.ChoiceField(label=_("Art"), required=False)
    thema = forms.ChoiceField(label=_("Thema"), required=False)
    dokument = forms.ChoiceField(label=_("Dokument"), required=False)
    kommune = forms.ChoiceField(label=_("Kommune"), required=False)

    def __init__(self, *args: object, municipalities: list[tuple[str, str]], **rest: object):
        super().__init__(*args, **rest)  # type: ignore[arg-type]
        everything = [("", _("alle"))]
        self.fields["art"].choices = [*everything, *Statement.Kind.choices]  # type: ignore[attr-defined]
        themes = [(theme.slug, theme.label) for theme in Theme.objects.order_by("order")]
        self.fields["thema"].choices = [*everything, *themes]  # type: ignore[attr-defined]
        documents = list(Document.objects.values_list("slug", "title"))
        self.fields["dokument"].choices = [*everything, *documents]  # type: ignore[attr-defined]
        self.fields["kommune"].choices = [*everything, *municipalities]  # type: ignore[attr-defined]
