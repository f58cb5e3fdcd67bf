# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Places of a region: an operator's own lists first, OpenStreetMap for the rest."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from shapely.geometry.base import BaseGeometry

from sechseck.engines.reach.network import Network
from sechseck.engines.reach.osm_places import places_from_osm
from sechseck.engines.reach.place_rows import places_from_rows
from sechseck.engines.reach.places import Places, PlacesError
from sechseck.engines.reach.taxonomy import categories, is_confidential
from sechseck.kernel.actions.sources import add_source
from sechseck.kernel.models import User
from sechseck.places.models import Area
from sechseck.reach.actions.own_places import take_protected
from sechseck.site.reaching.people import Listed, shapes_of
from sechseck.site.reaching.refusing import refusal

OWN = {
    "title": "Eigene Liste von Orten",
    "publisher": "wer Sechseck betreibt",
    "licence": "siehe Betreiber",
    "attribution": "eigene Erhebung",
}


def sites_of(
    osm: Path,
    own: Listed | None,
    network: Network,
    areas: Sequence[Area],
    whole: BaseGeometry,
    say: Callable[[str], None],
    by: User,
) -> tuple[Places, dict[str, str] | None]:
    """Return the open places of all needs; protected ones become a number per municipality.

    Raises
    ------
    ValueError
        With a German sentence about the rows that do not fit.
    """
    say("Suche Orte …")
    found = places_from_osm(str(osm), network=network, polygon=whole)
    found = found.only([slug for slug in categories() if not is_confidential(slug)])
    if own is None:
        return _known(found), None
    say("Lese die eigene Liste …")
    try:
        listed = places_from_rows(own.rows, may_hold_confidential=True)
    except PlacesError as error:
        raise refusal(own.name, own.rows, error) from error
    hidden = [slug for slug in listed.categories if is_confidential(slug)]
    take_protected(listed.only(hidden), areas, shapes_of(areas), add_source(OWN, by=by), by=by)
    told = {name: OWN[name] for name in ("title", "licence", "attribution")}
    return _known(_joined(listed, found)), told


def _joined(own: Places, others: Places) -> Places:
    """Let a list of the operator stand for its kind; the other kinds stay as they are."""
    kinds = tuple(slug for slug in categories() if not is_confidential(slug))
    listed = {slug for slug in own.categories if slug in kinds}
    parts = [own.only(kinds), others.only(kinds)]
    taken = np.isin(parts[1].category, [kinds.index(slug) for slug in listed])
    parts[1] = parts[1].without(np.flatnonzero(taken))
    first = int(parts[0].facility.max(initial=-1)) + 1
    return Places(
        kinds,
        np.concatenate([one.category for one in parts]),
        np.concatenate([one.lon for one in parts]),
        np.concatenate([one.lat for one in parts]),
        np.concatenate([one.capacity for one in parts]),
        (*parts[0].name, *parts[1].name),
        np.concatenate([parts[0].facility, parts[1].facility + first]).astype(np.int32),
    )


def _known(found: Places) -> Places:
    """Keep the needs of which there is a place at all."""
    there = set(found.category.tolist())
    kept = [slug for number, slug in enumerate(found.categories) if number in there]
    if not kept:
        raise ValueError("Der Auszug enthält keinen Ort des Alltags in der Region.")
    return found.only(kept)
