# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Linking elements: which form a noun takes in front of another noun."""

from __future__ import annotations

from sechseck.engines.german.wordlist import word_set

PERSONS = ("er", "eur", "or", "ist", "ent", "ant")  # nouns of persons: -in makes them feminine
_S_ALWAYS = ("ung", "heit", "keit", "schaft", "ion", "ität", "tum", "ling")
_ER_NOUNS = word_set("kind bild feld lied mitglied rind schild kleid geist ei")


def linked_forms(stem: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the forms with a linking element and those without.

    Examples
    --------
    >>> linked_forms("beratung")
    (('beratungs',), ())
    >>> linked_forms("schule")
    (('schulen', 'schulens', 'schuls'), ('schule',))
    """
    if stem.endswith(_S_ALWAYS):
        return ((stem + "s", stem + "en") if stem.endswith("ion") else (stem + "s",)), ()
    if stem.endswith("e"):
        return (stem + "n", stem + "ns", stem[:-1] + "s"), (stem,)
    forms = tuple(stem + link for link in ("s", "es", "en", "e", "n", "ens"))
    if stem in _ER_NOUNS:
        forms = (*forms, stem + "er")
    if stem.endswith(PERSONS):
        forms = (*forms, stem + "innen")
    return forms, (stem,)


def variant_forms(stem: str) -> tuple[str, ...]:
    """Return the opening forms of a changed stem.

    Examples
    --------
    >>> variant_forms("häus")
    ('häus', 'häuse', 'häuser', 'häusen')
    >>> variant_forms("firm")
    ('firmen',)
    """
    if stem.endswith("ss"):
        return (stem, stem + "e")
    if any(letter in stem for letter in "äöü"):
        return (stem, stem + "e", stem + "er", stem + "en")
    return (stem + "en",)
