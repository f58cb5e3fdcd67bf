# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Forms of the frame."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.erasers import erasable
from sechseck.kernel.models import ApiToken, Erasure, Feedback, Node, User
from sechseck.kernel.plain_text import PlainTextField


class FeedbackForm(forms.Form):
    """What is wrong, where, and how to reach the sender, if wanted."""

    topic = forms.ChoiceField(
        label=_("Worum geht es?"),
        choices=[
            (Feedback.Topic.ACCESS, _("Eine Barriere: Ich kann etwas nicht benutzen")),
            (Feedback.Topic.CONTENT, _("Ein Fehler im Inhalt")),
            (Feedback.Topic.OTHER, _("Etwas anderes")),
        ],
        widget=forms.RadioSelect,
    )
    page = forms.CharField(label=_("Auf welcher Seite?"), max_length=300, required=False)
    text = PlainTextField(
        label=_("Was möchten Sie uns sagen?"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 7}),
        help_text=_("Höchstens 4.000 Zeichen. Bitte keine Namen anderer Personen."),
    )
    reply_to = forms.EmailField(
        label=_("E-Mail-Adresse für eine Antwort"),
        required=False,
        help_text=_("Ohne Adresse bleibt die Rückmeldung anonym."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    key = forms.UUIDField(widget=forms.HiddenInput)


class TokenForm(forms.Form):
    """A token's name, what it opens, and for how long."""

    name = forms.CharField(
        label=_("Wofür ist der Schlüssel?"),
        max_length=60,
        help_text=_("Zum Beispiel das Programm, das ihn benutzt. So finden Sie ihn wieder."),
    )
    scopes = forms.MultipleChoiceField(
        label=_("Was darf das Programm?"),
        choices=ApiToken.Scope.choices,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Nie mehr, als Sie selbst dürfen. Bestätigen darf ein Programm nichts."),
    )
    days = forms.TypedChoiceField(
        label=_("Wie lange gilt er?"),
        choices=[(30, _("30 Tage")), (90, _("90 Tage")), (365, _("ein Jahr"))],
        coerce=int,
        initial=90,
        widget=forms.RadioSelect,
    )


class ErasureForm(forms.Form):
    """Which account or document shall be forgotten, and why."""

    optional_unmarked = True  # one of the two is needed
    person = forms.CharField(label=_("Name des Zugangs"), max_length=150, required=False)
    node = forms.CharField(
        label=_("oder Adresse des Dokuments, Textes oder Änderungsantrags"),
        max_length=200,
        required=False,
        help_text=_("Zum Beispiel /dokument/verkehrsplan/ oder /antrag/a1-wohnen/"),
    )
    ground = forms.ChoiceField(label=_("Grund"), choices=Erasure.Ground.choices)
    words = forms.ChoiceField(
        label=_("Bei einem Dokument: Was geschieht mit den Worten anderer?"),
        choices=Erasure.Words.choices,
        required=False,
        widget=forms.RadioSelect,
        help_text=_(
            "Kommentare, Begründungen und Aufgaben können den gelöschten Text zitieren. Wie "
            "viele es sind, sehen Sie und die zweite Person, bevor gelöscht wird."
        ),
    )

    def clean_person(self) -> User | None:
        """Return the account, if one is named."""
        name = self.cleaned_data["person"]
        found = User.objects.filter(username=name).first() if name else None
        if name and found is None:
            raise forms.ValidationError(_("Diesen Zugang gibt es nicht."))
        return found

    def clean_node(self) -> Node | None:
        """Return the node, if one is named; its address may be copied from the browser."""
        path = self.cleaned_data["node"].strip()
        if not path:
            return None
        wanted = "/" + path.split("://")[-1].partition("/")[2] if "://" in path else path
        found = Node.objects.filter(kind__in=erasable(), path=wanted).first()
        if found is None:
            words = _("Unter dieser Adresse steht nichts, was sich löschen lässt.")
            raise forms.ValidationError(words)
        return found

    def clean(self) -> dict[str, object]:
        """Ask for exactly one thing."""
        words = super().clean() or {}
        if not self.errors and bool(words.get("person")) == bool(words.get("node")):
            raise forms.ValidationError(
                _("Bitte nennen Sie entweder einen Zugang oder ein Dokument.")
            )
        return words
