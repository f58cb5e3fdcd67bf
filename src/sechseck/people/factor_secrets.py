# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Secrets of second factors lie in the database encrypted, with a key made of the secret key."""

from __future__ import annotations

import base64
import secrets

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

PURPOSE = b"sechseck.second-factor"


def sealed(secret: str) -> str:
    """Return a secret as it may lie in the database."""
    return _locks().encrypt(secret.encode()).decode()


def opened(sealed_secret: str) -> str:
    """Return a secret for checking a code.

    What another secret key sealed opens to a secret that nobody knows: no code fits it, and
    the person must set the factor up anew.
    """
    try:
        return _locks().decrypt(sealed_secret.encode()).decode()
    except InvalidToken:
        return base64.b32encode(secrets.token_bytes(20)).decode()


def _locks() -> MultiFernet:
    """Return the locks of this secret key and, for opening only, of those before it."""
    return MultiFernet(
        [Fernet(_key(one)) for one in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)]
    )


def _key(secret: str) -> bytes:
    made = HKDF(algorithm=SHA256(), length=32, salt=None, info=PURPOSE).derive(secret.encode())
    return base64.urlsafe_b64encode(made)
