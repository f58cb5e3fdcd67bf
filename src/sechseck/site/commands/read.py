# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck read FILE…: the main job without a database."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console

from sechseck.engines.linking.embedder import Embedder, EmbedderMissing
from sechseck.engines.linking.use import load_use
from sechseck.engines.readers.limits import DEFAULT
from sechseck.engines.readers.reading import ReadingRefused
from sechseck.engines.readers.size import check_size
from sechseck.engines.thread.read import MOST_STATEMENTS, TooManyStatements, weave_shard
from sechseck.engines.thread.shards import Shard, merge
from sechseck.kernel.execution import ClusterMissing
from sechseck.kernel.executors import executor_for
from sechseck.kernel.packs.knowledge import knowledge_of, source_document
from sechseck.kernel.packs.pack import Pack, read_pack
from sechseck.kernel.packs.table import PackInvalid
from sechseck.kernel.sandbox.corpus import File, hear
from sechseck.site.commands.arguments import Arguments
from sechseck.site.commands.collecting import collect_rarely
from sechseck.site.commands.opening import unreadable
from sechseck.site.reading.as_json import thread_json
from sechseck.site.reading.as_tables import print_thread
from sechseck.site.setup.failures import SetupFailed
from sechseck.site.setup.folders import CHECKOUT
from sechseck.site.setup.regions import chosen_region

NOTHING_READ = 2
NARROWEST = 100  # columns; below, tables of four columns cannot be read


def main(arguments: list[str]) -> int:
    """Read files and print the thread; 0 if at least one file was read."""
    given = _parser().parse_args(arguments)
    collect_rarely()
    try:
        pack = read_pack(CHECKOUT / "regions" / chosen_region(given.region))
        embedder = load_use() if given.embedder == "use" else None
    except (PackInvalid, EmbedderMissing, SetupFailed) as error:
        print(error, file=sys.stderr)
        return NOTHING_READ
    try:
        shard = read_files(given.files, pack)
        if not shard.documents:
            print("Keine Datei konnte gelesen werden.", file=sys.stderr)
            return NOTHING_READ
        _print(shard, pack, embedder, as_json=given.json)
    except (TooManyStatements, ClusterMissing) as error:
        print(error, file=sys.stderr)
        return NOTHING_READ
    return 0


def _print(shard: Shard, pack: Pack, embedder: Embedder | None, *, as_json: bool) -> None:
    """Print the thread of what was read."""
    knowledge = knowledge_of(pack)
    today = datetime.now(UTC).date().isoformat()
    thread = weave_shard(shard, knowledge, embedder=embedder, as_of=today)
    if as_json:
        sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
        print(thread_json(thread))
        return
    console = Console()
    if console.width < NARROWEST:
        console = Console(width=NARROWEST)
    print_thread(console, thread, knowledge)


def _parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    parser = Arguments(
        prog="sechseck read",
        description="Liest Dokumente und zeigt Aussagen, Verknüpfungen, Widersprüche und Lücken.",
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="DATEI")
    parser.add_argument("--json", action="store_true", help="als JSON ausgeben")
    parser.add_argument("--region", default="hannover", help="Regionspaket (Vorgabe: hannover)")
    parser.add_argument(
        "--embedder", choices=("none", "use"), default="none", help="Einbetter für Vorschläge"
    )
    return parser


def read_files(paths: Sequence[Path], pack: Pack) -> Shard:
    """Return what could be read; say in German why the rest could not.

    Here, in several processes or on several machines: the result is the same.
    """
    shards: list[Shard] = []
    found = 0
    with executor_for(len(paths)) as executor:
        for heard in executor.map(hear, knowledge_of(pack), _opened(paths, pack)):
            print(f"{heard.name}: {heard.refusal or 'gelesen.'}", file=sys.stderr)
            for warning in heard.warnings:
                print(f"{heard.name}: {warning}", file=sys.stderr)
            shards.append(heard.shard)
            found += len(heard.shard.statements)
            if found > MOST_STATEMENTS:
                raise TooManyStatements(found, MOST_STATEMENTS)
    return merge(shards)


def _opened(paths: Sequence[Path], pack: Pack) -> Iterator[File]:
    """Yield the files that can be opened, each when somebody is about to read it."""
    for path, name in zip(paths, _unique_names(paths), strict=True):
        try:
            check_size(path.stat().st_size, DEFAULT)
            content = path.read_bytes()
        except ReadingRefused as error:
            print(f"{name}: {error}", file=sys.stderr)
        except OSError as error:
            print(f"{name}: {unreadable(error)}", file=sys.stderr)
        else:
            print(f"Lese {name} …", file=sys.stderr)
            yield File(source_document(pack, name, content), content)


def _unique_names(paths: Sequence[Path]) -> list[str]:
    """Return base names; equal ones are told apart by the name of their folder."""
    counts = Counter(path.name for path in paths)
    names: list[str] = []
    for path in paths:
        name = path.name
        if counts[name] > 1:
            name = f"{path.resolve().parent.name}/{name}"
        names.append(f"{name}#{names.count(name) + 1}" if name in names else name)
    return names
