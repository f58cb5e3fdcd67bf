# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""One statement as the cues see it: its words sorted by what they can tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sechseck.engines.german.gender import fold_gender
from sechseck.engines.german.tokens import words
from sechseck.engines.german.word import Word
from sechseck.engines.german.wordlist import word_set
from sechseck.engines.labels.clauses import main_words, segments
from sechseck.engines.labels.separable import separated, with_whole_verbs
from sechseck.engines.labels.vocabulary import WHOLE_VERBS
from sechseck.engines.labels.vocabulary.aims import OUTLOOK_VERBS
from sechseck.engines.labels.vocabulary.conditions import STRONG_PAST
from sechseck.engines.once import once

BODY_WORDS = word_set(
    """
    stadt region gemeinde kommune landkreis kreis landeshauptstadt verwaltung stadtverwaltung
    kreisverwaltung regionsverwaltung rat stadtrat gemeinderat kreistag regionsversammlung amt
    gesundheitsamt jugendamt sozialamt bauamt umweltamt schulamt bauverwaltung stadtwerk stadtwerke
    verkehrsbetrieb verkehrsbetriebe wirtschaftsförderung volkshochschule musikschule klinikum
    bibliothek stadtbibliothek jobcenter wohnungsbaugesellschaft wohnungsgesellschaft eigenbetrieb
    stabsstelle fachbereich dezernat büro feuerwehr magistrat senat land bund bürgermeister
    oberbürgermeister kämmerer landrat allianz netzwerk beirat ausschuss tochter beauftragte
    forum bündnis hochschule universität verein verband kammer geschäftsstelle zweckverband
    genossenschaft agentur gesellschaft polizei bezirk ministerium krankenkasse börse
    """
)
# Who writes programmes of their own: their "will" and "fordert" is a "wir".
AUTHORS = word_set(
    """
    wir cdu csu spd fdp grüne grünen linke linken linkspartei piraten piratenpartei koalition
    sozialdemokraten liberalen liberale volt ödp wählergemeinschaft wählergruppe ratsfraktion
    """
)
PAST_MODALS = word_set(
    "konnte konnten musste mussten durfte durften wollte wollten mochte mochten"
)
_NAME = re.compile(
    r"(?<=\w )[„\"‚»][^„“\"”‚‘'«».,!?:]{2,60}[“\"”‘'«](?= \w|[.,]|$)"
)  # says nothing itself
_ALL_QUOTED = re.compile(r"[„\"‚»]")
_ARTICLES = frozenset(("die", "unsere"))
_OBLIQUE = word_set("der den dem des zur zum im vom beim unserer")
_NUMBER_ROW = re.compile(
    r"\w[^\d\n]{0,200}?(?:\s-?\d{1,7}(?:[.,]\d{1,3})?\s?%?){3,60}[\s↗↘→]{0,4}$"
)


@dataclass(frozen=True)
class Sentence:
    """A statement with its words and its folded text."""

    text: str
    words: tuple[Word, ...]
    folded: str
    core: tuple[Word, ...]  # the words of the main clause

    @classmethod
    def of(cls, text: str) -> Sentence:
        """Return the statement read by the German engine."""
        folded = " ".join(fold_gender(text).lower().split())
        pieces = segments(_NAME.sub(" ", text) if not _ALL_QUOTED.match(text) else text)
        whole = words(text)
        split = len(pieces) > 1 or pieces != [text]
        parts = [words(piece) for piece in pieces] if split else [whole]
        core = main_words(parts) if split else whole
        verbs: dict[str, str] = {}
        for part in (*parts, core):
            verbs |= separated(part, WHOLE_VERBS)
        return cls(text, with_whole_verbs(whole, verbs), folded, with_whole_verbs(core, verbs))

    @once
    def lower(self) -> tuple[str, ...]:
        """The surfaces in lower case."""
        return tuple(word.surface.lower() for word in self.words)

    @once
    def core_lower(self) -> tuple[str, ...]:
        """The surfaces of the main clause in lower case."""
        return tuple(word.surface.lower() for word in self.core)

    @once
    def lemmas(self) -> frozenset[str]:
        """Lemmas, and the heads of compounds."""
        heads = (word.part_lemmas[-1] for word in self.words if word.part_lemmas)
        return frozenset((*(word.lemma for word in self.words), *heads))

    @once
    def auxiliaries(self) -> frozenset[str]:
        """Lower-case surfaces of forms of sein, haben, werden."""
        return frozenset(w.surface.lower() for w in self.core if w.pos == "VA")

    @once
    def modals(self) -> frozenset[str]:
        """Lemmas of modal verbs."""
        return frozenset(
            w.lemma
            for place, w in enumerate(self.core)
            if w.pos == "VM"
            and (not place or w.surface[:1].islower())  # "das Soll" is a noun
            and w.surface not in PAST_MODALS  # what had to be was not demanded
        )

    @once
    def past_modal(self) -> str:
        """What could or had to be: "konnte", "mussten"."""
        return next((w for w in self.lower if w in PAST_MODALS), "")

    @once
    def participles(self) -> tuple[Word, ...]:
        """Past participles used as verbs (lower case)."""
        found = [
            word
            for position, word in enumerate(self.core)
            if word.tag == "VV(PP)"
            and (word.surface[:1].islower() or not position)
            and (not position or self.core_lower[position - 1] != "zu")
        ]
        last = self.core[-1] if self.core else None
        if last and self.auxiliaries and last.tag == "VV(FIN)" and last.surface[-1:] in "tn":
            found.append(last)  # "wird … überarbeitet": the form is ambiguous, the place is not
        return tuple(found)

    @once
    def verbs(self) -> tuple[Word, ...]:
        """Full verbs, lower case or at the beginning."""
        return tuple(w for w in self.words if w.pos == "VV")

    @once
    def wir_verbs(self) -> tuple[Word, ...]:
        """Full verbs that stand beside "wir" or the party that speaks, its article skipped."""
        found = []
        for position in self._author_places:
            article = position and self.core_lower[position - 1] in _ARTICLES
            beside = self.core[max(0, position - 1 - bool(article)) : position + 2]
            found += [word for word in beside if word.pos in ("VV", "VA")]
        return tuple(found)

    @once
    def ends_in_infinitives(self) -> bool:
        """Whether the only verbs are infinitives, the last of them at the end.

        "Fachkräfte gewinnen und halten" and "Arten schützen und Räume vernetzen" are such.
        """
        if not self.verbs or self.verbs[-1] is not self.words[-1] or self.auxiliaries:
            return False
        if self.modals or self.wir_verbs:
            return False
        joined = all(
            self.lower[position + 1] in ("und", "oder", "sowie")
            for position, word in enumerate(self.words[:-1])
            if word.pos == "VV"
        )
        return joined and all(word.tag == "VV(INF)" for word in self.verbs)

    @once
    def _last(self) -> int:
        """The place where an infinitive or participle ends the main clause.

        Before a dropped clause even the last word may be finite: "Weitere folgen, wenn …".
        """
        return len(self.core) - (len(self.core) == len(self.words))

    @once
    def core_verbs(self) -> tuple[Word, ...]:
        """Full verbs of the main clause."""
        return tuple(w for w in self.core if w.pos == "VV")

    @once
    def main_verbs(self) -> tuple[Word, ...]:
        """Full verbs that are, or may be, the verb of the main clause."""
        last = self._last
        return tuple(
            word
            for position, word in enumerate(self.core)
            if word.pos == "VV"
            and _is_finite(word, position, last, self.core_lower[position - 1] if position else "")
        )

    @once
    def past_by_place(self) -> str:
        """The past tense of a verb that looks like an adjective: "Die Busse beförderten im …"."""
        for before, word, after in zip(self.core, self.core[1:], self.core[2:], strict=False):
            ends = word.pos == "ADJ" and word.surface.endswith(("te", "ten"))
            if ends and before.pos == "NN" and after.pos not in ("NN", "NE", "ADJ"):
                return word.surface
        return ""

    @once
    def strong_past(self) -> str:
        """The past tense of a strong verb: "beschloss"."""
        return next((w.surface for w in self.core if w.surface in STRONG_PAST), "")

    @once
    def is_wir(self) -> bool:
        """Whether the authors speak of themselves."""
        return "wir" in self.lower or bool(self.authors)

    @once
    def authors(self) -> frozenset[str]:
        """The words for the authors in the main clause; parties only with their capital."""
        return frozenset(self.core_lower[position] for position in self._author_places)

    @once
    def _author_places(self) -> tuple[int, ...]:
        """Where the authors are named as those who speak, not as "mit der Koalition"."""
        return tuple(
            place
            for place, word in enumerate(self.core)
            if self.core_lower[place] in AUTHORS
            and (word.surface[:1].isupper() or word.surface == "wir")
            and not self._is_governed(place)
        )

    def _is_governed(self, place: int) -> bool:
        before = self.core_lower[max(0, place - 2) : place]
        return bool(before) and (
            before[-1] in _OBLIQUE
            or any(self.core[place - n].pos == "APPR" for n in (1, len(before)))
        )

    @once
    def finite(self) -> bool:
        """Whether a finite verb stands in the statement."""
        last = self._last
        if self.ends_in_infinitives:
            return False
        return bool(self.modals or self.past_by_place) or any(
            _is_finite(word, position, last, self.core_lower[position - 1] if position else "")
            for position, word in enumerate(self.core)
        )

    @once
    def is_number_row(self) -> bool:
        """Whether the statement is a row of a table: a title and its figures."""
        return bool(_NUMBER_ROW.match(self.text))

    @once
    def nouns(self) -> tuple[Word, ...]:
        """Nouns and names in order."""
        return tuple(w for w in self.words if w.pos in ("NN", "NE"))

    @once
    def first_noun(self) -> Word | None:
        """The first noun, which leads a nominal statement."""
        return self.nouns[0] if self.nouns else None

    def has(self, vocabulary: frozenset[str]) -> str:
        """Return the first surface whose lemma or compound head is in the vocabulary, else ""."""
        if not self.lemmas & vocabulary:
            return ""
        return next((w.surface for w in self.words if is_one_of(w, vocabulary)), "")

    @once
    def body_first(self) -> str:
        """The public body that leads the statement: "Die Stadt …", "Das Gesundheitsamt …"."""
        noun = self.first_noun
        return noun.surface if noun and is_one_of(noun, BODY_WORDS) else ""

    def says(self, phrases: Sequence[str]) -> str:
        """Return the first of the phrases that stands in the text, else ""."""
        return next(filter(self.folded.__contains__, phrases), "")


def _is_finite(word: Word, position: int, last: int, before: str) -> bool:
    """Return whether a verb form is one, or may be one by its place inside the clause."""
    if word.tag == "VV(FIN)":
        return word.surface[:1].islower()
    if word.pos == "VA":
        return position < last and before != "zu"
    inside = 0 < position < last and before != "zu"
    return inside and word.tag in ("VV(INF)", "VV(PP)") and word.surface[:1].islower()


def to_do(s: Sentence) -> str:
    """Return "ist zu …": the infinitive of what is to be done."""
    if not s.auxiliaries & {"ist", "sind"}:
        return ""
    for position, word in enumerate(s.core):
        if word.lemma in OUTLOOK_VERBS:
            continue
        split = word.tag.startswith("VV") and position and s.core_lower[position - 1] == "zu"
        if word.tag == "VV(IZU)" or split:
            return f"ist zu {word.surface}"
    return ""


def is_one_of(word: Word, vocabulary: frozenset[str]) -> bool:
    """Return whether the word or the head of its compound stands in the vocabulary."""
    return word.lemma in vocabulary or bool(
        word.part_lemmas and word.part_lemmas[-1] in vocabulary
    )
