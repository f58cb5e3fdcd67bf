# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The thread's benchmark: our figures with their targets, and the peers beside them."""

from __future__ import annotations

import platform
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from benchmarks.thread_gold import Gold, load_gold, score_links
from benchmarks.thread_ours import (
    Ours,
    compound_figures,
    fact_figures,
    label_figures,
    link_scores,
    read_folder,
    read_gold,
)
from benchmarks.thread_peers import Peer, embedding, postgres, raw_bm25, timed
from benchmarks.thread_speed import chain_figures, list_figures
from sechseck.engines.linking.embedder import Embedder
from sechseck.engines.thread.read import read_statements
from sechseck.kernel.packs.knowledge import knowledge_of
from sechseck.kernel.packs.pack import Pack

# name: German title, target, whether less is better
TARGETS: dict[str, tuple[str, float | None, bool]] = {
    "statements_found": ("Aussagen des Goldsatzes gefunden", None, False),
    "recall_at_10": ("Trefferquote unter den ersten 10", 0.72, False),
    "mrr": ("mittlerer Kehrwert des ersten Treffers", 0.60, False),
    "precision_top": ("Genauigkeit der besten 25 Vorschläge", 0.72, False),
    "recall_at_10_use": ("Trefferquote mit Einbetter use", 0.74, False),
    "theme_macro_f1": ("Themen (Makro-F1)", 0.86, False),
    "foundation_macro_f1": ("Fundament (Makro-F1)", None, False),
    "kind_accuracy": ("Art der Aussage", 0.75, False),
    "kind_top2": ("Art unter den ersten zwei", 0.90, False),
    "compounds_exact": ("Komposita genau zerlegt", 0.92, False),
    "whole_words": ("einfache Wörter ganz gelassen", 1.0, False),
    "numeric_facts_f1": ("Zahlen, Geld, Termine (F1)", 0.95, False),
    "statements_per_cpu_second": ("Aussagen je CPU-Sekunde", 400.0, False),
    "statements_per_cpu_second_first": ("Aussagen je CPU-Sekunde, erster Lauf", None, False),
    "index_build_cpu_seconds": ("Index von 20.000 Aussagen, CPU-Sekunden", None, True),
    "index_megabytes": ("Index von 20.000 Aussagen, MB", None, True),
    "index_load_ms": ("Index laden, ms", None, True),
    "list_ms_median": ("Vorschlagsliste unter 20.000, ms", 50.0, True),
    "list_ms_worst": ("Vorschlagsliste, langsamste, ms", None, True),
}


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure with its target."""

    name: str
    title: str
    value: float
    target: float | None
    less_is_better: bool

    @property
    def is_met(self) -> bool:
        """Whether the target, if there is one, is met."""
        if self.target is None:
            return True
        met = self.value <= self.target if self.less_is_better else self.value >= self.target
        return bool(met)


@dataclass(frozen=True, slots=True)
class Comparison:
    """A method's quality and speed."""

    name: str
    quality: dict[str, float]
    per_second: float
    clock: str


def figures(measured: dict[str, float]) -> list[Figure]:
    """Return measured values in the order of the targets."""
    return [Figure(n, t[0], measured[n], t[1], t[2]) for n, t in TARGETS.items() if n in measured]


def measure_speed(pack: Pack, documents: Sequence[Path]) -> dict[str, float]:
    """Return speed figures on our own example documents; call it first, while words are new."""
    chain = chain_figures(pack, list(documents))
    statements = read_statements(read_folder(pack, list(documents)), knowledge_of(pack))
    return chain | list_figures([one.passage.text for one in statements])


def measure_quality(gold: Gold, ours: Ours, embedder: Embedder | None) -> dict[str, float]:
    """Return quality figures on the gold set."""
    found = label_figures(gold, ours) | compound_figures(gold) | fact_figures(gold, ours)
    found |= score_links(gold, link_scores(gold, ours))
    if embedder is not None:
        with_it = score_links(gold, link_scores(gold, ours, embedder))
        found["recall_at_10_use"] = with_it["recall_at_10"]
    return found


def compare(
    gold: Gold, ours: Ours, embedder: Embedder | None, database: str | None
) -> tuple[list[Comparison], dict[str, str]]:
    """Return our default and every peer at hand on the gold set's texts, with versions."""
    texts = [row["text"] for row in gold.statements]
    peers = [
        timed("Sechseck (nur Verknüpfung)", texts, lambda _: link_scores(gold, ours)),
        timed("BM25 ohne Lemma", texts, raw_bm25),
    ]
    versions = {"Python": platform.python_version(), "HanTa": metadata.version("HanTa")}
    if embedder is not None:
        peers.append(timed("USE allein", texts, lambda given: embedding(given, embedder)))
        versions["Einbetter"] = embedder.name
    if database is not None:
        asked, versions["Datenbank"] = postgres(texts, database)
        peers += asked
    return [_compared(gold, peer) for peer in peers], versions


def _compared(gold: Gold, peer: Peer) -> Comparison:
    return Comparison(peer.name, score_links(gold, peer.scores), peer.per_second, peer.clock)


def gold_and_ours(shared: Path, pack: Pack) -> tuple[Gold, Ours]:
    """Return the gold set and our reading of its documents."""
    gold = load_gold(shared / "data" / "gold")
    return gold, read_gold(gold, shared / "seeds", pack)
