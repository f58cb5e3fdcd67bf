# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sechseck.engines.canonical import canonical, canonical_hash

EQUAL = [
    ("Wohn\u00adraum", "Wohnraum"),
    ("Beratungs-\nstellen", "Beratungsstellen"),
    ("Ost-\nWest-Achse", "Ost-West-Achse"),
    ("„Roter Faden“", '"Roter Faden"'),
    ("»Roter Faden«", "“Roter Faden”"),
    ("Kita – Schule", "Kita — Schule"),
    ("Bürger*innen", "Bürger:innen"),
    ("Bürger_innen", "BürgerInnen"),
    ("Bürger/-innen", "Bürgerinnen"),
    ("ein\nZiel\t für  alle", "ein Ziel für alle"),
    ("ﬁnanziert", "finanziert"),
    ("**Ziel:** Wohnen", "Ziel: Wohnen"),
]
DIFFERENT = [
    ("Bildungs-\nund Sozialangebote", "Bildungsund Sozialangebote"),
    ("40 Plätze", "400 Plätze"),
    ("wohnen", "Wohnen"),
    ("1,2 Millionen", "12 Millionen"),
]


@pytest.mark.parametrize(("one", "other"), EQUAL)
def test_typesetting_does_not_change_the_canonical_form(one: str, other: str) -> None:
    assert canonical(one) == canonical(other)
    assert canonical_hash(one) == canonical_hash(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_wording_changes_the_canonical_form(one: str, other: str) -> None:
    assert canonical(one) != canonical(other)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="aßäIinr*:_/·-–\n \u00ad„“1.,A", max_size=40) | st.text(max_size=40))
def test_the_canonical_form_of_a_canonical_form_is_itself(text: str) -> None:
    once = canonical(text)

    assert canonical(once) == once
