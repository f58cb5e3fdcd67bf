# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The one error of set-up, and what a failed package client was trying to say."""

from __future__ import annotations

import re

NETWORK = re.compile(
    r"name resolution|NewConnectionError|ConnectionError|Max retries|Retrying \(|timed out"
    r"|dns error|error sending request|Failed to fetch|Could not connect|ProxyError"
    r"|ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|ERR_SOCKET|certificate",
    re.IGNORECASE,
)
CHECKSUM = re.compile(r"DO NOT MATCH THE HASHES|hash mismatch|EINTEGRITY", re.IGNORECASE)
SPACE = re.compile(r"No space left|ENOSPC", re.IGNORECASE)


class SetupFailed(Exception):
    """Set-up cannot go on; the text is a German sentence for the person at the terminal."""


def explain(what: str, output: str) -> SetupFailed:
    """Return the error for a package client that failed, from what it printed."""
    if SPACE.search(output):
        return SetupFailed(f"{what}: Auf dem Datenträger ist kein Platz mehr.")
    if CHECKSUM.search(output):
        return SetupFailed(
            f"{what}: Ein Paket stimmt nicht mit seiner Prüfsumme überein. "
            "Es wurde nichts davon benutzt. Bitte später noch einmal starten."
        )
    if NETWORK.search(output):
        return SetupFailed(
            f"{what}: Das Netz oder die Paketquelle ist nicht erreichbar. "
            "Bitte die Verbindung prüfen und denselben Befehl noch einmal starten; "
            "was schon da ist, bleibt."
        )
    last = "\n".join(output.strip().splitlines()[-8:])
    return SetupFailed(f"{what}: Das Werkzeug meldet einen Fehler.\n{last}")
