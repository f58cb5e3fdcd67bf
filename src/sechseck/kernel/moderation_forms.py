# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Forms for notices, decisions and appeals."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.models import Decision, Notice
from sechseck.kernel.plain_text import PlainTextField
from sechseck.kernel.rules.house_rules import rule_choices

COMMON_FIRST = Notice.Category.choices[::-1]  # the gravest, and the rarest, last
MEASURES = [
    (Decision.Measure.NONE, _("Nichts unternehmen")),
    (Decision.Measure.LABEL, _("Mit einem Hinweis versehen")),
    (Decision.Measure.HIDE, _("Ausblenden")),
    (Decision.Measure.REMOVE, _("Entfernen")),
    (Decision.Measure.SUSPEND, _("Ausblenden und das Kommentieren aussetzen")),
]


class NoticeForm(forms.Form):
    """What the law wants to know of a notice (Digital Services Act, Article 16)."""

    place = forms.CharField(
        label=_("Genaue Stelle"),
        max_length=300,
        help_text=_("Die Adresse der Seite; bei einem Kommentar mit seiner Nummer am Ende."),
    )
    category = forms.ChoiceField(
        label=_("Was ist daran nicht in Ordnung?"),
        choices=COMMON_FIRST,
        widget=forms.RadioSelect,
    )
    explanation = PlainTextField(
        label=_("Warum?"), max_length=4000, widget=forms.Textarea(attrs={"rows": 5})
    )
    name = forms.CharField(
        label=_("Ihr Name"),
        max_length=150,
        required=False,
        help_text=_("Bei Verstößen gegen ein Gesetz nötig, außer bei Missbrauch von Kindern."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    address = forms.EmailField(
        label=_("Ihre E-Mail-Adresse"),
        required=False,
        help_text=_("Dorthin kommen Bestätigung und Entscheidung."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    good_faith = forms.BooleanField(
        label=_("Ich bin nach bestem Wissen überzeugt, dass meine Angaben stimmen."),
        required=False,
    )


class RulingForm(forms.Form):
    """A decision and its reasons (Article 17)."""

    measure = forms.ChoiceField(
        label=_("Entscheidung"), choices=MEASURES, widget=forms.RadioSelect
    )
    ground = forms.ChoiceField(
        label=_("Grund"), choices=Decision.Ground.choices, widget=forms.RadioSelect
    )
    rule = forms.ChoiceField(label=_("Welche Hausregel?"), required=False)
    law = forms.CharField(label=_("Welches Gesetz?"), max_length=200, required=False)
    facts = PlainTextField(
        label=_("Tatsachen und Umstände"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Das lesen beide Seiten."),
    )
    label = forms.CharField(
        label=_("Worte des Hinweises"),
        max_length=120,
        required=False,
        help_text=_("Nur bei einem Hinweis; er steht über dem Text."),
    )
    days = forms.IntegerField(
        label=_("Tage ohne Kommentieren"),
        required=False,
        min_value=0,
        help_text=_("Nur beim Aussetzen."),
    )

    def __init__(self, *args: object, is_comment: bool = True, **words: object) -> None:
        super().__init__(*args, **words)  # type: ignore[arg-type]
        measure = self.fields["measure"]
        assert isinstance(measure, forms.ChoiceField)
        if not is_comment:  # only who comments can be kept from commenting
            measure.choices = [one for one in MEASURES if one[0] != Decision.Measure.SUSPEND]
            del self.fields["days"]
        rule = self.fields["rule"]
        assert isinstance(rule, forms.ChoiceField)
        rule.choices = [("", _("keine")), *rule_choices()]

    def provision(self) -> str:
        """Return the law or the rule that the decision rests on."""
        ground = self.cleaned_data["ground"]
        if ground == Decision.Ground.NONE:
            return ""
        return str(self.cleaned_data["law" if ground == Decision.Ground.LAW else "rule"])


class AppealForm(forms.Form):
    """Why a decision is wrong."""

    text = PlainTextField(
        label=_("Warum ist die Entscheidung falsch?"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )


class AnswerForm(forms.Form):
    """What becomes of an appeal."""

    outcome = forms.ChoiceField(
        label=_("Ergebnis"),
        choices=[
            ("upheld", _("Die Entscheidung bleibt")),
            ("overturned", _("Die Entscheidung wird aufgehoben")),
        ],
        widget=forms.RadioSelect,
    )
    reason = PlainTextField(
        label=_("Begründung"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Das lesen beide Seiten."),
    )
