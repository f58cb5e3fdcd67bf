# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A region pack: the tables of one region, read and checked as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tomllib import TOMLDecodeError, loads
from typing import Any

from sechseck.kernel.packs.columns import NEEDED, TABLES
from sechseck.kernel.packs.commitments import (
    COMMITMENT_REFERENCES,
    COMMITMENTS,
    check_commitments,
)
from sechseck.kernel.packs.documents import check_documents, version_of
from sechseck.kernel.packs.evidence import EVIDENCE, EVIDENCE_REFERENCES, check_evidence
from sechseck.kernel.packs.monitoring import (
    MONITORING,
    MONITORING_REFERENCES,
    check_monitoring,
)
from sechseck.kernel.packs.rules import check_rules
from sechseck.kernel.packs.strategy import STRATEGY, STRATEGY_REFERENCES, check_strategy
from sechseck.kernel.packs.table import PackInvalid, Row, RowError, read_pack_text, read_table
from sechseck.kernel.packs.talk import TALK, check_talk
from sechseck.kernel.packs.work import WORK, check_work

REFERENCES = (
    # table, column, referenced table, its key
    ("lexicon", "theme", "themes", "slug"),
    ("municipalities", "source", "sources", "key"),
    ("area_changes", "ags", "municipalities", "ags"),
    ("area_changes", "source", "sources", "key"),
    ("actors", "parent", "actors", "slug"),
    ("actors", "document", "documents", "slug"),
    ("statements", "document", "documents", "slug"),
    ("statements", "themes", "themes", "slug"),
    ("statements", "foundation", "themes", "slug"),
    *EVIDENCE_REFERENCES,
    *COMMITMENT_REFERENCES,
    *STRATEGY_REFERENCES,
    *MONITORING_REFERENCES,
)


ALL = TABLES | TALK | WORK | EVIDENCE | COMMITMENTS | STRATEGY | MONITORING
WORDS = ("slug", "name", "ars", "sentence", "sentence_en", "sentence_simple")
OPTIONAL = ("office", "office_en", "office_simple")
REGION = dict.fromkeys(WORDS, str) | {"is_example": bool}


@dataclass(frozen=True, slots=True)
class Pack:
    """The checked content of a pack; ``tables`` holds the rows by table name."""

    folder: Path
    region: dict[str, Any]
    tables: dict[str, list[Row]]


def read_pack(folder: Path) -> Pack:
    """Read and check a pack.

    Raises
    ------
    PackInvalid
        With every mistake, by file and row.
    """
    errors: list[RowError] = []
    region = _read_region(folder, errors)
    tables = {
        name: read_table(folder / f"{name}.csv", columns, key, errors)
        if name in NEEDED or (folder / f"{name}.csv").exists()
        else []
        for name, (key, columns) in ALL.items()
    }
    if errors:  # what refers to a row that could not be read would only confuse
        raise PackInvalid(errors)
    _check_references(tables, errors)
    errors += check_rules(tables)
    errors += check_talk(region, tables)
    errors += check_work(tables)
    errors += check_evidence(region, tables)
    errors += check_commitments(region, tables)
    errors += check_strategy(region, tables)
    errors += check_monitoring(region, tables)
    errors += check_documents(folder, tables["documents"])
    if errors:
        raise PackInvalid(errors)
    return Pack(folder, region, tables)


def _read_region(folder: Path, errors: list[RowError]) -> dict[str, Any]:
    path = folder / "region.toml"
    if not path.is_file():
        missing = "Die Datei fehlt; sie beschreibt die Region."
        raise PackInvalid([RowError("region.toml", 1, "", missing)])
    try:
        words = loads(read_pack_text(path, errors))
    except TOMLDecodeError as error:
        errors.append(RowError("region.toml", 1, "", f"kein gültiges TOML ({error})."))
        return {}
    region = words.get("region")
    if not isinstance(region, dict):
        errors.append(RowError("region.toml", 1, "region", "Der Abschnitt [region] fehlt."))
        return {}
    for key, kind in REGION.items():
        if not isinstance(region.get(key), kind) or region[key] == "":
            sentence = "Der Eintrag fehlt unter [region] oder hat die falsche Art."
            errors.append(RowError("region.toml", 1, key, sentence))
    errors += [
        RowError("region.toml", 1, key, "Der Eintrag unter [region] ist kein Text.")
        for key in OPTIONAL
        if not isinstance(region.get(key, ""), str)
    ]
    if region.get("slug") != folder.name:
        sentence = f"Der Ordner heißt „{folder.name}“; beide müssen gleich heißen."
        errors.append(RowError("region.toml", 1, "slug", sentence))
    return words


def _check_references(tables: dict[str, list[Row]], errors: list[RowError]) -> None:
    for table, column, other, key in REFERENCES:
        known = {
            row[key] for row in tables[other] if other != "documents" or version_of(row) is None
        }
        for row in tables[table]:
            cell = row[column]
            for name in (cell,) if isinstance(cell, str) else cell:
                if name and name not in known:
                    sentence = f"„{name}“ steht nicht in {other}.csv."
                    errors.append(RowError(f"{table}.csv", row["_row"], column, sentence))
