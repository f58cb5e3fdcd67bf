# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A field for texts whose line ends count as one character."""

from __future__ import annotations

from django import forms


class PlainTextField(forms.CharField):
    """A text whose line ends count as one character, as they do for the person who types."""

    def to_python(self, value: object) -> str:
        """Return the text with the line ends of the web's forms made plain."""
        return str(super().to_python(value) or "").replace("\r\n", "\n")
