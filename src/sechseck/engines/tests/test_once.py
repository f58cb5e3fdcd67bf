# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import dataclass, field

from sechseck.engines.once import once


@dataclass(frozen=True)
class Asked:
    times: list[str] = field(default_factory=list)

    @once
    def answer(self) -> str:
        """What is asked for."""
        self.times.append("worked out")
        return "ja"


def test_a_property_is_worked_out_once_for_each_instance() -> None:
    one, other = Asked(), Asked()

    assert [one.answer, one.answer, other.answer] == ["ja"] * 3
    assert (one.times, other.times) == (["worked out"], ["worked out"])


def test_the_class_shows_what_the_property_is_for() -> None:
    assert Asked.answer.__doc__ == "What is asked for."
