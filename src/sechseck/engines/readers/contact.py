# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Contact data: mail addresses, phone numbers, postal addresses."""

from __future__ import annotations

import re

_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,24}){1,4}")
_PHONE = re.compile(
    r"(?i)\b(?:tel(?:efon|efax)?|fax|mobil)(?:nummer)?(?:\.?:|\.)?\s{0,3}\(?[+0]\d"
    r"|\b(?:tel(?:efon|efax)?|fax|mobil)(?:nummer)?(?:\.?:|\.)\s{0,3}\(?\d{3}"
    r"|\be-?mail\s*:\s*\w"
    r"|(?<!\d)\(?0\d{2,5}\)?[ /-]{1,3}\d{4,}"
)
_DIGIT = re.compile(r"\d")  # most lines hold none and need no closer look
_DIGITS = r"(?:[ ()/–-]{0,3}\d|\.\d){2,24}"
_NUMBER = re.compile(  # like _PHONE, to its end
    r"(?i)(?P<label>\b(?:tel(?:efon|efax)?|fax|mobil)(?:nummer)?(?:\.?:|\.)?\s{0,3}\(?)[+0]"
    + _DIGITS
    + r"|(?P<named>\b(?:tel(?:efon|efax)?|fax|mobil)(?:nummer)?(?:\.?:|\.)\s{0,3}\(?)\d"
    + _DIGITS
    + r"|(?<![\d+])\+[1-9]\d"
    + _DIGITS
    + r"|(?<!\d)\(?0\d{2,5}\)?[ /-]{1,3}\d{4,}(?:[ -]\d{1,6}){0,3}"
)
_ADDRESS = re.compile(
    r"(?:str\.|straße|allee|platz|weg|ring|damm)\s+\d{1,4}\s?[a-z]?\b.{0,300}\b\d{5}\s+\w"
)
_LONGEST = 300  # longer lines are text, whatever they hold
_MOST_BESIDE_MAIL = 80


def holds_contact(text: str) -> bool:
    """Return whether a mail address or a phone number stands in a text.

    Examples
    --------
    >>> holds_contact("Telefon: 0123 456789"), holds_contact("Wir sind mobil 24 Stunden am Tag.")
    (True, False)
    """
    return _holds_phone(text) or ("@" in text and _MAIL.search(text) is not None)


def is_contact(line: str) -> bool:
    """Return whether a line is contact data: little else stands beside it.

    Examples
    --------
    >>> is_contact("Rathaus, Am Markt 1"), is_contact("Marktstraße 1, 12345 Musterstadt")
    (False, True)
    """
    if len(line) > _LONGEST:
        return False
    if _holds_phone(line) or _ADDRESS.search(line):
        return True
    mail = _MAIL.search(line) if "@" in line else None
    return mail is not None and len(line) - len(mail[0]) < _MOST_BESIDE_MAIL


def _holds_phone(text: str) -> bool:
    may = _DIGIT.search(text) is not None or "mail" in text.lower()
    return may and _PHONE.search(text) is not None


def mask_contact(text: str) -> str:
    """Return a text whose mail addresses and phone numbers are replaced by what they are.

    Examples
    --------
    >>> mask_contact("Fragen: Tel. 0123 45678-9 oder amt@example.org, bis 01.02.2026")
    'Fragen: Tel. [Telefon] oder [E-Mail], bis 01.02.2026'
    """
    return _NUMBER.sub(_masked, _MAIL.sub("[E-Mail]", text))


def _masked(found: re.Match[str]) -> str:
    return f"{found['label'] or found['named'] or ''}[Telefon]"
