# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Forms with which people bring texts and say who proposes them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.base import File
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sechseck.drafting.models import Motion, Text
from sechseck.engines.readers.limits import DEFAULT, MEGABYTE
from sechseck.kernel.fields import VersionedForm, day, prose
from sechseck.kernel.plain_text import PlainTextField
from sechseck.thread.models import Document

LONGEST_TEXT = 500_000


class MotionFields(forms.Form):
    """Who proposes a text, for what."""

    prefix = forms.CharField(  # type: ignore[assignment]  # a field, not the form's own word
        label=gettext_lazy("Kürzel"),
        max_length=20,
        required=False,
        help_text=gettext_lazy("Zum Beispiel A3."),
    )
    chapter = forms.CharField(label=gettext_lazy("Kapitel"), max_length=200, required=False)
    proposers = forms.CharField(
        label=gettext_lazy("Wer stellt den Antrag?"), max_length=300, required=False
    )
    author_kind = forms.ChoiceField(
        label=gettext_lazy("Wer ist das?"),
        choices=Document.AuthorKind.choices,
        initial=Document.AuthorKind.PARTY,
    )
    event = forms.CharField(
        label=gettext_lazy("Für welche Sitzung?"), max_length=200, required=False
    )
    resolved_on = day(gettext_lazy("Dort beschlossen am"))
    reason = prose(gettext_lazy("Begründung"), 5000)


class WayFields(forms.Form):
    """Until when a text is open to whom, and how much support an amendment needs."""

    text_supporters_wanted = forms.IntegerField(
        label=gettext_lazy("Wie viele müssen den Text selbst unterstützen?"),
        min_value=0,
        max_value=1000,
        required=False,
        help_text=gettext_lazy("Leer: Er geht ohne Unterstützung in die Beratung."),
    )
    support_until = day(
        gettext_lazy("Unterstützen lässt er sich bis"), gettext_lazy("Der Tag gehört dazu.")
    )
    amendments_until = day(
        gettext_lazy("Änderungsanträge bis"), gettext_lazy("Der Tag gehört dazu.")
    )
    supporters_wanted = forms.IntegerField(
        label=gettext_lazy("Wie viele müssen einen Änderungsantrag unterstützen?"),
        min_value=0,
        max_value=1000,
        required=False,
        help_text=gettext_lazy("Leer: Es geht ohne Unterstützung."),
    )
    numbering = forms.ChoiceField(
        label=gettext_lazy("Wie heißen Änderungsanträge?"),
        choices=Motion.Numbering.choices,
        initial=Motion.Numbering.PER_MOTION,
        required=False,
    )
    consultation_until = day(
        gettext_lazy("Alle dürfen Änderungen vorschlagen bis"),
        gettext_lazy("Leer: nur Gremien, Fachbereiche und Verwaltung."),
    )

    def clean_text_supporters_wanted(self) -> int:
        """Return none as zero."""
        return self.cleaned_data["text_supporters_wanted"] or 0

    def clean_supporters_wanted(self) -> int:
        """Return none as zero."""
        return self.cleaned_data["supporters_wanted"] or 0

    def clean_numbering(self) -> str:
        """Return the usual way where nobody chose."""
        return self.cleaned_data["numbering"] or Motion.Numbering.PER_MOTION.value


class TextForm(MotionFields, WayFields):
    """A file or typed words, and what they are."""

    attachment = forms.FileField(
        label=gettext_lazy("Datei"),
        required=False,
        help_text=gettext_lazy("Seite aus Antragsgrün, Word, Markdown oder Text."),
    )
    words = PlainTextField(
        label=gettext_lazy("Oder Text einfügen"),
        max_length=LONGEST_TEXT,
        required=False,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=gettext_lazy("Eine leere Zeile trennt Absätze."),
    )
    kind = forms.ChoiceField(label=gettext_lazy("Was ist es?"), choices=Text.Kind.choices)
    title = forms.CharField(
        label=gettext_lazy("Titel"),
        max_length=300,
        required=False,
        help_text=gettext_lazy("Ohne Titel nehmen wir den, der in der Datei steht."),
    )
    field_order = ("attachment", "words", "kind", "title")

    def clean_attachment(self) -> File[bytes] | None:
        """Refuse a file that is too large."""
        found: File[bytes] | None = self.cleaned_data["attachment"]
        if found and found.size > DEFAULT.size_bytes:
            raise forms.ValidationError(
                _("Die Datei ist größer als %(mb)s MB.") % {"mb": DEFAULT.size_bytes // MEGABYTE}
            )
        return found

    def clean(self) -> dict[str, Any]:
        """Ask for exactly one: a file or words."""
        words = self.cleaned_data
        if not self.errors and bool(words.get("attachment")) == bool(words.get("words")):
            self.add_error(
                "words", _("Bitte bringen Sie eine Datei oder einen Text, nicht beides.")
            )
        return words

    def brought(self) -> tuple[str, bytes]:
        """Return name and bytes of what is to be read."""
        file = self.cleaned_data["attachment"]
        if file:
            return file.name, file.read()
        return "text.md", self.cleaned_data["words"].encode()


class MotionForm(MotionFields, WayFields, VersionedForm):
    """Who proposes it, and until when it is open."""

    @classmethod
    def of(cls, motion: Motion) -> MotionForm:
        """Return the form filled with what stands now."""
        names = [name for name in cls.base_fields if name != "version"]
        initial = {name: getattr(motion, name) for name in names}
        return cls(initial={**initial, "version": motion.text.version})


class TitleForm(forms.Form):
    """What a draft is called; the editor of its paragraphs stands below."""

    optional_unmarked = True
    title = forms.CharField(label=gettext_lazy("Titel"), max_length=300)


class StepForm(VersionedForm):
    """Which step, and why."""

    step = forms.SlugField(max_length=20)
    reason = forms.CharField(max_length=500, required=False)


class LinesForm(forms.Form):
    """Which lines, and what about them."""

    optional_unmarked = True
    number = forms.IntegerField(widget=forms.HiddenInput, min_value=1)  # of the version
    first = forms.IntegerField(label=gettext_lazy("Von Zeile"), min_value=1)
    last = forms.IntegerField(label=gettext_lazy("Bis Zeile"), min_value=1, required=False)
    text = prose(gettext_lazy("Was möchten Sie dazu sagen?"), 4000, required=True)
