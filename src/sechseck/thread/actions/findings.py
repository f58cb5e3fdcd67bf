# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Write what the engine found between statements: contradictions and impulses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256

from django.db import transaction

from sechseck.engines.impulses.impulse import Impulse as FoundImpulse
from sechseck.engines.linking.link import Contradiction as FoundContradiction
from sechseck.kernel.models import User
from sechseck.kernel.permissions import require
from sechseck.thread.actions.settlements import reopen_changed_settlements
from sechseck.thread.models import (
    Contradiction,
    ContradictionSide,
    Impulse,
    ImpulseVoice,
    Statement,
    Theme,
)


@transaction.atomic
def write_contradictions(
    found: Iterable[FoundContradiction], statements: Mapping[str, Statement], *, by: User
) -> None:
    """Keep the contradictions that are still there, so that their addresses stay."""
    require(by, "kernel.load_pack")
    keyed = {_key(one.topic, one.attribute, *sorted(one.statements)): one for one in found}
    Contradiction.objects.exclude(key__in=keyed).delete()
    known = {row.key: row for row in Contradiction.objects.all()}
    for key, one in keyed.items():
        if key in known:
            _tell_anew(known[key], one)
            continue
        row = Contradiction.objects.create(
            key=key,
            topic=one.topic[:200],
            attribute=one.attribute[:100],
            explanation=one.explanation[:600],
        )
        ContradictionSide.objects.bulk_create(
            [
                ContradictionSide(contradiction=row, statement=statements[ref], value=value[:300])
                for ref, value in zip(one.statements, one.values, strict=True)
            ]
        )
    reopen_changed_settlements(by=by)


@transaction.atomic
def write_impulses(
    found: Mapping[str, FoundImpulse], statements: Mapping[str, Statement], *, by: User
) -> None:
    """Replace the impulses; each stands under its key."""
    require(by, "kernel.load_pack")
    themes = Theme.objects.in_bulk(field_name="slug")
    refs = {ref for one in found.values() for ref in one.statements}
    hashes = dict(Statement.objects.filter(ref__in=refs).values_list("ref", "canonical_hash"))
    Impulse.objects.all().delete()
    for key, one in found.items():
        first, second = (themes[slug] for slug in one.themes)
        row = Impulse.objects.create(
            key=key,
            first=first,
            second=second,
            explanation=one.explanation[:600],
            shared=[thing[:200] for thing in one.shared],
            score=one.score,
            voices_hash=_voices(one.statements, hashes),
        )
        ImpulseVoice.objects.bulk_create(
            [ImpulseVoice(impulse=row, statement=statements[ref]) for ref in one.statements]
        )


def _tell_anew(row: Contradiction, one: FoundContradiction) -> None:
    """Give a contradiction the values that its texts name now."""
    if row.explanation == one.explanation[:600]:
        return
    row.explanation = one.explanation[:600]
    row.save(update_fields=["explanation"])
    for ref, value in zip(one.statements, one.values, strict=True):
        row.sides.filter(statement__ref=ref).update(value=value[:300])


def _voices(refs: Iterable[str], hashes: Mapping[str, str]) -> str:
    """Return what changes as soon as another voice, or another text, speaks for an impulse."""
    said = sorted(f"{ref} {hashes[ref]}" for ref in refs)
    return sha256("\n".join(said).encode()).hexdigest()


def _key(*words: str) -> str:
    return sha256("\n".join(words).encode()).hexdigest()[:16]
