# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which changes collide, what merging refuses, what is carried on."""

from __future__ import annotations

import pytest

from sechseck.engines.redline import (
    Collision,
    Decision,
    Fate,
    Hunk,
    Overlapping,
    RedlineRefused,
    Verdict,
    Version,
    WrongBase,
    apply,
    block_of,
    carry,
    collision_of,
    components,
    conflicts,
    diff,
    hunk_from_json,
    keep_ids,
    merge,
    version_from_json,
)

BASE = Version((block_of("a", "eins zwei drei vier fünf sechs"), block_of("b", "Am Ende.")))


def wish(text: str, *more: str) -> list[Hunk]:
    """The hunks of a copy in which the first block says something else."""
    new = [block_of(f"n{one}", one) for one in more]
    return diff(BASE, Version((block_of("a", text), *new, BASE.blocks[1])))


@pytest.mark.parametrize(
    ("one", "other", "collision"),
    [
        ("eins 2 drei vier fünf sechs", "eins zwei 3 vier fünf sechs", None),
        ("eins 2 3 vier fünf sechs", "eins zwei III IV fünf sechs", "contradiction"),
        ("eins 2 drei vier fünf sechs", "eins zwo drei vier fünf sechs", "contradiction"),
        ("eins 2 drei vier fünf sechs", "eins 2 drei vier fünf sechs", None),
        ("eins zwei x drei vier fünf sechs", "eins zwei y drei vier fünf sechs", "order"),
        ("eins zwei x drei vier fünf sechs", "eins zwei drei y vier fünf sechs", None),
        ("eins zwei x drei vier fünf sechs", "eins fünf sechs", "contradiction"),
        ("x eins zwei drei vier fünf sechs", "1 zwei drei vier fünf sechs", None),
    ],
)
def test_two_wishes_collide_by_their_words(one: str, other: str, collision: str | None) -> None:
    found = conflicts({"Ä1": wish(one), "Ä2": wish(other)})

    assert [component.collision for component in found] == ([collision] if collision else [])


def test_equal_wishes_are_one_proposal_of_two_sponsors() -> None:
    found = components({"Ä2": wish("eins 2 drei vier fünf sechs"),
                        "Ä1": wish("eins 2 drei vier fünf sechs")})  # fmt: skip

    assert [one.amendments for component in found for one in component.proposals] == [("Ä1", "Ä2")]


def test_a_chain_of_collisions_is_one_component_with_the_pairs_that_really_collide() -> None:
    found = components({
        "Ä1": wish("1 2 drei vier fünf sechs"),
        "Ä2": wish("eins II III vier fünf sechs"),
        "Ä3": wish("eins zwei C D fünf sechs"),
        "Ä4": wish("eins zwei drei vier fünf VI"),
    })  # fmt: skip

    assert [len(component.proposals) for component in found] == [3, 1]
    pairs = {(one.amendments[0], other.amendments[0]) for one, other, _ in found[0].pairs()}
    assert pairs == {("Ä1", "Ä2"), ("Ä2", "Ä3")}


def test_new_words_at_the_end_of_a_block_and_a_new_block_behind_it_do_not_collide() -> None:
    assert not conflicts({
        "Ä1": wish("eins zwei drei vier fünf sechs sieben"),
        "Ä2": wish(BASE.blocks[0].text, "Ein neuer Absatz."),
    })  # fmt: skip


def test_to_strike_a_block_and_to_move_it_are_two_wishes() -> None:
    three = Version((*BASE.blocks, block_of("c", "Ganz am Ende.")))
    struck = diff(three, Version(three.blocks[1:]))
    moved = diff(three, Version((*three.blocks[1:], three.blocks[0])))

    found = conflicts({"Ä1": struck, "Ä2": moved})

    assert [one.collision for one in found] == [Collision.CONTRADICTION]


def decide(*hunks: Hunk, **more: int) -> list[Decision]:
    return [Decision(one, (f"Ä{number}",), **more) for number, one in enumerate(hunks, start=1)]


def test_only_one_of_two_contradictions_can_be_taken() -> None:
    one, other = wish("eins 2 drei vier fünf sechs"), wish("eins zwo drei vier fünf sechs")

    with pytest.raises(Overlapping, match="dieselbe Stelle"):
        merge(BASE, decide(*one, *other))

    rejected = [Decision(*one, ("Ä1",)), Decision(*other, ("Ä2",), Verdict.REJECT)]
    assert merge(BASE, rejected).blocks[0].text == "eins 2 drei vier fünf sechs"


def test_insertions_at_one_point_need_an_order() -> None:
    one, other = wish("eins x zwei drei vier fünf sechs"), wish("eins y zwei drei vier fünf sechs")

    with pytest.raises(Overlapping, match="Welche kommt zuerst"):
        merge(BASE, decide(*one, *other))

    ordered = [Decision(*one, ("Ä1",), order=2), Decision(*other, ("Ä2",), order=1)]
    assert merge(BASE, ordered).blocks[0].text == "eins y x zwei drei vier fünf sechs"


def test_words_typed_instead_come_from_those_who_asked() -> None:
    one, other = wish("eins 2 drei vier fünf sechs"), wish("eins zwo drei vier fünf sechs")
    typed = tuple(wish("eins zwei (2) drei vier fünf sechs"))

    merged = merge(
        BASE,
        [
            Decision(*one, ("Ä1",), Verdict.REPLACE, typed),
            Decision(*other, ("Ä2",), Verdict.REPLACE, typed),
        ],
    )

    assert merged.blocks[0].text == "eins zwei (2) drei vier fünf sechs"
    assert [one.amendments for one in merged.origins if one.amendments] == [("Ä1", "Ä2")]


def test_half_a_move_is_refused() -> None:
    hunks = diff(BASE, Version(BASE.blocks[::-1]))

    assert merge(BASE, decide(*hunks)).ids == ("b", "a")
    for half in hunks:
        with pytest.raises(RedlineRefused, match="Beide Hälften"):
            merge(BASE, decide(half))


def test_a_word_that_grows_from_two_wishes_comes_from_both() -> None:
    base = Version((block_of("a", "Ort (Nord) weit"),))
    one = diff(base, Version((block_of("a", "Ort Nord) weit"),)))
    other = diff(base, Version((block_of("a", "Ort Rand(Nord) weit"),)))

    merged = merge(base, decide(*one, *other))

    assert merged.blocks[0].text == "Ort RandNord) weit"
    assert [span.amendments for span in merged.origins if span.amendments] == [("Ä1", "Ä2")]


def test_hunks_of_another_version_are_refused_everywhere() -> None:
    foreign = diff(Version((block_of("x", "alt"),)), Version((block_of("x", "neu"),)))
    own = wish("eins")

    for refused in (
        lambda: apply(BASE, foreign),
        lambda: merge(BASE, decide(*foreign)),
        lambda: carry(foreign, BASE, BASE),
        lambda: components({"Ä1": own, "Ä2": foreign}),
        lambda: collision_of(own[0], foreign[0]),
    ):
        with pytest.raises(WrongBase):
            refused()


def test_a_hunk_that_would_tear_a_block_is_refused() -> None:
    with pytest.raises(RedlineRefused, match="keinen Anfang oder kein Ende"):
        apply(BASE, [Hunk("a", 0, 1, (), BASE.sha256)])


def test_open_wishes_travel_to_the_next_version() -> None:
    new = merge(BASE, decide(*wish("eins zwei und noch mehr drei vier fünf sechs")))
    wishes = {
        "before": wish("1 zwei drei vier fünf sechs"),
        "behind": wish("eins zwei drei vier fünf VI"),
        "same": wish("eins zwei und noch mehr drei vier fünf sechs"),
        "across": wish("eins vier fünf sechs"),
        "beside": wish("eins zwei x drei vier fünf sechs"),
    }

    found = {name: carry(hunks, BASE, new)[0] for name, hunks in wishes.items()}

    assert {name: one.fate for name, one in found.items()} == {
        "before": Fate.CARRIED,
        "behind": Fate.CARRIED,
        "same": Fate.DONE,
        "across": Fate.CLASH,
        "beside": Fate.CARRIED,
    }
    carried = [one.hunk for one in found.values() if one.hunk is not None]
    assert apply(new, carried).blocks[0].text == "1 zwei und noch mehr x drei vier fünf VI"


def test_a_clash_shows_what_was_what_is_and_what_was_wanted() -> None:
    new = Version((block_of("a", "eins zwo drei vier fünf sechs"), BASE.blocks[1]))

    (clash,) = carry(wish("eins 2 drei vier fünf sechs"), BASE, new)

    assert clash.fate is Fate.CLASH
    texts = [[one.text for one in side] for side in (clash.base, clash.theirs, clash.ours)]
    assert texts == [["zwei"], ["zwo"], ["2"]]
    assert [one.text for one in new.stream[clash.new_start : clash.new_end]] == ["zwo"]


def test_ids_stay_with_their_words_and_new_ones_are_always_the_same() -> None:
    blocks = [block_of("", "Ganz neu ist das hier."), block_of("", "eins zwei drei 4 fünf sechs")]

    kept = keep_ids(BASE, [*blocks, block_of("", "Am Ende.")])

    assert kept.ids[1:] == ("a", "b")
    assert kept == keep_ids(BASE, [*blocks, block_of("", "Am Ende.")])
    assert kept.ids[0] not in BASE.ids


def test_an_id_that_stands_twice_is_believed_once() -> None:
    kept = keep_ids(BASE, [BASE.blocks[0], BASE.blocks[0], BASE.blocks[1]])

    assert kept.ids[0] == "a"
    assert len(set(kept.ids)) == 3


def test_what_is_no_stored_version_is_refused() -> None:
    with pytest.raises(RedlineRefused, match="nicht lesbar"):
        version_from_json({"blocks": [{"id": "a", "type": "h9", "level": 0, "runs": []}]})
    with pytest.raises(RedlineRefused, match="nicht lesbar"):
        hunk_from_json({"block": "a"})


def test_two_blocks_with_one_id_are_no_version() -> None:
    with pytest.raises(RedlineRefused, match="dieselbe Kennung"):
        Version((block_of("a", "x"), block_of("a", "y")))


def test_a_collision_is_named_the_same_from_both_sides() -> None:
    one, other = wish("eins 2 drei vier fünf sechs")[0], wish("eins zwo drei vier fünf sechs")[0]

    assert collision_of(one, other) is collision_of(other, one) is Collision.CONTRADICTION
