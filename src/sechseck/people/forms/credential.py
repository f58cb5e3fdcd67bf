# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The answer of a passkey, as a stranger may have written it."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

MOST = 20_000  # characters; a long answer has two thousand
BROKEN = (
    AttributeError,
    IndexError,
    InvalidSignature,
    KeyError,
    OverflowError,
    RecursionError,
    TypeError,
    UnsupportedAlgorithm,
    ValueError,
    struct.error,
)


@contextmanager
def refusing() -> Iterator[None]:
    """Say in one sentence what the library's parsers say in ten kinds of error."""
    try:
        yield
    except BROKEN as error:
        raise ValidationError(_("Ihr Gerät hat den Passkey nicht bestätigt.")) from error


class CredentialField(forms.JSONField):
    """JSON that has the shape of an answer (``shape`` is the library's class for it)."""

    widget = forms.HiddenInput

    def __init__(self, shape: Any) -> None:
        super().__init__()
        self.shape = shape

    def to_python(self, value: Any) -> Any:
        """Return the answer as it came, once the library can read it."""
        with refusing():
            if len(value or "") > MOST:
                raise ValueError(len(value))
            sent = super().to_python(value)
            if sent:
                self.shape.from_dict(sent)
        return sent
