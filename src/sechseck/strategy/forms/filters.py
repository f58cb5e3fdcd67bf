# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Filters above lists of goals."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.permissions import Actor
from sechseck.kernel.queries.nodes import seen_by
from sechseck.strategy.models import Goal, Horizon
from sechseck.thread.models import Theme


class GoalFilter(forms.Form):
    """By word, theme, horizon and state."""

    text = forms.CharField(label=_("Text enthält"), max_length=100, required=False)
    thema = forms.ModelChoiceField(
        label=_("Thema"), queryset=Theme.objects.none(), to_field_name="slug", required=False
    )
    horizont = forms.ChoiceField(
        label=_("Horizont"), choices=[("", _("alle")), *Horizon.choices], required=False
    )
    stand = forms.ChoiceField(
        label=_("Stand"), choices=[("", _("alle")), *Goal.State.choices], required=False
    )

    def __init__(self, *args: Any, viewer: Actor, **words: Any) -> None:
        super().__init__(*args, **words)
        themes: Any = self.fields["thema"]
        themes.queryset = Theme.objects.filter(seen_by(viewer))
