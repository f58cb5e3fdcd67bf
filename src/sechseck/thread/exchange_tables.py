# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The tables in which a thread leaves for other programs and comes back, in the order of reading.

A column that names a row of another table carries that table's name; its values are keys that
people gave, never numbers of this database.
"""

from __future__ import annotations

from dataclasses import dataclass

TEXT, NUMBER, DECIMAL, YES_NO, DAY, MOMENT = (
    "string",
    "integer",
    "number",
    "boolean",
    "date",
    "datetime",
)
WORDS, VALUE = "list", "json"  # a list of texts in its order; any JSON


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, what stands in it, and which table it names a row of."""

    name: str
    type: str = TEXT
    names: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """One table; ``kind`` names one of its rows, ``key`` the column that no two rows share."""

    name: str
    kind: str
    columns: tuple[Column, ...]
    key: str = ""

    def column(self, name: str) -> Column:
        """Return a column by its name."""
        return next(one for one in self.columns if one.name == name)


def _columns(words: str) -> tuple[Column, ...]:
    """Read ``name:type`` words; ``name>table`` names a row of another table."""
    found = []
    for word in words.split():
        name, _sign, table = word.partition(">")
        name, _sign, type_ = name.partition(":")
        found.append(Column(name, type_ or TEXT, table))
    return tuple(found)


TABLES = (
    Table(
        "areas",
        "Area",
        _columns(
            "ags kind ars name official_name type variants:list sort_key valid_from:date "
            "valid_to:date longitude:number latitude:number hex_column:integer hex_row:integer "
            "visibility"
        ),
        "ags",
    ),
    Table(
        "actors",
        "Actor",
        _columns("slug kind sector name variants:list sort_key parent>actors sentence visibility"),
        "slug",
    ),
    Table(
        "themes",
        "Theme",
        _columns(
            "slug kind label label_en label_simple definition definition_en "
            "definition_simple order:integer visibility"
        ),
        "slug",
    ),
    Table(
        "lexicon",
        "LexiconEntry",
        _columns("theme>themes pattern match weight:number not_near"),
    ),
    Table(
        "documents",
        "Document",
        _columns(
            "slug title author author_kind standing dated horizon_end retrieved url licence "
            "original_sha256 note visibility"
        ),
        "slug",
    ),
    Table(
        "versions",
        "Version",
        _columns(
            "id document>documents number:integer sha256 file_name size:integer "
            "retrieved_at:datetime licence reader reader_version segmenter_version "
            "warnings:list blocks:json text"
        ),
        "id",
    ),
    Table(
        "statements",
        "Statement",
        _columns(
            "ref document>documents text own_words:boolean is_gone:boolean line_start:integer "
            "line_end:integer page:integer row:integer block heading:list kind kind_share:number "
            "second_kind second_share:number kind_reason bindingness:integer slots:json "
            "open_ends:list commits canonical_hash label_source label_version:integer visibility"
        ),
        "ref",
    ),
    Table(
        "anchors",
        "Anchor",
        _columns(
            "id statement>statements version>versions step:integer start:integer end:integer "
            "exact prefix suffix page:integer line_start:integer line_end:integer severity "
            "canonical_hash"
        ),
        "id",
    ),
    Table(
        "statement_themes",
        "ThemeHit",
        _columns("statement>statements theme>themes score:number words:list"),
    ),
    Table(
        "facts",
        "Fact",
        _columns(
            "statement>statements type value:json unit attribute topic text start:integer "
            "end:integer approx:boolean bound"
        ),
    ),
    Table(
        "mentions",
        "Mention",
        _columns("statement>statements area>areas actor>actors text start:integer end:integer"),
    ),
    Table(
        "names",
        "NamedIn",
        _columns("document>documents line:integer area>areas actor>actors"),
    ),
    Table(
        "links",
        "Link",
        _columns(
            "source>statements type target>statements source_kind target_kind state "
            "score:number band reasons:list source_hash target_hash suspect generator "
            "decided_role decided_on:date decision proposed_role later_until:date"
        ),
    ),
    Table(
        "contradictions",
        "Contradiction",
        _columns("key topic attribute explanation"),
        "key",
    ),
    Table(
        "contradiction_sides",
        "ContradictionSide",
        _columns("contradiction>contradictions position:integer statement>statements value"),
    ),
    Table(
        "settlements",
        "Settlement",
        _columns(
            "id contradiction_key verdict holds>statements reason source state proposed_role "
            "proposed_on:date decided_role decided_on:date settlement_version:integer"
        ),
        "id",
    ),
    Table(
        "settlement_sides",
        "SettlementSide",
        _columns("settlement>settlements statement>statements canonical_hash"),
    ),
    Table(
        "settlement_events",
        "SettlementEvent",
        _columns("settlement>settlements position:integer state role at:datetime reason"),
    ),
    Table(
        "audiences",
        "Audience",
        _columns(
            "area>areas actor>actors theme>themes document>documents statement>statements "
            "committee>actors role"
        ),
    ),
)
BY_NAME = {table.name: table for table in TABLES}
BY_KIND = {table.kind: table for table in TABLES}
