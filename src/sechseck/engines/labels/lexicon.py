# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The lexicon as an index: which entries a word or a phrase calls, without scanning them all."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sechseck.engines.german.word import Word
from sechseck.engines.knowledge import LexiconEntry

_BEGINNING = re.compile(r"(?<![^\W_])[\w\W]")  # where a phrase may begin: behind no letter
_HEAD = 3  # letters by which stems, endings and phrases are filed
_CACHE_SIZE = 1 << 16


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that a word or phrase of the statement has called."""

    theme: str
    weight: float
    surface: str
    lemma: str  # two forms of one word count once


@dataclass(frozen=True, slots=True)
class Rule:
    """A lexicon entry made ready: its switches sorted by where they act."""

    entry: LexiconEntry
    in_word: tuple[str, ...]  # longer words that hold the pattern: "betriebsklima" for "klima"
    in_statement: tuple[str, ...]  # phrases that switch the entry off in the whole statement


def rule_of(entry: LexiconEntry) -> Rule:
    """Return the entry with its switches sorted."""
    switches = [part for part in entry.not_near.lower().split("|") if part]
    in_word = tuple(s for s in switches if entry.pattern in s and " " not in s)
    return Rule(entry, in_word, tuple(s for s in switches if s not in in_word))


def word_keys(word: Word) -> frozenset[str]:
    """Return the forms under which a word may stand in the lexicon."""
    surface = word.surface.lower()
    return frozenset((surface, word.lemma, *word.parts, *word.part_lemmas, *surface.split("-")))


@dataclass
class LexiconIndex:
    """All entries of a region, filed by their first (or last) letters."""

    stems: dict[str, list[Rule]] = field(default_factory=lambda: defaultdict(list))
    words: dict[str, list[Rule]] = field(default_factory=lambda: defaultdict(list))
    endings: dict[str, list[Rule]] = field(default_factory=lambda: defaultdict(list))
    phrases: dict[str, list[Rule]] = field(default_factory=lambda: defaultdict(list))
    _cache: dict[Word, tuple[Rule, ...]] = field(default_factory=dict)

    @classmethod
    def build(cls, entries: Iterable[LexiconEntry]) -> LexiconIndex:
        """Return the index of the entries.

        Raises
        ------
        ValueError
            If an entry is empty or names a way of matching that does not exist.
        """
        index = cls()
        for entry in entries:
            index._file(rule_of(entry))
        return index

    def _file(self, rule: Rule) -> None:
        pattern = rule.entry.pattern
        if not pattern.strip():
            raise ValueError(f"Leeres Muster im Lexikon (Thema {rule.entry.theme}).")
        match rule.entry.match:
            case "stem":
                self.stems[pattern[:_HEAD]].append(rule)
            case "word":
                self.words[pattern].append(rule)
            case "ending":
                self.endings[pattern[-_HEAD:]].append(rule)
            case "phrase":
                self.phrases[pattern[:_HEAD]].append(rule)
            case other:
                raise ValueError(f"Unbekannte Art im Lexikon: {other} (Muster {pattern}).")

    def rules_for(self, word: Word) -> tuple[Rule, ...]:
        """Return the rules that the word calls; remembered for each word."""
        found = self._cache.get(word)
        if found is None:
            if len(self._cache) >= _CACHE_SIZE:
                self._cache.clear()
            found = self._cache[word] = tuple(self._look_up(word))
        return found

    def _look_up(self, word: Word) -> list[Rule]:
        keys = word_keys(word)
        found = {}
        for key in keys:
            for rule in (*self._by_stem(key), *self.words.get(key, ())):
                found[rule.entry] = rule
            for rule in self.endings.get(key[-_HEAD:], ()):
                if key.endswith(rule.entry.pattern):
                    found[rule.entry] = rule
        blocked = [r for r in found.values() if any(s in k for s in r.in_word for k in keys)]
        for rule in blocked:
            del found[rule.entry]
        return sorted(found.values(), key=lambda rule: (rule.entry.theme, rule.entry.pattern))

    def _by_stem(self, key: str) -> list[Rule]:
        heads = {key[:length] for length in range(1, _HEAD + 1)}
        rules = [rule for head in heads for rule in self.stems.get(head, ())]
        return [rule for rule in rules if key.startswith(rule.entry.pattern)]

    def hits(self, words: Sequence[Word], folded: str) -> list[Hit]:
        """Return the hits of a statement.

        Parameters
        ----------
        words
            The words of the statement.
        folded
            Its text in lower case with gender signs folded.

        Returns
        -------
        list of Hit
            In the order of the text, words before phrases.
        """
        padded = f" {folded}"
        found = [
            Hit(rule.entry.theme, rule.entry.weight, word.surface, word.lemma)
            for word in words
            for rule in self.rules_for(word)
            if not _switched_off(rule, padded)
        ]
        return found + [
            Hit(rule.entry.theme, rule.entry.weight, rule.entry.pattern, rule.entry.pattern)
            for rule in self._called_phrases(folded)
            if not _switched_off(rule, padded)
        ]

    def _called_phrases(self, folded: str) -> list[Rule]:
        found: dict[LexiconEntry, Rule] = {}
        for beginning in _BEGINNING.finditer(folded):
            start = beginning.start()
            for rule in self.phrases.get(folded[start : start + _HEAD], ()):
                if folded.startswith(rule.entry.pattern, start):
                    found[rule.entry] = rule
        return list(found.values())


def _switched_off(rule: Rule, padded: str) -> bool:
    return any(f" {phrase}" in padded for phrase in rule.in_statement)
