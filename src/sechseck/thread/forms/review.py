# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Forms with which people decide about links and labels."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sechseck.kernel.fields import UNKNOWN, ReadyChoices
from sechseck.kernel.gap_kinds import Viewer
from sechseck.thread.models import Statement, StatementLink
from sechseck.thread.models.decisions import REASON
from sechseck.thread.models.standing import direction_of_row
from sechseck.thread.models.triples import DIRECTED, is_allowed
from sechseck.thread.queries.seen import seen_themes

MONTH = timedelta(days=30)
KEYS = {"same_topic": "1", "same_as": "2", "supports": "3", "implements": "4", "contradicts": "5"}
REASONS = (
    gettext_lazy("Gehört nicht zusammen"),
    gettext_lazy("Nur gleiche Wörter"),
    gettext_lazy("Zu allgemein"),
    gettext_lazy("Gilt nicht mehr"),
)


def ways(low_kind: str, high_kind: str) -> list[tuple[str, Any]]:
    """Return each allowed type with its direction; A is the left statement, B the right one."""
    words = {
        ("same_topic", ""): gettext_lazy("A und B: gleiches Thema"),
        ("same_as", ""): gettext_lazy("A und B sagen dasselbe"),
        ("supports", "forth"): gettext_lazy("A stützt B"),
        ("supports", "back"): gettext_lazy("B stützt A"),
        ("implements", "forth"): gettext_lazy("A setzt B um"),
        ("implements", "back"): gettext_lazy("B setzt A um"),
        ("contradicts", ""): gettext_lazy("A und B widersprechen sich"),
    }
    return [
        (f"{type_}:{way}", sentence)
        for (type_, way), sentence in words.items()
        if is_allowed(
            *((high_kind, type_, low_kind) if way == "back" else (low_kind, type_, high_kind))
        )
    ]


class KeyedRadio(forms.RadioSelect):
    """Choices that a key of the keyboard finds, too; the same key again takes the next."""

    def create_option(self, *args: Any, **rest: Any) -> dict[str, Any]:
        """Name the key with the choice."""
        option = super().create_option(*args, **rest)
        key = KEYS[str(option["value"]).partition(":")[0]]
        option["attrs"]["data-key"] = key
        option["label"] = f"{option['label']} ({key})"
        return option


class DecisionForm(forms.Form):
    """What becomes of one suggestion; which button was pressed says which words count."""

    way = forms.ChoiceField(label=gettext_lazy("Wie gehören A und B zusammen?"), widget=KeyedRadio)
    reason = forms.ChoiceField(
        label=gettext_lazy("Warum nicht?"),
        choices=[(str(number), one) for number, one in enumerate(REASONS)],
        required=False,
    )
    note = forms.CharField(
        label=gettext_lazy("In Ihren Worten"), max_length=REASON - 40, required=False
    )
    until = forms.DateField(
        label=gettext_lazy("Zurückstellen bis"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    pair = forms.CharField(max_length=40, widget=forms.HiddenInput)
    seen = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    def __init__(self, *args: Any, link: StatementLink, kinds: tuple[str, str], **rest: Any):
        way = f"{link.type}:{direction_of_row(link)}"
        low, high = sorted((link.source_id, link.target_id))
        initial = {"way": way, "until": localdate() + MONTH, "pair": f"{low}-{high}"}
        rest["initial"] = initial | rest.get("initial", {})
        super().__init__(*args, **rest)
        self.fields["way"].choices = ways(*kinds)  # type: ignore[attr-defined]

    def clean_until(self) -> date:
        """Return a day, a month from now if none was chosen."""
        return self.cleaned_data["until"] or localdate() + MONTH

    def chosen(self) -> tuple[str, str]:
        """Return type and direction."""
        type_, _colon, way = self.cleaned_data["way"].partition(":")
        return type_, way if type_ in DIRECTED else ""

    def why_not(self) -> str:
        """Return the reason for a rejection, as one text."""
        number = self.cleaned_data["reason"]
        chosen = str(REASONS[int(number)]) if number else ""
        return ": ".join(filter(None, (chosen, self.cleaned_data["note"].strip())))


class QueueFilter(forms.Form):
    """Which suggestions to review."""

    dokument = forms.ChoiceField(label=gettext_lazy("Dokument"), required=False)
    thema = forms.ChoiceField(label=gettext_lazy("Thema"), required=False)
    typ = forms.ChoiceField(label=gettext_lazy("Verknüpfung"), required=False)
    band = forms.ChoiceField(label=gettext_lazy("Stärke"), required=False)

    def __init__(self, *args: Any, choices: dict[str, list[tuple[str, str]]], **rest: Any):
        super().__init__(*args, **rest)
        words = {
            "dokument": choices["dokument"],
            "thema": choices["thema"],
            "typ": [(key, str(word)) for key, word in StatementLink.Type.choices],
            "band": [(key, str(word)) for key, word in StatementLink.Band.choices],
        }
        for name, pairs in words.items():
            self.fields[name].choices = ReadyChoices(pairs)  # type: ignore[attr-defined]
            self.fields[name].error_messages["invalid_choice"] = UNKNOWN

    def chosen(self) -> dict[str, str]:
        """Return the words of a valid filter as the queue takes them."""
        words = self.cleaned_data
        return {
            "document": words["dokument"],
            "theme": words["thema"],
            "type_": words["typ"],
            "band": words["band"],
        }


class LabelForm(forms.Form):
    """What a statement is, which themes it touches and how far it binds its author."""

    kind = forms.ChoiceField(
        label=gettext_lazy("Art"), choices=Statement.Kind.choices, widget=forms.RadioSelect
    )
    commits = forms.ChoiceField(
        label=gettext_lazy("Verbindlichkeit"),
        choices=Statement.Commits.choices,
        widget=forms.RadioSelect,
    )
    themes = forms.MultipleChoiceField(
        label=gettext_lazy("Themen und Fundament"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    reason = forms.CharField(
        label=gettext_lazy("Warum ändern Sie das?"),
        max_length=REASON,
        help_text=gettext_lazy("Ein Satz genügt. Er steht im Verlauf der Aussage."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, viewer: Viewer, **rest: Any):
        super().__init__(*args, **rest)
        rows = seen_themes(viewer).exclude(kind="cross_cutting").order_by("-kind", "order")
        self.fields["themes"].choices = [(row.slug, row.label) for row in rows]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Check that only goals and measures bind anyone."""
        words = self.cleaned_data
        if words.get("commits", "none") != "none" and words.get("kind") not in ("goal", "measure"):
            self.add_error("commits", _("Nur Ziele und Maßnahmen können etwas zusagen."))
        return words
