# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The form with which people bring documents."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import Any

from django import forms
from django.core.files.base import File
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sechseck.engines.readers.limits import DEFAULT, MEGABYTE
from sechseck.kernel.frame import office_name
from sechseck.kernel.models import User
from sechseck.kernel.plain_text import PlainTextField
from sechseck.kernel.queries.nodes import seen_by
from sechseck.thread.models import Document

MOST_FILES = 20
LONGEST_TEXT = 500_000
LENGTHS = {4: "%s-01-01", 7: "%s-01", 10: "%s"}  # a year, a month, a day


def _who_sees() -> list[tuple[str, str]]:
    inside = _("intern: %(office)s und Fachbereiche") % {"office": office_name()}
    return [("internal", inside), ("public", _("alle, sobald eine zweite Person zustimmt"))]


class SeveralFiles(forms.FileInput):
    """A field of files; the browser lets people choose more than one."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Some files, each of them not too large."""

    widget = SeveralFiles
    is_one_of_two = True  # files or a text: neither is simply optional

    def clean(self, data: Any, initial: Any = None) -> list[File[bytes]]:
        """Return the files; none is fine, the text may be typed instead."""
        files = [one for one in data or [] if one]
        if len(files) > MOST_FILES:
            raise forms.ValidationError(
                _("Bitte höchstens %(n)s Dateien auf einmal.") % {"n": MOST_FILES}
            )
        found = [super(FilesField, self).clean(one, initial) for one in files]
        too_large = [one.name for one in found if one.size > DEFAULT.size_bytes]
        if too_large:
            raise forms.ValidationError(
                _("Größer als %(mb)s MB: %(names)s. Bitte die Datei aufteilen.")
                % {"mb": DEFAULT.size_bytes // MEGABYTE, "names": ", ".join(too_large)}
            )
        return found


class UploadForm(forms.Form):
    """Files or a text, and what their owner knows about them."""

    attachments = FilesField(
        label=gettext_lazy("Dateien"),
        required=False,
        allow_empty_file=True,  # refused with a sentence that helps
        help_text=gettext_lazy("PDF, Word, PowerPoint, Excel, CSV, Text, Markdown oder Webseite."),
    )
    text = PlainTextField(
        label=gettext_lazy("Oder Text einfügen"),
        max_length=LONGEST_TEXT,
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    title = forms.CharField(
        label=gettext_lazy("Titel"),
        max_length=300,
        required=False,
        help_text=gettext_lazy("Ohne Titel nehmen wir den, der in der Datei steht."),
    )
    target = forms.ModelChoiceField(
        label=gettext_lazy("Neue Fassung von"),
        queryset=Document.objects.none(),
        to_field_name="slug",
        required=False,
        empty_label=gettext_lazy("keine: ein neues Dokument"),
    )
    author = forms.CharField(label=gettext_lazy("Von wem"), max_length=200, required=False)
    author_kind = forms.ChoiceField(
        label=gettext_lazy("Wer spricht"), choices=Document.AuthorKind.choices
    )
    standing = forms.ChoiceField(
        label=gettext_lazy("Stand"),
        choices=Document.Standing.choices,
        initial=Document.Standing.UNKNOWN,
        help_text=gettext_lazy("Nur ein beschlossener Text bindet."),
    )
    dated = forms.CharField(
        label=gettext_lazy("Datum"),
        max_length=10,
        required=False,
        help_text=gettext_lazy("Jahr, Monat oder Tag: 2026, 2026-03 oder 2026-03-17."),
    )
    visibility = forms.ChoiceField(
        label=gettext_lazy("Wer darf es sehen?"),
        choices=_who_sees,
        initial="internal",
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, viewer: User, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.fields["text"].is_one_of_two = True  # type: ignore[attr-defined]
        documents = Document.objects.filter(seen_by(viewer)).only("slug", "title")
        self.fields["target"].queryset = documents.order_by("title")  # type: ignore[attr-defined]

    def clean_dated(self) -> str:
        """Return a day, a month or a year that exists."""
        dated: str = self.cleaned_data["dated"].strip()
        if not dated:
            return ""
        try:
            date.fromisoformat(LENGTHS[len(dated)] % dated)
        except (KeyError, ValueError) as error:
            raise forms.ValidationError(
                _("Bitte so schreiben: 2026, 2026-03 oder 2026-03-17.")
            ) from error
        return dated

    def clean(self) -> dict[str, Any]:
        """Check that there is something to read, and that the words fit to one file."""
        words = self.cleaned_data
        files, text = words.get("attachments") or [], words.get("text", "").strip()
        if "attachments" not in self.errors and bool(files) == bool(text):
            raise forms.ValidationError(_("Bitte entweder Dateien wählen oder Text einfügen."))
        if text and not words.get("title"):
            self.add_error("title", _("Bitte geben Sie dem Text einen Titel."))
        if len(files) > 1 and (words.get("title") or words.get("target")):
            raise forms.ValidationError(
                _("Titel und neue Fassung passen nur zu einer einzelnen Datei.")
            )
        return words

    def brought(self) -> list[tuple[str, File[bytes]]]:
        """Return what is to be read, each with its name."""
        files = self.cleaned_data["attachments"]
        if files:
            return [(one.name, one) for one in files]
        content = self.cleaned_data["text"].encode()
        return [(f"{self.cleaned_data['title'][:190]}.txt", File(BytesIO(content)))]

    def told(self) -> dict[str, Any]:
        """Return what the owner says about the files."""
        names = ("title", "author", "author_kind", "standing", "dated", "target")
        is_for_public = self.cleaned_data["visibility"] == "public"
        return {name: self.cleaned_data[name] for name in names} | {"is_for_public": is_for_public}
