# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What always holds, whatever people write. The long run sets REDLINE_CASES."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from random import Random

import regex
from hypothesis import assume, given
from hypothesis import strategies as st

from sechseck.engines.redline import (
    Decision,
    Fate,
    Hunk,
    LineRule,
    Version,
    apply,
    carry,
    collision_of,
    components,
    diff,
    hunk_from_json,
    hunk_to_json,
    merge,
    number_lines,
    version_from_json,
    version_to_json,
)
from sechseck.engines.redline.tests.made import CASES, amended, edits, versions

Amended = tuple[Version, dict[str, list[Hunk]]]


@CASES
@given(versions(), versions())
def test_the_difference_of_any_two_versions_makes_one_from_the_other(
    base: Version, changed: Version
) -> None:
    for minimal in (False, True):
        assert apply(base, diff(base, changed, minimal=minimal)) == changed


@CASES
@given(versions().flatmap(lambda base: st.tuples(st.just(base), edits(base))))
def test_an_edited_copy_comes_back_byte_for_byte(pair: tuple[Version, Version]) -> None:
    base, changed = pair

    made = apply(base, diff(base, changed))

    assert made.sha256 == changed.sha256
    assert made.stream == changed.stream


@CASES
@given(amended())
def test_collisions_are_symmetric_and_the_order_of_amendments_does_not_matter(
    given_: Amended,
) -> None:
    _, by_name = given_
    hunks = [hunk for one in by_name.values() for hunk in one]

    assert all(collision_of(a, b) == collision_of(b, a) for a in hunks for b in hunks)
    found = {components(dict(order)) for order in permutations(by_name.items())}
    assert len(found) == 1


@CASES
@given(amended())
def test_components_hold_exactly_the_pairs_that_collide(given_: Amended) -> None:
    _, by_name = given_
    found = components(by_name)
    hunks = {id(p.hunk): p.hunk for one in found for p in one.proposals}.values()

    tied = {
        frozenset((id(one.hunk), id(other.hunk)))
        for component in found
        for one, other, _ in component.pairs()
    }

    assert tied == {
        frozenset((id(a), id(b))) for a in hunks for b in hunks if collision_of(a, b) is not None
    }


def takable(by_name: dict[str, list[Hunk]]) -> list[Decision]:
    """Decisions that take of each component the first proposal, whole moves only."""
    found = [one.proposals[0] for one in components(by_name)]
    decisions = [Decision(one.hunk, one.amendments) for one in found]
    while torn := halves(decisions):
        decisions = [one for one in decisions if not torn.intersection(one.hunk.moved)]
    return decisions


def halves(decisions: list[Decision]) -> set[str]:
    """Ids of blocks that are taken away without being brought, or the other way round."""
    gone = {id for one in decisions if one.hunk.is_deletion for id in one.hunk.moved}
    come = {id for one in decisions if one.hunk.is_insertion for id in one.hunk.moved}
    return gone ^ come


@CASES
@given(amended(), st.randoms(use_true_random=False))
def test_changes_that_do_not_collide_merge_in_any_order_to_the_same_version(
    given_: Amended, chance: Random
) -> None:
    base, by_name = given_
    decisions = takable(by_name)
    other = chance.sample(decisions, len(decisions))

    merged, again = merge(base, decisions), merge(base, other)

    assert merged.sha256 == again.sha256
    assert (merged.origins, merged.edits) == (again.origins, again.edits)
    assert merged == apply(base, [one.hunk for one in decisions])


@CASES
@given(amended())
def test_every_element_of_a_merged_version_has_exactly_one_origin(given_: Amended) -> None:
    base, by_name = given_

    merged = merge(base, takable(by_name))

    ends = [0, *(span.end for span in merged.origins)]
    assert [span.start for span in merged.origins] == ends[:-1]
    assert ends[-1] == len(merged.stream)
    for span in merged.origins:
        assert span.start < span.end
        assert (span.base_start is None) == bool(span.amendments)
        if span.base_start is not None:
            here = base.stream[span.base_start : span.base_start + span.end - span.start]
            assert strip_ids(here) == strip_ids(merged.stream[span.start : span.end])


def strip_ids(elements: tuple[object, ...]) -> list[object]:
    """Elements without the number that tells equal ids apart."""
    return [one[1:] if isinstance(one, tuple) and len(one) == 4 else one for one in elements]


@CASES
@given(amended())
def test_edits_of_a_merge_and_what_lies_between_them_make_the_new_version(
    given_: Amended,
) -> None:
    base, by_name = given_

    merged = merge(base, takable(by_name))

    made: list[object] = []
    at = 0
    for edit in merged.edits:
        made += [*base.stream[at : edit.start], *merged.stream[edit.new_start : edit.new_end]]
        at = edit.end
        assert len(made) == edit.new_end
    made += base.stream[at:]
    assert strip_ids(tuple(made)) == strip_ids(merged.stream)


@CASES
@given(amended(most=5), st.booleans())
def test_an_untouched_amendment_keeps_its_hunks_on_the_new_version(
    given_: Amended, is_merged: bool
) -> None:
    base, by_name = given_
    open_hunks = by_name.pop(min(by_name))
    taken = takable(by_name)
    new = merge(base, taken)
    assume(not any(collision_of(a, one.hunk) for a in open_hunks for one in taken))
    assume(not any(a == one.hunk for a in open_hunks for one in taken))
    assume(not glued(base, new))
    if not is_merged:
        new = replace(new, base="", edits=(), origins=())

    carried = carry(open_hunks, base, new)

    if is_merged:
        assert {one.fate for one in carried} <= {Fate.CARRIED}
    for one in carried:
        if one.hunk is not None:
            old_text = base.stream[one.old.start : one.old.end]
            assert one.hunk.replacement == one.old.replacement
            assert strip_ids(new.stream[one.hunk.start : one.hunk.end]) == strip_ids(old_text)
    apply(new, [one.hunk for one in carried if one.hunk is not None])


def glued(base: Version, new: Version) -> bool:
    """Whether words grew together, so that the new version has fewer than it was made of."""
    shift = sum((e.new_end - e.new_start) - (e.end - e.start) for e in new.edits)
    kept = sum(s.end - s.start for s in new.origins if s.base_start is not None)
    gone = sum(edit.end - edit.start for edit in new.edits)
    return len(base.stream) - gone != kept or len(base.stream) + shift != len(new.stream)


def blended(decisions: list[Decision], new: Version) -> bool:
    """Whether a sign of one author grew together with the word of another, as an accent does.

    The new version then says neither's words, even where it has as many of them.
    """
    authors = {one.amendments for one in decisions}
    return any(span.amendments and span.amendments not in authors for span in new.origins)


@CASES
@given(amended())
def test_what_the_new_version_says_already_is_done(given_: Amended) -> None:
    base, by_name = given_
    decisions = takable(by_name)
    new = merge(base, decisions)
    assume(not glued(base, new) and not blended(decisions, new))

    assert {one.fate for one in carry([d.hunk for d in decisions], base, new)} <= {Fate.DONE}


@CASES
@given(amended())
def test_a_clash_shows_both_sides(given_: Amended) -> None:
    base, by_name = given_
    hunks = [hunk for one in by_name.values() for hunk in one]

    for one in carry(hunks, base, merge(base, takable(by_name))):
        assert (one.fate is Fate.CARRIED) == (one.hunk is not None)
        if one.fate is Fate.CLASH:
            assert one.base
            assert one.ours != one.base or one.theirs != one.base


@CASES
@given(versions(), st.integers(10, 90))
def test_the_lines_of_a_section_are_the_sum_of_its_blocks(base: Version, width: int) -> None:
    rule = LineRule(width=width)

    lines = number_lines(base.blocks, rule)

    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
    assert len(lines) == sum(len(number_lines([block], rule)) for block in base.blocks)


@CASES
@given(versions(), st.integers(10, 90))
def test_lines_hold_every_letter_once_and_never_more_than_fit(base: Version, width: int) -> None:
    rule = LineRule(width=width)
    for block in base.blocks:
        lines = number_lines([block], rule)
        shown = [block.text[line.start : line.end] for line in lines]

        assert block.text.startswith("".join(shown))
        assert not block.text[len("".join(shown)) :].strip(" \t\n")
        for line, part in zip(lines, shown, strict=True):
            fits = rule.width_of(block) + line.is_hyphenated
            assert len(regex.findall(r"\X", line.text)) <= fits
            assert line.text == part.rstrip(" \t\n") + "-" * line.is_hyphenated
            assert line.text or part.endswith("\n")


@CASES
@given(amended())
def test_what_is_kept_as_json_comes_back(given_: Amended) -> None:
    base, by_name = given_
    merged = merge(base, takable(by_name))

    again = version_from_json(version_to_json(merged))

    assert (again, again.origins, again.edits, again.base) == (
        merged, merged.origins, merged.edits, merged.base,
    )  # fmt: skip
    for hunk in (hunk for one in by_name.values() for hunk in one):
        assert hunk_from_json(hunk_to_json(hunk)) == hunk
