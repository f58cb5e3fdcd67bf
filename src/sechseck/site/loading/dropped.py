# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a pack no longer tells although something stands on it."""

from __future__ import annotations

from collections.abc import Callable

from django.db.models import Q

from sechseck.thread.models import Statement

MOST_NAMED = 5
ON_IT = (
    ("commitment", "eine Zusage"),
    ("finding", "ein Befund"),
    ("cited_by", "ein Beleg"),
    ("goals", "ein Ziel"),
    ("measures", "eine Maßnahme"),
)


def tell_dropped(number: int, report: Callable[[str], None]) -> None:
    """Say what stays although the pack dropped its statement; nothing of it is lost."""
    if not number:
        return
    gone = Statement.objects.filter(own_words=True, is_gone=True).order_by("ref")
    held = gone.filter(_holds(*(name for name, _words in ON_IT))).distinct()
    refs = list(held.values_list("ref", flat=True))
    for ref in refs[:MOST_NAMED]:
        words = [said for name, said in ON_IT if held.filter(_holds(name), ref=ref).exists()]
        report(
            f"„{ref}“ steht nicht mehr im Paket. Darauf steht {' und '.join(words)}; "
            "das bleibt, und seine Seite sagt, dass die Aussage entfallen ist."
        )
    if len(refs) > MOST_NAMED:
        report(f"Ebenso {len(refs) - MOST_NAMED} weitere Aussagen.")


def _holds(*names: str) -> Q:
    found = Q()
    for name in names:
        found |= Q(**{f"{name}__isnull": False})
    return found
