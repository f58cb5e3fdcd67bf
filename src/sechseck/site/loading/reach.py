# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Streets, people and places of an invented region, which grow from a number in its pack."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from tomllib import TOMLDecodeError, loads
from typing import Any

from sechseck.engines.reach.invented import GROWTH, Invented, Need, Town, invent
from sechseck.engines.reach.taxonomy import categories, label_of
from sechseck.kernel.models import Source, User
from sechseck.kernel.packs.pack import Pack
from sechseck.kernel.packs.table import PackInvalid, Row, RowError
from sechseck.reach.actions.grounds import load_boundaries, take_ground
from sechseck.reach.keeping import Land, folder_of
from sechseck.reach.models import Ground

FILE = "reach.toml"
NEED = {"category": str, "per": int, "at_least": int}
REST = {"seed": int, "day": date, "source": str}


def load_reach(pack: Pack, *, by: User) -> bool:
    """Let the streets of an invented region grow; tell whether anything changed.

    Raises
    ------
    PackInvalid
        If the file cannot be used.
    """
    path = pack.folder / FILE
    if not path.exists():
        return False
    told = _read(pack, path.read_text(encoding="utf-8"))
    recipe = _recipe(pack, told)
    latest = Ground.objects.first()
    is_grown = latest is not None and latest.origins[0].get("recipe") == recipe
    if latest is not None and is_grown and folder_of(latest.sha256).is_dir():
        return False
    source = Source.objects.get(key=told["source"])
    meta = {"title": source.title, "licence": source.licence, "attribution": source.attribution}
    grown = _grown(pack, told, meta)
    keys = [row["ags"] for row in pack.tables["municipalities"]]
    changed = load_boundaries(dict(zip(keys, grown.boundaries, strict=True)), source, by=by)
    land = Land(grown.network, grown.places, grown.population, tuple(keys), grown.feed)
    take_ground(land, day=told["day"], origins=[meta | {"recipe": recipe}], by=by)
    return bool(changed) or not is_grown


def _read(pack: Pack, text: str) -> dict[str, Any]:
    try:
        told = loads(text)
    except TOMLDecodeError as error:
        raise PackInvalid([RowError(FILE, 1, "", f"kein gültiges TOML ({error}).")]) from error
    errors = [] if pack.region["region"]["is_example"] else ["Nur erfundene Straßen wachsen so."]
    errors += [
        f"„{name}“ fehlt." for name, kind in REST.items() if type(told.get(name)) is not kind
    ]
    for number, need in enumerate(told.get("need", []), 1):
        if any(type(need.get(name)) is not kind for name, kind in NEED.items()):
            errors.append(f"Bedarf {number} braucht category, per und at_least.")
        elif need["category"] not in categories() or need["per"] < 1:
            errors.append(f"Bedarf {number}: „{need['category']}“ gibt es nicht, oder per ist 0.")
    if told.get("source") not in {row["key"] for row in pack.tables["sources"]}:
        errors.append("„source“ steht nicht in sources.csv.")
    if errors:
        raise PackInvalid([RowError(FILE, 1, "", sentence) for sentence in errors])
    return told


def _recipe(pack: Pack, told: dict[str, Any]) -> str:
    """Return a checksum of all that the region grows from."""
    towns = [
        (row["name"], row["longitude"], row["latitude"], row["population"]) for row in _rows(pack)
    ]
    return sha256(repr((GROWTH, towns, sorted(told.items()))).encode()).hexdigest()


def _rows(pack: Pack) -> list[Row]:
    return pack.tables["municipalities"]


def _grown(pack: Pack, told: dict[str, Any], meta: dict[str, str]) -> Invented:
    towns = [
        Town(row["name"], float(row["longitude"]), float(row["latitude"]), row["population"])
        for row in _rows(pack)
    ]
    needs = [
        Need(one["category"], label_of(one["category"]), one["per"], one["at_least"])
        for one in told["need"]
    ]
    return invent(told["seed"], towns, needs, meta)
