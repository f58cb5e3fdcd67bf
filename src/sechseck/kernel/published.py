# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The heads of the seals outside the database: whoever can write there cannot write here."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings

from sechseck.kernel.models import Seal


def heads_file() -> Path:
    """Return the file of the heads; an operator copies it to where no administrator writes."""
    return Path(settings.DATA) / "audit" / f"{settings.REGION}.txt"


def publish_heads(path: Path) -> int:
    """Add the heads that the file does not have yet; return how many these were."""
    known = published_heads(path)
    new = Seal.objects.filter(number__gt=max(known, default=0)).order_by("number")
    lines = [f"{seal.number} {seal.at.isoformat()} {seal.head}\n" for seal in new]
    if lines:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="ascii") as file:
            file.writelines(lines)
    return len(lines)


def published_heads(path: Path) -> dict[int, str]:
    """Return the heads that were published, by number."""
    if not path.exists():
        return {}
    lines = (line.split() for line in path.read_text(encoding="ascii").splitlines())
    return {int(number): head for number, _at, head in lines}
