# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
import socket
import subprocess
import sys

import pytest

from sechseck.site.commands.health import require_free_port, wait_until_healthy
from sechseck.site.setup.failures import SetupFailed


def test_a_port_in_use_is_named_with_a_way_out():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

        with pytest.raises(SetupFailed, match=f"Port {port} ist schon belegt.*--port {port + 1}"):
            require_free_port("127.0.0.1", port)


def test_a_free_port_is_fine():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

    assert require_free_port("127.0.0.1", port) is None


def test_a_port_that_does_not_exist_is_named():
    with pytest.raises(SetupFailed, match="Port 70000 gibt es nicht"):
        require_free_port("127.0.0.1", 70000)


def test_an_address_of_another_machine_is_named():
    with pytest.raises(SetupFailed, match=r"192\.0\.2\.1"):
        require_free_port("192.0.2.1", 8000)


def test_a_server_that_ends_at_once_is_an_error():
    pages = subprocess.Popen([sys.executable, "-c", ""])
    pages.wait()

    with pytest.raises(SetupFailed, match="nicht gestartet"):
        wait_until_healthy("127.0.0.1", 9, pages)
