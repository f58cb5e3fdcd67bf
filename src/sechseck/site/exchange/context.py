# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the words of our JSON-LD mean: known vocabularies where they fit, our own where not."""

from __future__ import annotations

from typing import Any

from sechseck.thread.exchange_tables import (
    BY_NAME,
    DAY,
    MOMENT,
    TABLES,
    VALUE,
    WORDS,
    Column,
)

OWN = "urn:sechseck:"
PREFIXES = {
    "sechseck": f"{OWN}wort:",
    "dcterms": "http://purl.org/dc/terms/",
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
KNOWN = {
    "author": "dcterms:creator",
    "dated": "dcterms:issued",
    "decided_on": "dcterms:dateAccepted",
    "document": "dcterms:isPartOf",
    "end": "oa:end",
    "exact": "oa:exact",
    "horizon_end": "dcterms:valid",
    "licence": "dcterms:rights",
    "name": "schema:name",
    "note": "skos:note",
    "prefix": "oa:prefix",
    "retrieved_at": "prov:generatedAtTime",
    "start": "oa:start",
    "suffix": "oa:suffix",
    "text": "schema:text",
    "theme": "dcterms:subject",
    "title": "dcterms:title",
    "url": "schema:url",
    "version": "prov:wasQuotedFrom",
}
LABELS = {"label": "skos:prefLabel", "definition": "skos:definition"}
LANGUAGES = {"": "de", "_en": "en", "_simple": "de-x-simple"}
ALSO = {  # what else a row is, in words that others know
    "Actor": "schema:Organization",
    "Anchor": "oa:TextQuoteSelector",
    "Area": "schema:AdministrativeArea",
    "Document": "prov:Entity",
    "Link": "prov:Entity",
    "Statement": "prov:Entity",
    "Theme": "skos:Concept",
    "Version": "prov:Entity",
}


def context() -> dict[str, Any]:
    """Return the context: it stands in every export, so that nobody must fetch it."""
    found: dict[str, Any] = {"@version": 1.1, **PREFIXES}
    for table in TABLES:
        found[table.kind] = f"sechseck:{table.kind}"
        for column in table.columns:
            found.setdefault(column.name, _meaning(column))
    for word, meaning in LABELS.items():
        for end, language in LANGUAGES.items():
            found[word + end] = {"@id": meaning, "@language": language}
    return found


def iri(table: str, key: str) -> str:
    """Return the name of a row for the whole world, the same wherever the thread is kept."""
    return f"{OWN}{BY_NAME[table].kind.lower()}:{key}"


def key_of(table: str, name: str) -> str:
    """Return the key of a row from its name."""
    begin = iri(table, "")
    if not name.startswith(begin):
        raise ValueError(f"„{name}“ ist kein Name aus „{table}“")
    return name[len(begin) :]


def _meaning(column: Column) -> Any:
    meaning = KNOWN.get(column.name, f"sechseck:{column.name}")
    if column.names:
        return {"@id": meaning, "@type": "@id"}
    kinds = {DAY: {"@type": "xsd:date"}, MOMENT: {"@type": "xsd:dateTime"}}
    kinds |= {VALUE: {"@type": "@json"}, WORDS: {"@container": "@list"}}
    return {"@id": meaning, **kinds[column.type]} if column.type in kinds else meaning
