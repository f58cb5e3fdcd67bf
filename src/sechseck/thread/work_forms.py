# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Forms of the work on the thread: settle, assign, leave open, give tasks, decide impulses."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sechseck.kernel.fields import Day, VersionedForm
from sechseck.kernel.models import User
from sechseck.kernel.plain_text import PlainTextField
from sechseck.people.models import Actor
from sechseck.thread.models import Contradiction, Settlement, Statement, Task

SMALL = {"rows": 3}
UNITS = (Actor.Kind.DEPARTMENT, Actor.Kind.OFFICE, Actor.Kind.COMMITTEE)


def _small(label: Any, most: int, help_text: Any = "", *, required: bool = True) -> PlainTextField:
    area = forms.Textarea(attrs=SMALL)
    return PlainTextField(
        label=label, max_length=most, widget=area, help_text=help_text, required=required
    )


class StatementField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """Choose a side of a contradiction by its value and document."""

    def label_from_instance(self, obj: Statement) -> str:
        """Show what the side says."""
        value = obj.contradictions.all()[0].value if obj.contradictions.all() else ""
        return f"„{value or obj.text[:80]}“ ({obj.document.title})"


class SettlementForm(forms.Form):
    """How a contradiction is to be read, why, and where that stands."""

    verdict = forms.ChoiceField(
        label=gettext_lazy("Was gilt?"),
        choices=Settlement.Verdict.choices,
        widget=forms.RadioSelect,
    )
    holds = StatementField(
        label=gettext_lazy("Welche Angabe gilt?"),
        queryset=Statement.objects.none(),
        to_field_name="ref",
        required=False,
        empty_label=gettext_lazy("keine davon allein"),
    )
    reason = _small(
        gettext_lazy("Begründung"),
        1000,
        gettext_lazy("Öffentlich, sobald eine zweite Person zustimmt. Bitte keine Namen."),
    )
    source = forms.CharField(
        label=gettext_lazy("Quelle"),
        max_length=300,
        help_text=gettext_lazy("Worauf stützen Sie sich? Etwa ein Beschluss mit Datum."),
    )

    def __init__(self, *given: Any, contradiction: Contradiction, **words: Any) -> None:
        super().__init__(*given, **words)
        sides = Statement.objects.filter(contradictions__contradiction=contradiction)
        field = cast(forms.ModelChoiceField, self.fields["holds"])  # type: ignore[type-arg]
        field.queryset = sides.select_related("document").prefetch_related("contradictions")

    def clean(self) -> dict[str, Any]:
        """Check that verdict and side fit together."""
        words = self.cleaned_data
        if words.get("verdict") == Settlement.Verdict.VALUE and not words.get("holds"):
            self.add_error("holds", _("Bitte wählen Sie die Angabe, die gilt."))
        if words.get("verdict") != Settlement.Verdict.VALUE:
            words["holds"] = None
        return words


class OwnerForm(forms.Form):
    """Who does it: an account or a unit."""

    optional_unmarked = True  # one of two is needed, which no mark of one field says
    owner = forms.ModelChoiceField(
        label=gettext_lazy("Zuständig: eine Person"),
        queryset=User.objects.none(),
        to_field_name="username",
        required=False,
        empty_label=gettext_lazy("keiner"),
    )
    unit = forms.ModelChoiceField(
        label=gettext_lazy("oder eine Stelle"),
        queryset=Actor.objects.none(),
        to_field_name="slug",
        required=False,
        empty_label=gettext_lazy("keine"),
    )
    due = forms.DateField(label=gettext_lazy("Frist"), widget=Day(), required=False)

    def __init__(self, *given: Any, **words: Any) -> None:
        super().__init__(*given, **words)
        _choices(self, "owner", _accounts())
        _choices(self, "unit", Actor.objects.filter(kind__in=UNITS).order_by("sort_key"))

    def clean(self) -> dict[str, Any]:
        """Check that exactly one of both is chosen."""
        words = self.cleaned_data
        if not self.errors and bool(words.get("owner")) == bool(words.get("unit")):
            self.add_error(
                "owner", _("Bitte wählen Sie einen Zugang oder eine Stelle, nicht beides.")
            )
        return words

    def told(self) -> dict[str, Any]:
        """Return the fields of a task."""
        return {name: self.cleaned_data[name] for name in ("owner", "unit", "due")}


def _accounts() -> QuerySet[User]:
    roles = (User.Role.OFFICE, User.Role.UNIT)
    return User.objects.filter(role__in=roles, is_active=True).order_by("username")


def _choices(form: forms.Form, name: str, rows: QuerySet[Any]) -> None:
    cast(forms.ModelChoiceField, form.fields[name]).queryset = rows  # type: ignore[type-arg]


class AssignForm(OwnerForm, VersionedForm):
    """Who closes a gap until when."""

    note = _small(gettext_lazy("Notiz"), 1000, required=False)
    field_order = ("owner", "unit", "due", "note", "version")

    def __init__(self, *given: Any, **words: Any) -> None:
        super().__init__(*given, **words)
        self.fields["due"].required = True


class WaiverForm(VersionedForm):
    """Why a gap stays open, and until when."""

    reason = _small(
        gettext_lazy("Grund"), 500, gettext_lazy("Öffentlich. Bitte keine Namen von Personen.")
    )
    until = forms.DateField(
        label=gettext_lazy("Offen bis"),
        widget=Day(),
        help_text=gettext_lazy("Höchstens zwei Jahre. Danach zählt die Lücke von selbst wieder."),
    )


class ReasonForm(VersionedForm):
    """Why."""

    reason = _small(gettext_lazy("Grund"), 500)


class TaskForm(OwnerForm):
    """What is to be done, by whom, until when."""

    title = forms.CharField(label=gettext_lazy("Titel"), max_length=200)
    text = _small(gettext_lazy("Worum es geht"), 2000, required=False)
    field_order: tuple[str, ...] = ("title", "text", "owner", "unit", "due")

    def told(self) -> dict[str, Any]:
        """Return the fields of a task."""
        words = {name: self.cleaned_data[name] for name in ("title", "text")}
        return super().told() | words


class ChangeTaskForm(TaskForm, VersionedForm):
    """A task that is changed; a gap's is called as its gap."""

    note = _small(gettext_lazy("Notiz"), 1000, required=False)
    field_order = ("title", "text", "owner", "unit", "due", "note", "version")

    def __init__(self, *given: Any, task: Task, **words: Any) -> None:
        super().__init__(*given, **words)
        if task.kind == Task.Kind.GAP:
            self.fields["title"] = forms.CharField(
                required=False, max_length=200, widget=forms.HiddenInput
            )
            self.fields["due"].required = True


class ImpulseTaskForm(TaskForm, VersionedForm):
    """A task that follows an impulse."""

    field_order = ("title", "text", "owner", "unit", "due", "version")


class ResultForm(VersionedForm):
    """How a task ended: done with its result, or dropped for a reason."""

    ending = forms.ChoiceField(
        label=gettext_lazy("Wie endet die Aufgabe?"),
        choices=[("done", gettext_lazy("erledigt")), ("dropped", gettext_lazy("fällt weg"))],
        initial="done",
        widget=forms.RadioSelect,
    )
    result = _small(gettext_lazy("Ergebnis oder Grund"), 1000)
