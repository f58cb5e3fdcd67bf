# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Forms about commitments: the filter of the tracker, and what the office types."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sechseck.engines.verifiability import GRADE_WORDS
from sechseck.kernel.fields import UNKNOWN, ReadyChoices, VersionedForm, prose
from sechseck.kernel.fields import day as day_field
from sechseck.people.models import Actor
from sechseck.strategy.models import Commitment
from sechseck.strategy.queries.commitments import states_for

Kind, State = Commitment.Kind, Commitment.State
DUE = (
    ("vorbei", gettext_lazy("Termin vorbei, noch offen")),
    ("offen", gettext_lazy("Termin kommt noch")),
    ("ohne", gettext_lazy("ohne Termin")),
)
WEIGHTS = (
    (1, gettext_lazy("1 – klein")),
    (2, gettext_lazy("2 – mittel")),
    (3, gettext_lazy("3 – groß")),
)


def _choice(label: Any) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label, required=False, error_messages={"invalid_choice": UNKNOWN}
    )


class CommitmentFilter(forms.Form):
    """Filter by kind, state, theme, grade and due day."""

    art = _choice(gettext_lazy("Art"))
    stand = _choice(gettext_lazy("Stand"))
    thema = _choice(gettext_lazy("Thema"))
    grad = _choice(gettext_lazy("Nachprüfbar"))
    termin = _choice(gettext_lazy("Termin"))

    def __init__(self, *args: Any, themes: list[tuple[str, str]], **words: Any) -> None:
        super().__init__(*args, **words)
        grades = [(str(grade), f"{grade} – {_(said)}") for grade, said in GRADE_WORDS.items()]
        offered: tuple[tuple[str, list[tuple[str, Any]]], ...] = (
            ("art", list(Kind.choices)),
            ("stand", list(State.choices)),
            ("thema", themes),
            ("grad", grades),
            ("termin", list(DUE)),
        )
        for name, pairs in offered:
            self.fields[name].choices = ReadyChoices(pairs)  # type: ignore[attr-defined]

    def chosen(self) -> dict[str, str]:
        """Return the words of a valid filter as the list takes them."""
        words = self.cleaned_data
        return {
            "kind": words["art"],
            "state": words["stand"],
            "theme": words["thema"],
            "verifiability": words["grad"],
            "due": words["termin"],
        }

    def objection(self) -> str:
        """Return what is wrong with the filter, field by field, as one text."""
        return " ".join(
            f"{self[name].label}: {sentence}"
            for name, sentences in self.errors.items()
            for sentence in sentences
        )


class CommitmentForm(VersionedForm):
    """What is promised in plain words, by whom, until when, how much it weighs."""

    title = forms.CharField(
        label=gettext_lazy("Was ist versprochen?"),
        max_length=200,
        help_text=gettext_lazy("Kurz und ohne Wertung. Der Wortlaut steht darunter unverändert."),
    )
    actor = forms.ModelChoiceField(
        label=gettext_lazy("Wer steht dafür ein?"), queryset=Actor.objects.none(), required=False
    )
    due = day_field(gettext_lazy("Bis wann?"), gettext_lazy("Leer: Der Text nennt keinen Termin."))
    weight = forms.TypedChoiceField(
        label=gettext_lazy("Wie viel wiegt es?"),
        choices=WEIGHTS,
        coerce=int,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, actors: QuerySet[Actor], **words: Any) -> None:
        super().__init__(*args, **words)
        self.fields["actor"].queryset = actors  # type: ignore[attr-defined]

    def told(self) -> dict[str, Any]:
        """Return what an action takes."""
        return {name: self.cleaned_data[name] for name in ("title", "actor", "due", "weight")}


class UpdateForm(forms.Form):
    """How things stand on a day, and who says so."""

    state = forms.ChoiceField(label=gettext_lazy("Stand"), widget=forms.RadioSelect)
    day = day_field(gettext_lazy("An welchem Tag?"))
    source = forms.CharField(
        label=gettext_lazy("Quelle"),
        max_length=300,
        help_text=gettext_lazy("Zum Beispiel: Niederschrift des Rates, 3. März 2026, Punkt 4."),
    )
    url = forms.URLField(
        label=gettext_lazy("Adresse der Quelle"),
        max_length=500,
        required=False,
        assume_scheme="https",
    )
    note = prose(gettext_lazy("Was ist geschehen?"), 2000)

    def __init__(self, *args: Any, kind: str, **words: Any) -> None:
        super().__init__(*args, **words)
        self.fields["state"].choices = [  # type: ignore[attr-defined]
            (state.value, state.label) for state in states_for(kind)
        ]
        self.fields["day"].required = True
        self.fields["day"].initial = localdate


class SettleForm(forms.Form):
    """Whether a second editor agrees; if not, why."""

    answer = forms.ChoiceField(choices=[("yes", ""), ("no", "")])
    declined = forms.CharField(max_length=300, required=False)

    def clean(self) -> dict[str, Any]:
        """Ask for a reason where somebody says no."""
        words = self.cleaned_data
        if words.get("answer") == "no" and not words.get("declined", "").strip():
            self.add_error("declined", _("Bitte sagen Sie, warum nicht."))
        return words
