# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the recommendations of the office decide about the open places of a merge.

Only what they say clearly: where somebody is to vote, where two recommendations contradict each
other, or where other words do not fit into the place, it stays open for a person.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sechseck.drafting.models import Amendment, HunkDecision, ProposedProcedure
from sechseck.drafting.queries.places import Place, digest, instead
from sechseck.drafting.queries.titles import TitlePlace
from sechseck.engines.redline import Collision, RedlineRefused, Token, Version, hunk_from_json

Choice, Advice = HunkDecision.Choice, ProposedProcedure.Recommendation
FALLS = {Advice.REJECT.value, Advice.REFER.value, Advice.HANDLED.value}
Procedures = Mapping[str, ProposedProcedure]  # by the label of the amendment


def advised(
    base: Version,
    at: Sequence[Place],
    title: TitlePlace | None,
    amendments: Iterable[Amendment],
    decided: Mapping[str, HunkDecision],
) -> dict[str, HunkDecision]:
    """Return what is recommended about the places that nobody decided; nothing is kept."""
    rows = ProposedProcedure.objects.filter(amendment__in=amendments).select_related("amendment")
    known = {one.amendment.label: one for one in rows}
    found = {place.name: _at_place(base, place, known) for place in at}
    if title is not None:
        found[title.name] = _at_title(title, known)
    return {name: one for name, one in found.items() if one is not None and name not in decided}


def _verdict(labels: Iterable[str], known: Procedures) -> str:
    """Return what is recommended about one proposal; empty: nothing, or not yet."""
    said = [known[label].recommendation if label in known else "" for label in labels]
    for one in (Advice.VOTE, Advice.ACCEPT, Advice.MODIFIED):
        if one in said:
            return one.value
    return Advice.REJECT.value if all(one in FALLS for one in said) else ""


def _at_title(place: TitlePlace, known: Procedures) -> HunkDecision | None:
    verdicts = {name: _verdict(labels, known) for name, labels in place.labels.items()}
    return _one_of(place.name, verdicts)


def _at_place(base: Version, place: Place, known: Procedures) -> HunkDecision | None:
    proposals = place.component.proposals
    verdicts = {digest(one.hunk): _verdict(one.amendments, known) for one in proposals}
    if place.collision is Collision.ORDER:
        if set(verdicts.values()) == {Advice.ACCEPT.value}:
            return HunkDecision(place=place.name, choice=Choice.ALL)
        if "" in verdicts.values():  # it could be made as well, so somebody has to say
            return None
    if list(verdicts.values()).count(Advice.MODIFIED) != 1:
        return _one_of(place.name, verdicts)
    if {Advice.ACCEPT.value, Advice.VOTE.value} & set(verdicts.values()):
        return None
    labels = next(one.amendments for one in proposals
                  if verdicts[digest(one.hunk)] == Advice.MODIFIED)  # fmt: skip
    return _in_other_words(base, place, [known[label] for label in labels if label in known])


def _one_of(name: str, verdicts: Mapping[str, str]) -> HunkDecision | None:
    """Take the only one that is to be accepted; change nothing if all fall."""
    said = set(verdicts.values())
    if said == {Advice.REJECT.value}:
        return HunkDecision(place=name, choice=Choice.REJECT)
    taken = [one for one, verdict in verdicts.items() if verdict == Advice.ACCEPT]
    if len(taken) != 1 or said & {Advice.VOTE.value, Advice.MODIFIED.value}:
        return None
    return HunkDecision(place=name, choice=Choice.TAKE, taken=taken[0])


def _in_other_words(
    base: Version, place: Place, procedures: Sequence[ProposedProcedure]
) -> HunkDecision | None:
    """Return the recommended words, if they lie within the place and can be typed there."""
    start, end = place.component.start, place.component.end
    rows = [
        row for one in procedures if one.recommendation == Advice.MODIFIED for row in one.hunks
    ]
    wanted = [hunk_from_json(row) for row in rows]
    inside = [one for one in wanted if start <= one.start and one.end <= end]
    if not inside or any(one.base != base.sha256 for one in wanted):
        return None
    made, at = [], start
    for one in sorted(inside, key=lambda hunk: hunk.start):
        made += [*base.stream[at : one.start], *one.replacement]
        at = one.end
    made += base.stream[at:end]
    words = "".join(one.text for one in made if isinstance(one, Token))
    try:
        is_typed = list(instead(base, place, words).replacement) == made
    except RedlineRefused:
        return None
    if not is_typed:
        return None
    return HunkDecision(place=place.name, choice=Choice.REPLACE, words=words)
