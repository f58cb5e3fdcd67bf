# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Names of strangers' files, made harmless."""

from __future__ import annotations


def plain_name(name: str) -> str:
    """Return a file's name without folders and without signs nobody sees.

    >>> plain_name("C:\\\\Akten\\\\Plan.pdf"), plain_name("  ")
    ('Plan.pdf', 'datei')
    """
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    return "".join(sign for sign in last if sign.isprintable()).strip()[:200] or "datei"
