# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Forms of the accounts library in the words and the markup of this house."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django.utils.functional import Promise

Words = tuple[str | Promise, str | Promise]


class Labelled:
    """Give fields our label and hint; a placeholder would vanish while somebody types."""

    labels: ClassVar[Mapping[str, Words]] = {}
    attributes: ClassVar[Mapping[str, Mapping[str, str]]] = {}
    fields: dict[str, Any]

    def __init__(self, *given: Any, **words: Any) -> None:
        super().__init__(*given, **words)
        for name, (label, hint) in self.labels.items():
            self.fields[name].label = label
            self.fields[name].help_text = hint
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            field.widget.attrs.update(self.attributes.get(name, {}))
