# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Find an anchored text again in a new version and say how much it changed."""

from __future__ import annotations

from sechseck.engines.anchors.anchor import Anchor
from sechseck.engines.anchors.context import agreement, gap
from sechseck.engines.anchors.exact import find_unchanged, widen
from sechseck.engines.anchors.fuzzy import find_similar, ratio
from sechseck.engines.anchors.meaning import changed_meaning
from sechseck.engines.anchors.reanchored import Reanchored, Severity
from sechseck.engines.anchors.text_index import index_of, tokens_of
from sechseck.engines.canonical import canonical, canonical_hash

Span = tuple[int, int]
EDITORIAL_RATIO = 0.8
_LEAST_RATIO = 0.4  # below it the text is another one, even between the same neighbours
_BETWEEN_BONUS = 0.1  # what stands between the same neighbours is the text, if it is alike
_FEWEST_AGREED = 6
_SHORT = 4  # words; of such a text nothing need be left between the same neighbours


def reanchor(anchor: Anchor, new_text: str) -> Reanchored:
    """Return where an anchored text stands in a new version, and how much it changed.

    The search goes from exact to fuzzy: the same place, the same characters elsewhere
    (the neighbours decide), the same canonical form, what stands between the same
    neighbours, the most similar passage that rare words point to.

    Parameters
    ----------
    anchor
        The place in the old version.
    new_text
        The whole text of the new version.

    Returns
    -------
    Reanchored
        ``cosmetic`` if the canonical forms are equal; ``editorial`` if their ratio is at
        least .8 and no number, negation, modal verb or name changed; else ``substantive``;
        ``gone`` if nothing similar is left.

    Examples
    --------
    >>> from sechseck.engines.anchors.anchor import make_anchor
    >>> anchor = make_anchor("Wir bauen 40 Wege.", 0, 18, line_start=1, line_end=1, page=None)
    >>> reanchor(anchor, "Neu ist das. Wir bauen 50 Wege.").severity
    <Severity.SUBSTANTIVE: 'substantive'>
    """
    unchanged = find_unchanged(anchor, new_text)
    if unchanged:
        return _result(anchor, new_text, unchanged)
    between = gap(anchor, index_of(new_text))
    if between and between[0] == between[1]:
        return _gone(0.0)
    return _changed(anchor, new_text, between)


def _changed(anchor: Anchor, text: str, between: tuple[int, int] | None) -> Reanchored:
    spans: list[Span] = []
    if between:
        spans.append(widen(index_of(text), *between, anchor.exact))
    similar = find_similar(anchor, text)
    if similar:
        spans.append(similar)
    if not spans:
        return _gone(0.0)
    rated = [(_ratio_at(anchor, text, span), span) for span in spans]
    best, span = max(rated, key=lambda pair: pair[0])
    if between and rated[0][0] >= best - _BETWEEN_BONUS:
        best, span = rated[0]
    is_short = bool(between) and len(tokens_of(anchor.exact)) < _SHORT
    is_here = agreement(anchor, text, *span) >= _FEWEST_AGREED
    if best >= EDITORIAL_RATIO or is_short or (is_here and best >= _LEAST_RATIO):
        return _result(anchor, text, span)
    return _gone(best)


def _ratio_at(anchor: Anchor, text: str, span: Span) -> float:
    return ratio(canonical(anchor.exact), canonical(text[span[0] : span[1]]))


def _result(anchor: Anchor, text: str, span: Span) -> Reanchored:
    exact = text[span[0] : span[1]]
    old, new = canonical(anchor.exact), canonical(exact)
    alike = 1.0 if old == new else ratio(old, new)
    severity, reason = _judge(old, new, alike)
    return Reanchored(*span, severity, alike, exact, canonical_hash(exact), reason)


def _judge(old: str, new: str, alike: float) -> tuple[Severity, str]:
    if old == new:
        return Severity.COSMETIC, "Der Wortlaut ist gleich."
    meaning = changed_meaning(old, new)
    if meaning:
        return Severity.SUBSTANTIVE, meaning
    if alike < EDITORIAL_RATIO:
        return Severity.SUBSTANTIVE, f"Der Text stimmt nur noch zu {alike:.0%} überein."
    return Severity.EDITORIAL, "Nur der Ausdruck hat sich geändert."


def _gone(alike: float) -> Reanchored:
    reason = "Der Text steht nicht mehr im Dokument."
    return Reanchored(0, 0, Severity.GONE, alike, "", canonical_hash(""), reason)
