# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The peers, on the same texts in the same run."""

from __future__ import annotations

import math
import re
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import psycopg

from benchmarks.thread_gold import FloatMatrix
from sechseck.engines.linking.embedder import Embedder

WORD = re.compile(r"\w+")
K1, B = 1.2, 0.75

FULL_TEXT = """
SELECT a.place, b.place, ts_rank(b.vector, a.query)
FROM peer a JOIN peer b ON b.vector @@ a.query AND a.place <> b.place
"""
TRIGRAMS = """
SELECT a.place, b.place, similarity(a.text, b.text)
FROM peer a JOIN peer b ON a.place <> b.place
"""
PREPARE = """
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE TEMPORARY TABLE peer (place int PRIMARY KEY, text text, vector tsvector, query tsquery);
"""
FILL = """
UPDATE peer SET vector = to_tsvector('german', text);
UPDATE peer SET query = (
    SELECT string_agg(quote_literal(lexeme), ' | ')::tsquery FROM unnest(vector)
);
"""


@dataclass(frozen=True, slots=True)
class Peer:
    """A method with its scores and how fast it was."""

    name: str
    scores: FloatMatrix
    per_second: float
    clock: str  # "CPU" or "Wand" (the server's processor time is not ours to read)


def raw_bm25(texts: list[str]) -> FloatMatrix:
    """Return Okapi BM25 on lower-case words, without lemmas, parts or stop words."""
    documents = [Counter(WORD.findall(text.lower())) for text in texts]
    lengths = [one.total() for one in documents]
    mean = sum(lengths) / max(len(lengths), 1)
    found = Counter(word for one in documents for word in one)
    size = len(documents)
    rarity = {word: math.log(1 + (size - n + 0.5) / (n + 0.5)) for word, n in found.items()}

    def score(query: Mapping[str, int], one: Mapping[str, int], length: int) -> float:
        damping = K1 * (1 - B + B * length / mean)
        return sum(
            rarity[word] * one[word] * (K1 + 1) / (one[word] + damping)
            for word in query
            if word in one
        )

    return np.array(
        [
            [score(query, one, length) for one, length in zip(documents, lengths, strict=True)]
            for query in documents
        ],
        dtype=np.float32,
    )


def embedding(texts: list[str], embedder: Embedder) -> FloatMatrix:
    """Return the cosines of an embedder alone."""
    vectors = embedder.embed(texts)
    return np.asarray(vectors @ vectors.T, dtype=np.float32)


def timed(name: str, texts: list[str], method: Callable[[list[str]], FloatMatrix]) -> Peer:
    """Return a method's scores with statements per CPU-second."""
    started = time.process_time()
    scores = method(texts)
    return Peer(name, scores, len(texts) / max(time.process_time() - started, 1e-9), "CPU")


def postgres(texts: list[str], url: str) -> tuple[list[Peer], str]:
    """Return PostgreSQL's full text and trigrams, and the server's version."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(PREPARE)
        with connection.cursor() as cursor:
            cursor.executemany("INSERT INTO peer VALUES (%s, %s)", list(enumerate(texts)))
        started = time.perf_counter()
        connection.execute(FILL)
        filling = time.perf_counter() - started
        full = _asked(connection, "PostgreSQL german", FULL_TEXT, len(texts), filling)
        trigrams = _asked(connection, "pg_trgm", TRIGRAMS, len(texts), 0.0)
        version = f"PostgreSQL {connection.info.server_version // 10000}"
    return [full, trigrams], version


def _asked(
    connection: psycopg.Connection[tuple[int, int, float]],
    name: str,
    question: str,
    size: int,
    spent: float,
) -> Peer:
    """Return the scores that one question gives."""
    started = time.perf_counter()
    scores = np.zeros((size, size), dtype=np.float32)
    for first, second, value in connection.execute(question.encode()):
        scores[first, second] = value
    seconds = spent + time.perf_counter() - started
    return Peer(name, scores, size / seconds, "Wand")
