# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""How the work grows with the text: counted in comparisons, never by a clock."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from random import Random

import pytest

from sechseck.engines.contradictions import find as finding
from sechseck.engines.contradictions import thing as joining
from sechseck.engines.contradictions import voices
from sechseck.engines.contradictions.blocking import pairs_to_compare
from sechseck.engines.contradictions.claim import Claim, Key, claim, comparable
from sechseck.engines.contradictions.find import find_contradictions
from sechseck.engines.contradictions.same_thing import same_thing
from sechseck.engines.contradictions.tests.test_contradictions import DIFFERENT, SAME, said
from sechseck.engines.statement import ReadStatement

SENTENCES = [text for pair in (*DIFFERENT.values(), *SAME.values()) for text in pair]


def repeated(times: int) -> list[ReadStatement]:
    """Return all sentences of the tables, again and again, in one document."""
    return [said(f"a:{line:05}.1", text) for line, text in enumerate(SENTENCES * times, 1)]


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Callable[[list[ReadStatement]], dict[str, int]]:
    """Return what counts comparisons and analyses while contradictions are sought."""

    def count(statements: list[ReadStatement]) -> dict[str, int]:
        calls: dict[str, int] = {}
        with monkeypatch.context() as patch:
            for module, name in ((joining, "same_thing"), (voices, "agree"), (finding, "claim")):
                inner = getattr(module, name)

                def tallied(*given: object, called: str = name, do: object = inner) -> object:
                    calls[called] = calls.get(called, 0) + 1
                    assert callable(do)
                    return do(*given)

                patch.setattr(module, name, tallied)
            find_contradictions(statements)
        return calls

    return count


def test_repeated_statements_cost_no_more_comparisons(
    counted: Callable[[list[ReadStatement]], dict[str, int]],
) -> None:
    once, twice, four_times = (counted(repeated(times)) for times in (10, 20, 40))

    assert once["same_thing"] > 0
    assert once == twice == four_times


def test_unlike_statements_are_hardly_compared(
    counted: Callable[[list[ReadStatement]], dict[str, int]],
) -> None:
    size = 60
    told = [
        said(f"a:{n}.1", f"Bis {2030 + n % 9} sind Werk{chr(97 + n % 26)}{n} und Hof{n} saniert.")
        for n in range(size)
    ]

    assert counted(told)["same_thing"] < 4 * size


def test_every_pair_about_the_same_thing_is_compared() -> None:
    chance = Random(7)
    halves = [text.rstrip(".").split() for text in SENTENCES]
    mixed = [
        " ".join((*one[: len(one) // 2], *other[len(other) // 2 :]))
        for one, other in (chance.sample(halves, 2) for _ in range(150))
    ]
    claims: dict[Key, list[Claim]] = {}
    told = [said(f"a:{line}.1", text) for line, text in enumerate([*SENTENCES, *mixed], 1)]
    for one, fact, key in comparable(told):
        claims.setdefault(key, []).append(claim(one, fact, {}))

    for group in claims.values():
        compared = set(pairs_to_compare(group))
        for first, second in combinations(range(len(group)), 2):
            if same_thing(group[first], group[second]):
                assert (first, second) in compared
