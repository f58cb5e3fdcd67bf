# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Texts, versions and amendments as programs get them: plain values."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sechseck.drafting.models import Amendment, ProposedProcedure, Text, TextVersion
from sechseck.drafting.queries.as_document import lines_of
from sechseck.drafting.queries.blame import blame
from sechseck.engines.redline import affected_lines, apply, hunk_to_json, version_to_json

Row = dict[str, Any]


def text_row(text: Text) -> Row:
    """Return a text without its words."""
    motion = text.motion
    return {
        "slug": text.slug,
        "kind": text.kind,
        "title": text.title,
        "prefix": motion.prefix,
        "chapter": motion.chapter,
        "proposers": motion.proposers,
        "author_kind": motion.author_kind,
        "event": motion.event,
        "status": motion.status,
        "resolved_on": _day(motion.resolved_on),
        "adopted_on": _day(motion.adopted_on),
        "text_supporters_wanted": motion.text_supporters_wanted,
        "support_until": _day(motion.support_until),
        "amendments_until": _day(motion.amendments_until),
        "supporters_wanted": motion.supporters_wanted,
        "numbering": motion.numbering,
        "consultation_until": _day(motion.consultation_until),
        "caution": text.caution,
        "url": text.path,
    }


def version_row(version: TextVersion) -> Row:
    """Return a version without its words."""
    return {
        "number": version.number,
        "title": version.title,
        "sha256": version.sha256,
        "line_rule": version.line_rule,
        "reason": version.reason,
        "frozen_at": _day(version.frozen_at),
        "in_force_since": _day(version.in_force_since),
    }


def version_words(version: TextVersion) -> Row:
    """Return a version with its blocks and its numbered lines."""
    labels = blame(version)
    lines = [
        {"number": one.number, "text": one.text, "block": one.block, "start": one.start,
         "end": one.end, "amendments": labels.get(one.number, [])}
        for one in lines_of(version)
    ]  # fmt: skip
    blocks = version_to_json(version.words)["blocks"]
    return {"text": version.text.slug, **version_row(version), "blocks": blocks, "lines": lines}


def amendment_row(amendment: Amendment) -> Row:
    """Return an amendment without what it changes."""
    parent = amendment.parent
    return {
        "slug": amendment.slug,
        "label": amendment.label,
        "text": amendment.text.slug,
        "version": amendment.base.number,
        "title": amendment.title,
        "kind": amendment.kind,
        "status": amendment.status,
        "supporters": amendment.supporters,  # type: ignore[attr-defined]
        "parent": parent.slug if parent and parent.is_shown else None,
        "proposers": amendment.proposers,
        "delta_eur": None if amendment.delta_eur is None else float(amendment.delta_eur),
        "delta_date": _day(amendment.delta_date),
        "delta_target": amendment.delta_target,
        "submitted_at": _day(amendment.submitted_at),
        "caution": amendment.caution,
        "url": amendment.path,
    }


def amendment_rows(rows: Iterable[Amendment]) -> list[Row]:
    """Return several amendments without what they change."""
    return [amendment_row(one) for one in rows]


def amendment_words(amendment: Amendment) -> Row:
    """Return an amendment with its hunks, the lines they touch, and the text as it shall be."""
    words, hunks = amendment.base.words, amendment.changes
    places = affected_lines(words, hunks, lines_of(amendment.base))
    changes = [
        {"wording": place.wording, "first": place.first, "last": place.last, **hunk_to_json(hunk)}
        for hunk, place in zip(hunks, places, strict=True)
    ]
    blocks = version_to_json(apply(words, hunks))["blocks"]
    row = {**amendment_row(amendment), "reason": amendment.reason, "hunks": changes}
    return {**row, "amended": blocks, "procedure": _procedure(amendment)}


def _procedure(amendment: Amendment) -> Row | None:
    """Return what is recommended, if everybody may read it."""
    found = ProposedProcedure.objects.filter(amendment=amendment).first()
    if found is None or found.audience != ProposedProcedure.Audience.PUBLIC:
        return None
    hunks = [row for row in found.hunks if row["base"] == amendment.base.sha256]
    return {
        "recommendation": found.recommendation,
        "note": found.note,
        "answer": found.answer,
        "hunks": hunks,
    }


def _day(day: Any) -> str | None:
    return day.isoformat() if day is not None else None
