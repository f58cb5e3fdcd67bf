# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What every page shows around its content."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from tomllib import loads
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

IMPRINT = (  # what an imprint must say (§ 5 DDG), and how pages call it
    ("name", _("Name")),
    ("address", _("Anschrift")),
    ("represented_by", _("Vertreten durch")),
    ("email", _("E-Mail")),
    ("phone", _("Telefon")),
    ("source_code", _("Quelltext")),
)


@lru_cache(maxsize=4)
def region(slug: str) -> dict[str, Any]:
    """Return the region's own words from its pack."""
    path = Path(settings.BASE) / "regions" / slug / "region.toml"
    return loads(path.read_text(encoding="utf-8"))


def frame(request: HttpRequest) -> dict[str, Any]:
    """Give templates the region and its sentence in the visitor's language."""
    return {"region": region(settings.REGION)["region"], "region_sentence": _said("sentence")}


def office_name() -> str:
    """Return how the region calls the office that holds the thread together."""
    return _said("office") or gettext("Transformationsbüro")


def _said(word: str) -> str:
    """Return one of the region's words in the visitor's language."""
    words = region(settings.REGION)["region"]
    suffix = {"en": "_en", "de-simple": "_simple"}.get(get_language() or "de", "")
    return str(words.get(word + suffix) or words.get(word, ""))


def missing_imprint(slug: str) -> list[tuple[str, Any]]:
    """Return key and name of what the operator has not filled in."""
    given = region(slug).get("imprint", {})
    return [(key, label) for key, label in IMPRINT if not given.get(key)]
