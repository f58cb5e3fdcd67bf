# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Labels of statements: themes, kind, bindingness and facts, each with its reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sechseck.engines.facts.fact import Fact
from sechseck.engines.facts.find import FactFinder
from sechseck.engines.knowledge import Knowledge, ThemeKind
from sechseck.engines.labels.commits import commitment
from sechseck.engines.labels.context import (
    NEIGHBOUR_SUPPORT,
    is_programme,
    supported,
    surroundings,
)
from sechseck.engines.labels.kinds import as_other, judge_kind
from sechseck.engines.labels.label import Labels, ThemeHit
from sechseck.engines.labels.lexicon import LexiconIndex
from sechseck.engines.labels.particulars import with_particulars
from sechseck.engines.labels.sentence import Sentence
from sechseck.engines.labels.slots import fill_slots
from sechseck.engines.labels.source_document import SourceDocument
from sechseck.engines.labels.surroundings import Surroundings
from sechseck.engines.labels.table_frame import frame_of
from sechseck.engines.labels.themes import passes, theme_scores
from sechseck.engines.segmentation.passage import Passage

Scores = Mapping[str, ThemeHit]
_BODIES = frozenset(("office", "committee"))  # authors that write for their region


class Labeller:
    """Labels statements with the knowledge of one region.

    Parameters
    ----------
    knowledge
        The region's themes, lexicon and register.

    Raises
    ------
    ValueError
        If the lexicon holds an entry that cannot be read.
    """

    def __init__(self, knowledge: Knowledge) -> None:
        self._index = LexiconIndex.build(knowledge.lexicon)
        self._facts = FactFinder(knowledge.register)
        self._kind_of = {theme.slug: theme.kind for theme in knowledge.themes}

    def label(self, passage: Passage, *, document: SourceDocument) -> Labels:
        """Return the labels of one passage on its own.

        Parameters
        ----------
        passage
            The passage; its block and titles count.
        document
            Where it comes from; its standing decides whether it can commit.
        """
        return self.label_all((passage,), document)[0]

    def label_all(
        self, passages: Sequence[Passage], document: SourceDocument
    ) -> tuple[Labels, ...]:
        """Return the labels of all passages of a document, which know of each other.

        Parameters
        ----------
        passages
            The passages in the order of the text.
        document
            The document they come from.

        Returns
        -------
        tuple of Labels
            One for each passage, in the same order.
        """
        sentences = [Sentence.of(passage.text) for passage in passages]
        scores = [theme_scores(self._index.hits(s.words, s.folded)) for s in sentences]
        called = f"{document.name} {document.title}"
        programme = is_programme(sentences, document.author_kind, called)
        around = surroundings(passages, programme=programme)
        author = document.author if document.author_kind in _BODIES else ""
        clear = self._facts.clear_names(author, (document.title, *(s.text for s in sentences)))
        alone = tuple(
            self._labels(
                sentences[position],
                frame_of(passages[position]),
                around[position],
                scores[position],
                supported(position, scores, passages),
                self._facts.find(sentences[position].text, clear),
                document,
            )
            for position in range(len(passages))
        )
        return with_particulars(passages, alone)

    def _labels(
        self,
        sentence: Sentence,
        frame: str,
        around: Surroundings,
        scores: Scores,
        near: frozenset[str],
        facts: tuple[Fact, ...],
        document: SourceDocument,
    ) -> Labels:
        verdict = judge_kind(sentence, around)
        if frame:
            named = "Zeile mit" if frame[:1].isdigit() else "Überschrift"
            verdict = as_other(verdict.top2, f"{named} „{frame}“")
        slots = fill_slots(sentence, facts)
        kind = verdict.top2[0][0]
        return Labels(
            kind_top2=verdict.top2,
            kind_reason=verdict.reason,
            themes=self._chosen(scores, near, ThemeKind.THEME),
            foundation=self._chosen(scores, (), ThemeKind.FOUNDATION),
            bindingness=len(slots),
            slots=slots,
            commits=commitment(sentence, kind, document.standing),
            facts=facts,
        )

    def _chosen(
        self, scores: Scores, near: Iterable[str], wanted: ThemeKind
    ) -> tuple[ThemeHit, ...]:
        chosen = [
            hit
            for theme, hit in scores.items()
            if self._kind_of.get(theme) is wanted
            and passes(hit, NEIGHBOUR_SUPPORT if theme in near else 0.0)
        ]
        return tuple(sorted(chosen, key=lambda hit: (-hit.score, hit.theme)))
