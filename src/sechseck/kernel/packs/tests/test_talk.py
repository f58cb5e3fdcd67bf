# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Comments of a pack: only of invented people, each mistake told by its row."""

from __future__ import annotations

from typing import Any

import pytest

from sechseck.kernel.packs.talk import TALK, check_talk

INVENTED = {"region": {"is_example": True}}
COMMENT = {"_row": 2, "key": "a", "about": "/thema/x/", "answers": ""}
NOTICE = {
    "_row": 2, "key": "n", "comment": "a", "measure": "hide", "ground": "rules", "facts": "Grob.",
    "provision": "2. Respekt", "decided_by": "Moderation", "decided_on": "2026-01-01",
}  # fmt: skip


def mistakes(region: dict[str, Any] = INVENTED, **tables: Any) -> str:
    return "\n".join(map(str, check_talk(region, dict.fromkeys(TALK, ()) | tables)))


def test_invented_people_may_talk() -> None:
    appeal = {"_row": 2, "notice": "n"}

    assert mistakes(comments=[COMMENT], notices=[NOTICE], appeals=[appeal]) == ""


def test_nobody_real_is_quoted() -> None:
    assert "erfundene Region" in mistakes({"region": {"is_example": False}}, comments=[COMMENT])


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"answers": "b"}, "comments.csv, Zeile 3, Spalte answers"),
        ({"answers": "a", "about": "/thema/y/"}, "comments.csv, Zeile 3, Spalte about"),
    ],
)
def test_an_answer_answers_a_comment_of_its_page(wrong: dict[str, str], said: str) -> None:
    second = COMMENT | {"_row": 3, "key": "c"} | wrong

    assert said in mistakes(comments=[COMMENT, second])


@pytest.mark.parametrize(
    "wrong",
    [{"comment": "z"}, {"facts": ""}, {"measure": "suspend"}, {"provision": ""}, {"measure": ""}],
)
def test_a_decision_of_a_pack_has_its_reasons(wrong: dict[str, str]) -> None:
    assert "notices.csv, Zeile 2" in mistakes(comments=[COMMENT], notices=[NOTICE | wrong])


def test_an_appeal_needs_a_decision() -> None:
    appeal = {"_row": 2, "notice": "other"}

    assert "appeals.csv, Zeile 2" in mistakes(appeals=[appeal])
