# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where pages may listen for events when the live process has a port of its own."""

from __future__ import annotations

from collections.abc import Sequence


def live_addresses(hosts: Sequence[str], port: str) -> list[str]:
    """Return the addresses for the content policy; none where the web server passes /live/ on.

    >>> live_addresses(["localhost"], "8001")
    ['http://localhost:8001', 'https://localhost:8001']
    """
    names = [host for host in hosts if port and host not in {"*", "testserver"}]
    return [
        f"{scheme}://{name.lstrip('.')}:{port}" for name in names for scheme in ("http", "https")
    ]
