# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Load a region pack into the database; loading it twice changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils.timezone import localdate

from sechseck.engines.readers.reading import ReadingRefused
from sechseck.kernel.actions.accounts import NameTaken, enlist_program
from sechseck.kernel.actions.sources import load_sources
from sechseck.kernel.actions.trace import record
from sechseck.kernel.models import User
from sechseck.kernel.packs.documents import current, file_of, version_of
from sechseck.kernel.packs.pack import Pack, read_pack
from sechseck.kernel.packs.table import PackInvalid, Row, RowError
from sechseck.kernel.sandbox.reading import read_safely
from sechseck.kernel.turns import wait_for_turn
from sechseck.people.actions import load_actors
from sechseck.places.actions import load_area_changes, load_municipalities
from sechseck.site.loading.commitments import load_commitments
from sechseck.site.loading.dropped import tell_dropped
from sechseck.site.loading.evidence import load_found, load_measured
from sechseck.site.loading.monitoring import load_monitoring
from sechseck.site.loading.reach import load_reach
from sechseck.site.loading.strategy import load_strategy
from sechseck.site.loading.talk import load_talk
from sechseck.site.loading.texts import load_texts
from sechseck.site.loading.work import load_work
from sechseck.thread.actions.decisions import load_decision, load_proposal, withdraw_decisions
from sechseck.thread.actions.documents import load_documents, load_names
from sechseck.thread.actions.gaps import record_gap_counts
from sechseck.thread.actions.originals import keep_original
from sechseck.thread.actions.own_words import drop_own_words, load_own_words
from sechseck.thread.actions.reading import read_original
from sechseck.thread.actions.suggestions import refresh_suggestions
from sechseck.thread.actions.themes import load_lexicon, load_themes
from sechseck.thread.models import Document, Statement
from sechseck.thread.queries.references import Unresolved

Report = Callable[[str], None]


def pack_folder(slug: str) -> Path:
    """Return the folder of a region's pack."""
    return Path(settings.BASE) / "regions" / slug


def load_region(slug: str, report: Report) -> bool:
    """Bring the database in step with a pack; return whether anything changed.

    Raises
    ------
    PackInvalid
        With every mistake of the pack by file and row; nothing is loaded then.
    """
    pack = read_pack(pack_folder(slug))
    with transaction.atomic():
        wait_for_turn()
        by = enlist_program("regionspaket")
        changed = _load(pack, report, by)
        if changed:
            record("pack-loaded", by=by, region=slug)
    return changed


def _load(pack: Pack, report: Report, by: User) -> bool:
    tables = pack.tables
    report("Quellen, Kommunen, Beteiligte und Themen")
    load_sources(tables["sources"], by=by)
    changes = [load_municipalities(tables["municipalities"], by=by)]
    new = load_area_changes(tables["area_changes"], by=by)
    changes.append(load_actors(tables["actors"], by=by))
    changes.append(load_themes(tables["themes"], by=by))
    lexicon = load_lexicon(tables["lexicon"], by=by)
    measured = load_measured(pack.region["region"], tables, by=by)
    first, later = _by_version(tables["documents"])
    changes.append(load_documents(current(first, later), by=by))
    new += load_names(tables["actors"], by=by)
    new += _read_all(pack, first, report, by)
    new += _own_words(tables["statements"], report, by)
    new += _decide(tables, by)
    new += _read_all(pack, later, report, by)  # decided links see what a new version changed
    changed = bool(new or lexicon or any(one.created or one.changed for one in changes))
    if changed:
        report(f"Roter Faden durch {Statement.objects.count()} Aussagen")
        refresh_suggestions(by=by)
    changed = bool(load_work(tables, report, by=by)) or changed
    changed = bool(load_found(tables, by=by)) or bool(measured) or changed
    changed = bool(load_texts(pack, by=by)) or changed
    changed = load_reach(pack, by=by) or changed
    changed = bool(load_strategy(tables, by=by)) or changed
    changed = bool(load_monitoring(tables, by=by)) or changed
    changed = bool(load_commitments(tables, report, by=by)) or changed
    if changed:
        record_gap_counts(localdate(), by=by)
    return bool(load_talk(tables, by=by)) or changed


def _own_words(rows: list[Row], report: Report, by: User) -> int:
    """Bring statements in our own words in step, and tell what stands on dropped ones."""
    new = load_own_words(rows, by=by)
    dropped = drop_own_words({row["id"] for row in rows}, by=by)
    tell_dropped(dropped, report)
    return new + dropped


def _by_version(rows: list[Row]) -> tuple[list[Row], list[Row]]:
    """Return the documents, and the later versions of some of them."""
    later = [row for row in rows if version_of(row) is not None]
    return [row for row in rows if version_of(row) is None], later


def _read_all(pack: Pack, rows: list[Row], report: Report, by: User) -> int:
    """Read the files of some documents; return how many were new."""
    new = 0
    for row in rows:
        if row["file"]:
            report(f"Dokument: {row['title']}")
            new += _read(pack, row, by)
    return new


def _read(pack: Pack, row: Row, by: User) -> bool:
    slug = version_of(row) or row["slug"]
    document = Document.objects.select_related("node").get(slug=slug)
    content = file_of(pack.folder, row).read_bytes()
    known = document.versions.filter(sha256=sha256(content).hexdigest()).first()
    if known:
        keep_original(known, content, by=by)
        return False
    try:
        reading = read_safely(row["file"], content)
    except ReadingRefused as refusal:
        error = RowError("documents.csv", row["_row"], "file", f"{row['file']}: {refusal}")
        raise PackInvalid([error]) from refusal
    read_original(
        document,
        reading=reading,
        file_name=row["file"],
        content=content,
        retrieved_at=_moment(row["retrieved"]),
        by=by,
    )
    return True


def _moment(day: str) -> datetime:
    if len(day) == len("2026-01-01"):
        return datetime.fromisoformat(day).replace(tzinfo=UTC)
    return datetime.now(UTC)


def _decide(tables: dict[str, list[Row]], by: User) -> int:
    """Bring the editors' links and proposals in step with the pack; return how many changed."""
    errors = []
    kept = []
    changed = 0
    for table, load in (("links", load_decision), ("proposals", load_proposal)):
        for row in tables[table]:
            try:
                link, is_changed = load(row, by=by)
            except Unresolved as error:
                column = "source, target"
                errors.append(RowError(f"{table}.csv", row["_row"], column, str(error)))
            except NameTaken as error:
                errors.append(RowError(f"{table}.csv", row["_row"], "decided_by", str(error)))
            else:
                kept.append(link.pk)
                changed += is_changed
    if errors:
        raise PackInvalid(errors)
    return changed + withdraw_decisions(kept, by=by)
