# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Changes as people read them: whole words, whole sentences, no crumbs between them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

from sechseck.engines.redline.element import Token
from sechseck.engines.redline.figures import with_whole_numbers
from sechseck.engines.redline.myers import Change, changes_between
from sechseck.engines.segmentation.sentences import sentence_spans

Tokens = Sequence[Token]
_ENDS = frozenset(".!?…")
MOST_CHANGED = 0.6  # of the words of a sentence; beyond it the sentence is another one


def tidied(changes: Sequence[Change], left: Tokens, right: Tokens) -> list[Change]:
    """Return changes that say the same in the way people would.

    No change begins or ends inside a number. Changes with nothing but white space between
    them are one; a pure insertion or deletion is shifted to begin at a sentence, else at a
    word; a sentence of which more than 60 % of the words change in several places is replaced
    as a whole.

    Parameters
    ----------
    changes
        In order, as the search found them.
    left, right
        The tokens of both sides.
    """
    joined = _without_crumbs(with_whole_numbers(changes, left, right), left)
    shifted = _shifted(joined, left, right)
    whole = _whole_sentences(shifted, left, right) if len(shifted) > 1 else shifted
    return with_whole_numbers(whole, left, right)


def changes_by_sentence(left: Tokens, right: Tokens) -> list[Change]:
    """Return changes of a text of which hardly anything is left: equal sentences hold it."""
    old, new = _pieces(left), _pieces(right)
    rough = changes_between([left[a:b] for a, b in old], [right[a:b] for a, b in new])
    if rough is None:
        return [(0, len(left), 0, len(right))]
    changes: list[Change] = []
    for a, b, c, d in rough:
        start, there = _start(old, a, len(left)), _start(new, c, len(right))
        end, there_end = _start(old, b, len(left)), _start(new, d, len(right))
        finer = changes_between(left[start:end], right[there:there_end])
        if finer is None:
            changes.append((start, end, there, there_end))
        else:
            changes += [(p + start, q + start, r + there, s + there) for p, q, r, s in finer]
    return changes


def _pieces(tokens: Tokens) -> list[tuple[int, int]]:
    """Return the sentences with the white space behind them: together they are the text."""
    starts = [0, *(start for start, _ in _sentences(tokens)[1:])]
    return list(pairwise([*starts, len(tokens)]))


def _start(pieces: Sequence[tuple[int, int]], at: int, length: int) -> int:
    return pieces[at][0] if at < len(pieces) else length


def _without_crumbs(changes: Sequence[Change], left: Tokens) -> list[Change]:
    joined: list[Change] = []
    for change in changes:
        if joined and all(one.text.isspace() for one in left[joined[-1][1] : change[0]]):
            joined[-1] = (joined[-1][0], change[1], joined[-1][2], change[3])
        else:
            joined.append(change)
    return joined


def _shifted(changes: list[Change], left: Tokens, right: Tokens) -> list[Change]:
    """Return pure insertions and deletions where they begin best."""
    done: list[Change] = []
    for at, (a, b, c, d) in enumerate(changes):
        low = done[-1][1] if done else 0
        high = changes[at + 1][0] if at + 1 < len(changes) else len(left)
        room = (a - low - bool(done), high - b - (at + 1 < len(changes)))
        shift = 0
        if a == b:
            shift = _best_shift(right, c, d, room)
        elif c == d:
            shift = _best_shift(left, a, b, room)
        done.append((a + shift, b + shift, c + shift, d + shift))
    return done


def _best_shift(tokens: Tokens, start: int, end: int, room: tuple[int, int]) -> int:
    """Return how far a range can slide over equal tokens to where it begins best."""
    least = 0
    while -least < room[0] and tokens[start + least - 1] == tokens[end + least - 1]:
        least -= 1
    most = 0
    while most < room[1] and tokens[start + most] == tokens[end + most]:
        most += 1
    ranked = ((_rank(tokens, start + by, end + by), -by) for by in range(least, most + 1))
    return -max(ranked)[1]


def _rank(tokens: Tokens, start: int, end: int) -> int:
    """Return how well a change begins at a place.

    3 at a sentence; 2 behind one, with the space before a sentence that is the last of its
    paragraph; 1 at a word; 0 elsewhere.
    """
    if start == 0:
        return 3
    if tokens[start - 1].text.isspace():
        return 3 if start >= 2 and tokens[start - 2].text in _ENDS else 1
    is_behind = tokens[start - 1].text in _ENDS and tokens[start].text.isspace()
    return 2 if is_behind and tokens[end - 1].text in _ENDS else 0


def _whole_sentences(changes: list[Change], left: Tokens, right: Tokens) -> list[Change]:
    """Return changes in which a sentence that is hardly left is replaced as a whole."""
    done: list[Change] = []
    rest = changes
    for start, end in _sentences(left):
        near = [one for one in rest if one[0] <= end]
        inside = [one for one in near if start <= one[0] and one[1] <= end]
        is_whole = all(one in inside or one[1] <= start for one in [*done[-1:], *near])
        rest = rest[len(near) :]
        if len(inside) > 1 and is_whole:
            done += near[: len(near) - len(inside)]
            near = inside
            if _share(inside, (start, end), left, right) > MOST_CHANGED:
                lead, trail = inside[0][0] - start, end - inside[-1][1]
                near = [(start, end, inside[0][2] - lead, inside[-1][3] + trail)]
        done += near
    return done + rest


def _share(
    changes: Sequence[Change], sentence: tuple[int, int], left: Tokens, right: Tokens
) -> float:
    """Return which share of a sentence's words, old and new, is changed."""
    gone = sum(_words(left[a:b]) for a, b, _, _ in changes)
    come = sum(_words(right[c:d]) for _, _, c, d in changes)
    all_old = _words(left[sentence[0] : sentence[1]])
    return (gone + come) / max(2 * all_old - gone + come, 1)


def _words(tokens: Tokens) -> int:
    return sum(one.text[0].isalnum() for one in tokens)


def _sentences(tokens: Tokens) -> list[tuple[int, int]]:
    """Return the sentences as ranges of tokens, without the white space between them."""
    places = list(accumulate((len(one.text) for one in tokens), initial=0))
    at = {place: number for number, place in enumerate(places)}
    spans = sentence_spans("".join(one.text for one in tokens))
    return [(at[start], at[end]) for start, end in spans if start in at and end in at]
