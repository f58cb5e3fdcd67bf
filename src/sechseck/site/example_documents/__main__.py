# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Writes the generated documents: python -m sechseck.site.example_documents"""

from __future__ import annotations

from pathlib import Path

from sechseck.site.example_documents.build import build_documents

REGION = Path(__file__).resolve().parents[4] / "regions" / "beispiel"


def main() -> None:
    """Build every document and write it to the pack of the example region."""
    for name, content in build_documents(REGION / "sources").items():
        (REGION / "documents" / name).write_bytes(content)
        print(f"{name}: {len(content)} Bytes")


if __name__ == "__main__":
    main()
